package dql.env;

import dql.Env;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.Step;
import java.awt.image.BufferedImage;

/**
 * A rod on a motor that is too weak to lift it at once: swing it up and keep it there; the reward is
 * −(angle² + 0.1 velocity² + 0.001 torque²), the angle 0 upright. Equal to Gymnasium's Pendulum (the motor's torque is clipped to 2 N m),
 * which has no end of its own: {@link TimeLimit} adds Pendulum-v1's 200 steps.
 */
public final class Pendulum implements Exact, Env.Continuous {
    private static final double FASTEST = 8, SECONDS = 0.05, G = 10, M = 1, L = 1;
    private static final Space STATES = Space.numbers("cosine of the angle", "sine of the angle", "angular velocity (rad/s)")
        .within(new float[] {-1, -1, (float) -FASTEST}, new float[] {1, 1, (float) FASTEST});
    private static final Space.Numbers ACTIONS = Space.numbers("torque (N m)").within(-2, 2);

    private final Rng rng;
    private double angle = Math.PI, spin;
    private float torque;
    private boolean running;

    /** A world whose episodes start where the generator says. */
    public Pendulum(Rng rng) {
        this.rng = rng;
    }

    @Override public Space states() { return STATES; }

    @Override public Space.Numbers actions() { return ACTIONS; }

    @Override public State reset() {
        return place(rng.uniform(-Math.PI, Math.PI), rng.uniform(-1, 1));
    }

    /** The angle (rad, 0 upright, full turns counted) and its velocity (rad/s), where they are wanted. */
    @Override public State place(double... s) {
        check(2, s);
        angle = s[0];
        spin = s[1];
        torque = 0;
        running = true;
        return seen();
    }

    /** The angle (rad, 0 upright, full turns counted) and its velocity (rad/s). */
    @Override public double[] exact() {
        return new double[] {angle, spin};
    }

    private State seen() {
        return State.of((float) Math.cos(angle), (float) Math.sin(angle), (float) spin);
    }

    /** The torque in N m, clipped to −2 to 2; its part of the sums is rounded to floats, as Gymnasium's. */
    @Override public Step step(float... u) {
        if (!running) throw new IllegalStateException("Pendulum: no episode is in progress, call reset() first");
        torque = ACTIONS.clip(0, ACTIONS.check(u)[0]);
        double lean = upright(angle), cost = lean * lean + 0.1 * (spin * spin) + 0.001f * (torque * torque);
        spin += (3 * G / (2 * L) * Math.sin(angle) + (float) (3 / (M * L * L)) * torque) * SECONDS;
        spin = Math.max(-FASTEST, Math.min(FASTEST, spin));
        angle += spin * SECONDS;
        return new Step(seen(), -cost, false, false);
    }

    /** The angle between −π and π. */
    private static double upright(double angle) {
        double turned = (angle + Math.PI) % (2 * Math.PI);
        return (turned < 0 ? turned + 2 * Math.PI : turned) - Math.PI;
    }

    @Override public BufferedImage render(int width) {
        return PendulumPicture.of(width, angle, torque / 2);
    }

    @Override public String toString() {
        return "Pendulum: " + STATES + ", " + ACTIONS;
    }
}
