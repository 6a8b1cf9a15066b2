package dql.pg;

import dql.Batch;
import dql.Loss;
import dql.Net;
import dql.Rng;
import dql.Space;
import dql.States;
import dql.nets.Architecture;
import dql.nets.Optimizer;

/** A critic Q(s, a; φ) for actions of numbers: a network from a state and an action, side by side, to one value. Actions go in as outputs in (−1, 1). */
public final class Critic {
    private final Net net;
    private final int n, m;
    private States both = new States(Space.numbers(1), 1);             // [batch][state, action]
    private float[] slope = {}, inputSlope = {};

    /** Hidden layers as described, for states of n and actions of m numbers. */
    public Critic(Architecture hidden, int n, int m, Rng rng) {
        this(hidden.on(Space.numbers(n + m), 1, rng), n, m);
    }

    private Critic(Net net, int n, int m) {
        this.net = net;
        this.n = n;
        this.m = m;
    }

    /** The network. */
    public Net net() { return net; }

    /** Another critic with the same parameters. */
    public Critic copy() { return new Critic(net.copy(), n, m); }

    /** Q(s, a) of each state with its action, [batch]; good until the next pass. */
    public float[] of(States s, float[] a) { return net.outputs(join(s, a)); }

    private States join(States s, float[] a) {
        if (s.size() != n || a.length != s.n() * m) throw new IllegalArgumentException(
            "the critic needs states of %d and actions of %d numbers, not %d and %d (%d states)".formatted(n, m, s.size(), a.length / Math.max(1, s.n()), s.n()));
        if (both.n() != s.n() || both.size() != n + m) both = new States(Space.numbers(n + m), s.n());
        float[] x = both.numbers();
        for (int i = 0; i < s.n(); i++) {
            System.arraycopy(s.numbers(), i * n, x, i * (n + m), n);
            System.arraycopy(a, i * m, x, i * (n + m) + n, m);
        }
        return both;
    }

    private float[] slopes(int batch) {
        if (slope.length != batch) slope = new float[batch];
        return slope;
    }

    /** φ ← φ − α ∇ mean ℓ(y − Q(s, a; φ)) with the actions a of the batch in (−1, 1); returns the loss before the step. */
    public double step(Optimizer adam, Batch b, float[] a, Loss loss, double[] y) {
        float[] q = net.forward(join(b.s(), a)), g = slopes(b.n());
        double sum = 0;
        for (int i = 0; i < b.n(); i++) {
            double error = b.error()[i] = y[i] - q[i], w = b.weight()[i] / b.n();
            sum += w * loss.of(error);
            g[i] = (float) (-w * loss.slope(error));
        }
        if (!Double.isFinite(sum)) throw new ArithmeticException(
            "the critic's loss is %s after %,d updates: its values have grown beyond numbers (a smaller learning rate may help)".formatted(sum, adam.steps()));
        net.backward(g, adam.gradient(), null);
        adam.step();
        return sum;
    }

    /** θ ← θ + β ∇ mean Q(s, μ(s; θ)): da/dθ dQ/da, through the critic, which does not change (Silver et al. 2014). Returns the mean of Q before. */
    public double climb(Optimizer adam, Batch b, Mu mu) {
        int k = b.n();
        float[] a = mu.net().forward(b.s()), q = net.forward(join(b.s(), a)), g = slopes(k);
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += q[i] / k;
            g[i] = -1f / k;                                            // uphill: an optimiser goes down
        }
        if (inputSlope.length != k * (n + m)) inputSlope = new float[k * (n + m)];
        net.backward(g, null, inputSlope);
        var da = new float[k * m];                                     // dQ/da
        for (int i = 0; i < k; i++) System.arraycopy(inputSlope, i * (n + m) + n, da, i * m, m);
        mu.net().backward(da, adam.gradient(), null);
        adam.step();
        return sum;
    }

    @Override public String toString() { return "critic " + net; }
}
