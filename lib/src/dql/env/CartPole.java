package dql.env;

import dql.Rng;
import dql.Space;
import dql.State;
import dql.Step;
import java.awt.image.BufferedImage;

/**
 * A pole on a cart, to be kept upright by pushing the cart left or right; +1 for every step, over when the pole leans more than
 * 12° or the cart is 2.4 m from the middle. Equal to Gymnasium's CartPole (Barto, Sutton and Anderson 1983; Euler's method),
 * which has no end of its own: {@link TimeLimit} adds CartPole-v1's 500 steps.
 */
public final class CartPole implements Exact {
    private static final Space STATES = Space.numbers("position (m)", "velocity (m/s)", "angle (rad)", "angular velocity (rad/s)");
    private static final Space.Discrete ACTIONS = Space.discrete("left", "right");
    private static final double GRAVITY = 9.8, POLE_MASS = 0.1, MASS = 1 + POLE_MASS, LENGTH = 0.5, PUSH = 10, SECONDS = 0.02;
    private static final double MAX_POSITION = 2.4, MAX_ANGLE = 12 * 2 * Math.PI / 360;

    private final Rng rng;
    private double x, v, angle, spin;
    private boolean running;

    /** A world whose episodes start where the generator says. */
    public CartPole(Rng rng) {
        this.rng = rng;
    }

    @Override public Space states() { return STATES; }

    @Override public Space.Discrete actions() { return ACTIONS; }

    @Override public State reset() {
        return place(rng.uniform(-0.05, 0.05), rng.uniform(-0.05, 0.05), rng.uniform(-0.05, 0.05), rng.uniform(-0.05, 0.05));
    }

    /** Position (m), velocity (m/s), angle (rad), angular velocity (rad/s), where they are wanted. */
    @Override public State place(double... s) {
        check(4, s);
        x = s[0];
        v = s[1];
        angle = s[2];
        spin = s[3];
        running = true;
        return State.of(s);
    }

    /** Position (m), velocity (m/s), angle (rad), angular velocity (rad/s). */
    @Override public double[] exact() {
        return new double[] {x, v, angle, spin};
    }

    @Override public Step step(int a) {
        if (!running) throw new IllegalStateException("CartPole: no episode is in progress, call reset() first");
        double force = ACTIONS.check(a) == 1 ? PUSH : -PUSH, cos = Math.cos(angle), sin = Math.sin(angle);
        double pull = (force + POLE_MASS * LENGTH * (spin * spin) * sin) / MASS;
        double turn = (GRAVITY * sin - cos * pull) / (LENGTH * (4.0 / 3.0 - POLE_MASS * (cos * cos) / MASS));
        double speed = pull - POLE_MASS * LENGTH * turn * cos / MASS;
        x += SECONDS * v;
        v += SECONDS * speed;
        angle += SECONDS * spin;
        spin += SECONDS * turn;
        running = Math.abs(x) <= MAX_POSITION && Math.abs(angle) <= MAX_ANGLE;
        return new Step(State.of((float) x, (float) v, (float) angle, (float) spin), 1, !running, false);
    }

    @Override public BufferedImage render(int width) {
        return CartPolePicture.of(width, x, angle);
    }

    @Override public String toString() {
        return "CartPole: " + STATES + ", " + ACTIONS;
    }
}
