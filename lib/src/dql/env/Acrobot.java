package dql.env;

import dql.Rng;
import dql.Space;
import dql.State;
import dql.Step;
import java.awt.image.BufferedImage;

/**
 * Two links that hang from a pivot, with a motor in the joint between them: swing the tip one link's length above the pivot; −1 for
 * every step until then. Equal to Gymnasium's Acrobot (Sutton 1996, with the equations of his book; Runge and Kutta's method),
 * which has no other end of its own: {@link TimeLimit} adds Acrobot-v1's 500 steps.
 */
public final class Acrobot implements Exact {
    private static final double FASTEST1 = 4 * Math.PI, FASTEST2 = 9 * Math.PI, SECONDS = 0.2;
    private static final double M = 1, L = 1, C = 0.5, I = 1, G = 9.8;         // of each link: mass, length, centre, inertia; gravity
    private static final Space STATES = Space.numbers("cosine of angle 1", "sine of angle 1", "cosine of angle 2", "sine of angle 2",
        "angular velocity 1 (rad/s)", "angular velocity 2 (rad/s)").within(bounds(-1), bounds(1));
    private static final Space.Discrete ACTIONS = Space.discrete("torque -1 N m", "torque 0", "torque 1 N m");

    private final Rng rng;
    private final double[] s = new double[4], y = new double[4];               // angles θ₁, θ₂ and their velocities
    private final double[] k1 = new double[4], k2 = new double[4], k3 = new double[4], k4 = new double[4];
    private boolean running;

    /** A world whose episodes start where the generator says, nearly at rest. */
    public Acrobot(Rng rng) {
        this.rng = rng;
    }

    private static float[] bounds(int sign) {
        return new float[] {sign, sign, sign, sign, (float) (sign * FASTEST1), (float) (sign * FASTEST2)};
    }

    @Override public Space states() { return STATES; }

    @Override public Space.Discrete actions() { return ACTIONS; }

    @Override public State reset() {
        return place(start(), start(), start(), start());
    }

    private double start() {
        return (float) rng.uniform(-0.1, 0.1);
    }

    /** The angle of the first link, 0 hanging down, and of the second against the first (rad), and their velocities (rad/s), where they are wanted. */
    @Override public State place(double... s) {
        System.arraycopy(check(4, s), 0, this.s, 0, 4);
        running = true;
        return seen();
    }

    /** The angle of the first link, 0 hanging down, and of the second against the first (rad), and their velocities (rad/s). */
    @Override public double[] exact() {
        return s.clone();
    }

    private State seen() {
        return State.of((float) Math.cos(s[0]), (float) Math.sin(s[0]), (float) Math.cos(s[1]), (float) Math.sin(s[1]), (float) s[2], (float) s[3]);
    }

    @Override public Step step(int a) {
        if (!running) throw new IllegalStateException("Acrobot: no episode is in progress, call reset() first");
        integrate(ACTIONS.check(a) - 1);
        s[0] = wrap(s[0]);
        s[1] = wrap(s[1]);
        s[2] = Math.max(-FASTEST1, Math.min(FASTEST1, s[2]));
        s[3] = Math.max(-FASTEST2, Math.min(FASTEST2, s[3]));
        running = -Math.cos(s[0]) - Math.cos(s[1] + s[0]) <= 1;                // how high the tip is above the pivot
        return new Step(seen(), running ? -1 : 0, !running, false);
    }

    /** s ← s + Δt/6 (k₁ + 2 k₂ + 2 k₃ + k₄), the classical method of Runge and Kutta. */
    private void integrate(double torque) {
        slope(k1, s, torque);
        slope(k2, ahead(SECONDS / 2, k1), torque);
        slope(k3, ahead(SECONDS / 2, k2), torque);
        slope(k4, ahead(SECONDS, k3), torque);
        for (int i = 0; i < 4; i++) s[i] += SECONDS / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
    }

    private double[] ahead(double seconds, double[] k) {
        for (int i = 0; i < 4; i++) y[i] = s[i] + seconds * k[i];
        return y;
    }

    /** k = ds/dt. */
    private static void slope(double[] k, double[] s, double torque) {
        double w1 = s[2], w2 = s[3], cos = Math.cos(s[1]), sin = Math.sin(s[1]);
        double d1 = M * C * C + M * (L * L + C * C + 2 * L * C * cos) + I + I, d2 = M * (C * C + L * C * cos) + I;
        double phi2 = M * C * G * Math.cos(s[0] + s[1] - Math.PI / 2);
        double phi1 = -M * L * C * (w2 * w2) * sin - 2 * M * L * C * w2 * w1 * sin + (M * C + M * L) * G * Math.cos(s[0] - Math.PI / 2) + phi2;
        k[0] = w1;
        k[1] = w2;
        k[3] = (torque + d2 / d1 * phi1 - M * L * C * (w1 * w1) * sin - phi2) / (M * C * C + I - d2 * d2 / d1);
        k[2] = -(d2 * k[3] + phi1) / d1;
    }

    private static double wrap(double angle) {
        while (angle > Math.PI) angle -= 2 * Math.PI;
        while (angle < -Math.PI) angle += 2 * Math.PI;
        return angle;
    }

    @Override public BufferedImage render(int width) {
        return AcrobotPicture.of(width, s[0], s[1]);
    }

    @Override public String toString() {
        return "Acrobot: " + STATES + ", " + ACTIONS;
    }
}
