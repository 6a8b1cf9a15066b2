package dql.nets;

import dql.Batch;
import dql.Loss;
import dql.Net;
import java.util.Arrays;

/** Changes a network's parameters θ to lower a loss. Owns the gradient and the rule's memory; for one thread at a time. */
public final class Optimizer {
    private final Rule rule;
    private final Net q;
    private final float[] gradient, m, v;
    private float[] slope = {};                      // ∂L/∂outputs of the last batch
    private double maxNorm = Double.POSITIVE_INFINITY;
    private long t;

    /** A rule for one network. */
    public Optimizer(Rule rule, Net q) {
        this.rule = rule;
        this.q = q;
        int n = q.parameters().length;
        gradient = new float[n];
        m = new float[n];
        v = new float[n];
    }

    /** The same optimiser, from now on scaling gradients down to this Euclidean norm where they are longer. */
    public Optimizer clip(double norm) {
        if (!(norm > 0)) throw new IllegalArgumentException("the norm to clip gradients to must be above 0, not " + norm);
        maxNorm = norm;
        return this;
    }

    /**
     * θ ← θ − α ∇ mean of w ℓ(y − Q(s, a; θ)) over the batch, w being its importance weights. Leaves the errors in the batch.
     *
     * @param y one target per row
     * @return the loss before the step
     */
    public double step(Batch b, Loss loss, double[] y) {
        if (y.length != b.n()) throw new IllegalArgumentException("y must have %d numbers, one per row, not %d".formatted(b.n(), y.length));
        int n = b.n(), actions = q.outputs();
        float[] values = q.forward(b.s());
        if (slope.length != values.length) slope = new float[values.length];
        else Arrays.fill(slope, 0);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            int at = i * actions + action(b, i, actions);
            double error = b.error()[i] = y[i] - values[at], w = b.weight()[i] / n;
            sum += w * loss.of(error);
            slope[at] = (float) (-w * loss.slope(error));
        }
        if (!Double.isFinite(sum)) throw new ArithmeticException(
            "the loss is %s after %,d updates: targets or network have grown beyond numbers (a smaller learning rate may help)".formatted(sum, t));
        q.backward(slope, gradient, null);
        step();
        return sum;
    }

    private static int action(Batch b, int i, int actions) {
        int a = b.a()[i];
        if (a < 0 || a >= actions) throw new IllegalArgumentException("action must be 0 to %d, not %d (row %d of the batch)".formatted(actions - 1, a, i));
        return a;
    }

    /** Applies what {@code q.backward(slope, gradient(), ...)} gathered, and clears it. */
    public void step() {
        if (maxNorm < Double.POSITIVE_INFINITY) shorten();
        rule.apply(q.parameters(), gradient, m, v, ++t);
        Arrays.fill(gradient, 0);
        q.changed();
    }

    private void shorten() {
        double squares = 0;
        for (float g : gradient) squares += (double) g * g;
        if (!Double.isFinite(squares)) throw new ArithmeticException("the gradient has grown beyond numbers after %,d updates".formatted(t));
        float scale = (float) (maxNorm / Math.sqrt(squares));
        if (scale < 1) for (int i = 0; i < gradient.length; i++) gradient[i] *= scale;
    }

    /** ∂L/∂θ gathered since the last step, laid out as the network's parameters. */
    public float[] gradient() {
        return gradient;
    }

    /** How many steps have been taken. */
    public long steps() {
        return t;
    }

    @Override public String toString() {
        return "%s for %s, %,d steps taken".formatted(rule, q, t);
    }
}
