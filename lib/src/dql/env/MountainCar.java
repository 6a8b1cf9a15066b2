package dql.env;

import dql.Rng;
import dql.Space;
import dql.State;
import dql.Step;
import java.awt.image.BufferedImage;

/**
 * A car in a valley, too weak to drive straight up: it must swing back and forth to reach the flag at 0.5; −1 for every step until
 * then. Equal to Gymnasium's MountainCar (Moore 1990; the equations of Sutton 1996), which has no other end of its own:
 * {@link TimeLimit} adds MountainCar-v0's 200 steps. Position and velocity have no units; the hill's height is sin(3 position).
 */
public final class MountainCar implements Exact {
    private static final double LEFT = -1.2, RIGHT = 0.6, GOAL = 0.5, FASTEST = 0.07, FORCE = 0.001, GRAVITY = 0.0025;
    private static final Space STATES = Space.numbers("position", "velocity")
        .within(new float[] {(float) LEFT, (float) -FASTEST}, new float[] {(float) RIGHT, (float) FASTEST});
    private static final Space.Discrete ACTIONS = Space.discrete("left", "nothing", "right");

    private final Rng rng;
    private double x = -Math.PI / 6, v;        // the bottom of the valley
    private boolean running;

    /** A world whose episodes start where the generator says, at rest. */
    public MountainCar(Rng rng) {
        this.rng = rng;
    }

    @Override public Space states() { return STATES; }

    @Override public Space.Discrete actions() { return ACTIONS; }

    @Override public State reset() {
        return place(rng.uniform(-0.6, -0.4), 0);
    }

    /** Position and velocity, where they are wanted. */
    @Override public State place(double... s) {
        check(2, s);
        x = s[0];
        v = s[1];
        running = true;
        return State.of(s);
    }

    /** Position and velocity. */
    @Override public double[] exact() {
        return new double[] {x, v};
    }

    @Override public Step step(int a) {
        if (!running) throw new IllegalStateException("MountainCar: no episode is in progress, call reset() first");
        v += (ACTIONS.check(a) - 1) * FORCE - GRAVITY * Math.cos(3 * x);
        v = Math.max(-FASTEST, Math.min(FASTEST, v));
        x = Math.max(LEFT, Math.min(RIGHT, x + v));
        if (x == LEFT && v < 0) v = 0;         // the wall on the left stops it
        running = x < GOAL || v < 0;
        return new Step(State.of((float) x, (float) v), -1, !running, false);
    }

    @Override public BufferedImage render(int width) {
        return MountainCarPicture.of(width, x, GOAL);
    }

    @Override public String toString() {
        return "MountainCar: " + STATES + ", " + ACTIONS;
    }
}
