package dql.env.lunar;

import org.jbox2d.collision.broadphase.BroadPhase;
import org.jbox2d.collision.broadphase.DynamicTree;
import org.jbox2d.collision.shapes.EdgeShape;
import org.jbox2d.common.Settings;
import org.jbox2d.common.Vec2;
import org.jbox2d.dynamics.Body;
import org.jbox2d.dynamics.BodyDef;
import org.jbox2d.dynamics.FixtureDef;
import org.jbox2d.dynamics.World;

/** The physics: gravity, and for each episode a ground and a lander above it. */
final class Moon {
    /** Steps a second. */
    static final double FPS = 50;
    private static final int VELOCITY_ITERATIONS = 180, POSITION_ITERATIONS = 60;
    private static final double BASE_FRICTION = 0.2, FRICTION = 0.1;

    static {
        Settings.SINCOS_LUT_ENABLED = false;           // no sines from a table: its steps show
    }

    private final World world;
    private Terrain terrain;
    private Craft craft;
    private Touch touch;

    /** A moon with this gravity (m/s²), still without ground. */
    Moon(double gravity) {
        world = new World(new Vec2(0, (float) gravity), new Pool());
    }

    /** Puts a lander above this ground, and away what was there before. A World is kept, since a new one takes 700 KB. */
    void begin(Terrain terrain) {
        clear();
        this.terrain = terrain;
        Body ground = world.createBody(new BodyDef());
        edge(ground, 0, 0, Terrain.WIDTH, 0, BASE_FRICTION);
        double[] x = terrain.x(), y = terrain.y();
        for (int i = 0; i + 1 < x.length; i++) edge(ground, x[i], y[i], x[i + 1], y[i + 1], FRICTION);
        craft = new Craft(world);
        craft.align();
        touch = new Touch(craft);
        world.setContactListener(touch);
    }

    private void clear() {
        world.setContactListener(null);
        while (world.getBodyList() != null) world.destroyBody(world.getBodyList());
        world.getContactManager().m_broadPhase = new BroadPhase(new DynamicTree());        // where its nodes lie decides the order of contacts
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
