package dql.env.lunar;

import org.jbox2d.collision.shapes.EdgeShape;
import org.jbox2d.common.Settings;
import org.jbox2d.common.Vec2;
import org.jbox2d.dynamics.Body;
import org.jbox2d.dynamics.BodyDef;
import org.jbox2d.dynamics.FixtureDef;
import org.jbox2d.dynamics.World;

/** The physics of an episode: gravity, the ground, and a lander above it. */
final class Moon {
    /** Steps a second. */
    static final double FPS = 50;
    private static final int VELOCITY_ITERATIONS = 180, POSITION_ITERATIONS = 60;
    private static final double BASE_FRICTION = 0.2, FRICTION = 0.1;

    static {
        Settings.SINCOS_LUT_ENABLED = false;           // no sines from a table: its steps show
    }

    private final Terrain terrain;
    private final Craft craft;
    private final Touch touch;
    private final World world;

    /** A moon with this gravity (m/s²) and ground. */
    Moon(double gravity, Terrain terrain) {
        this.terrain = terrain;
        world = new World(new Vec2(0, (float) gravity), new Pool());
        Body ground = world.createBody(new BodyDef());
        edge(ground, 0, 0, Terrain.WIDTH, 0, BASE_FRICTION);
        double[] x = terrain.x(), y = terrain.y();
        for (int i = 0; i + 1 < x.length; i++) edge(ground, x[i], y[i], x[i + 1], y[i + 1], FRICTION);
        craft = new Craft(world);
        touch = new Touch(craft);
        world.setContactListener(touch);
        craft.align();
    }

    private static void edge(Body ground, double x1, double y1, double x2, double y2, double friction) {
        var edge = new EdgeShape();
        edge.set(new Vec2((float) x1, (float) y1), new Vec2((float) x2, (float) y2));
        var matter = new FixtureDef();
        matter.shape = edge;
        matter.friction = (float) friction;
        ground.createFixture(matter);
    }

    Terrain terrain() { return terrain; }

    Craft craft() { return craft; }

    Touch touch() { return touch; }

    /** Goes on by 1/50 s. */
    void step() {
        world.step((float) (1 / FPS), VELOCITY_ITERATIONS, POSITION_ITERATIONS);
        craft.align();
    }
}
