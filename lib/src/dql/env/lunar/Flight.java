package dql.env.lunar;

import static dql.env.lunar.Terrain.HEIGHT;
import static dql.env.lunar.Terrain.SCALE;
import static dql.env.lunar.Terrain.WIDTH;

import dql.Figure;
import dql.Space;
import dql.State;
import dql.Step;
import java.awt.image.BufferedImage;
import org.jbox2d.common.Vec2;
import org.jbox2d.dynamics.Body;

/** Episodes of LunarLander, whatever their actions look like: r = Φ(s′) - Φ(s) - 0.3 main - 0.03 side; +100 at rest, -100 crashed or off the map. */
final class Flight {
    /** What a lander sees, with Gymnasium's bounds; lengths and speeds in units that keep them near 1. */
    static final Space STATES = Space.numbers("x (10 m)", "y (6.7 m)", "x velocity (5 m/s)", "y velocity (7.5 m/s)",
            "angle (rad)", "angular velocity (2.5 rad/s)", "right leg down", "left leg down")
        .within(bounds(-1, 0), bounds(1, 1));
    private static final double PUSH = 1000;

    private final String name;
    private final LunarOptions options;
    private final LunarDraws draws;
    private final Moon moon;
    private Wind wind;
    private double phi, main, side;
    private boolean running;

    /** Flights of the environment with this name. */
    Flight(String name, LunarOptions options, LunarDraws draws) {
        this.name = name;
        this.options = options;
        this.draws = draws;
        moon = new Moon(options.gravity());
    }

    private static float[] bounds(int sign, float leg) {
        float turn = (float) (2 * Math.PI);
        return new float[] {2.5f * sign, 2.5f * sign, 10 * sign, 10 * sign, turn * sign, 10 * sign, leg, leg};
    }

    /** A new ground, a push in a random direction, and one step without engines. */
    State reset() {
        moon.begin(Terrain.of(draws));
        moon.craft().hull().applyForceToCenter(new Vec2((float) draws.uniform(-PUSH, PUSH), (float) draws.uniform(-PUSH, PUSH)));
        wind = options.wind() ? new Wind(options, draws) : null;
        phi = Double.NaN;
        running = true;
        return step(0, 0).s();
    }

    /** One step with the main engine at a power of 0, or 0.5 to 1, and a side engine likewise: negative ones push to the left. */
    Step step(double main, double side) {
        if (!running) throw new IllegalStateException(name + ": no episode is in progress, call reset() first");
        this.main = main;
        this.side = side;
        move();
        double[] s = observe();
        double before = phi, r;
        phi = potential(s);
        r = phi - before - 0.3 * main - 0.03 * Math.abs(side);
        boolean lost = moon.touch().crashed() || Math.abs(s[0]) >= 1, landed = !moon.craft().hull().isAwake();
        running = !lost && !landed;
        return new Step(State.of(s), landed ? 100 : lost ? -100 : r, !running, false);
    }

    private void move() {
        Body hull = moon.craft().hull();
        if (wind != null && !moon.touch().leg(0) && !moon.touch().leg(1)) wind.blow(hull);
        double d0 = draws.uniform(-1, 1) / SCALE, d1 = draws.uniform(-1, 1) / SCALE;
        if (main > 0) Engines.main(hull, main, d0, d1);
        if (side != 0) Engines.side(hull, side > 0 ? 1 : -1, Math.abs(side), d0, d1);
        moon.step();
    }

    /** The state in full precision. */
    private double[] observe() {
        Body hull = moon.craft().hull();
        Vec2 at = hull.getPosition(), v = hull.getLinearVelocity();
        return new double[] {
            (at.x - WIDTH / 2) / (WIDTH / 2), (at.y - (Terrain.PAD + Craft.LEG_DOWN / SCALE)) / (HEIGHT / 2),
            v.x * (WIDTH / 2) / Moon.FPS, v.y * (HEIGHT / 2) / Moon.FPS,
            hull.getAngle(), 20 * (double) hull.getAngularVelocity() / Moon.FPS,
            moon.touch().leg(0) ? 1 : 0, moon.touch().leg(1) ? 1 : 0};
    }

    /** Φ(s) = -100 (distance + speed + |angle|) + 10 for each leg on the ground. */
    private static double potential(double[] s) {
        return -100 * Math.sqrt(s[0] * s[0] + s[1] * s[1]) - 100 * Math.sqrt(s[2] * s[2] + s[3] * s[3]) - 100 * Math.abs(s[4]) + 10 * s[6] + 10 * s[7];
    }

    /** A picture of this moment; throws before the first episode. */
    BufferedImage render(int width) {
        if (moon.terrain() == null) throw new IllegalStateException(name + ": there is nothing to draw before the first reset()");
        return Figure.of(new LunarPicture(width, moon, main, side));
    }

    @Override public String toString() {
        return name + ": " + STATES;
    }
}
