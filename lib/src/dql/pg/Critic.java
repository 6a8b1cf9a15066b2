package dql.pg;

import dql.Batch;
import dql.Env;
import dql.Loss;
import dql.Net;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.States;
import dql.nets.Architecture;
import dql.nets.Optimizer;

/** A critic Q(s, a; φ) where actions are numbers: a network from a state and an action in (−1, 1), side by side, to one value. */
public final class Critic implements ActionValues {
    private final Net net;
    private final Units units;
    private final int n, m;                            // numbers in a state, in an action
    private States both = new States(Space.numbers(1), 1);             // [batch][state, action]
    private float[] slope = {}, inputSlope = {}, actionSlope = {};
    private double[] y = {};

    /** Hidden layers as described, for a world; throws unless its states are numbers, and its actions numbers with bounds. */
    public Critic(Architecture hidden, Env env, Rng rng) {
        this(new Units(env), hidden, env.states(), rng);
        if (env.states() instanceof Space.Pixels) throw new IllegalArgumentException("a critic needs states of numbers, not %s (%s)".formatted(env.states(), env.name()));
    }

    private Critic(Units units, Architecture hidden, Space states, Rng rng) {
        this(hidden.on(Space.numbers(states.size() + units.size()), 1, rng), units);
    }

    private Critic(Net net, Units units) {
        this.net = net;
        this.units = units;
        m = units.size();
        n = net.inputs() - m;
    }

    /** The network. */
    public Net net() { return net; }

    Units units() { return units; }

    /** Another critic with the same parameters. */
    public Critic copy() { return new Critic(net.copy(), units); }

    /** φ′ ← τ φ + (1 − τ) φ′, φ being the other's. */
    public void blend(Critic other, double tau) { net.blend(other.net, tau); }

    @Override public float[] of(States s, float[] a) { return net.outputs(join(s, a)); }

    /** Q(s, u) of one state with an action in the world's units. */
    public double of(State s, float... u) {
        units.actions().check(u);
        var one = new States(Space.numbers(n), 1);
        one.put(0, s);
        var a = new float[m];
        for (int k = 0; k < m; k++) a[k] = units.unit(k, u[k]);
        return of(one, a)[0];
    }

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

    /** The batch's states with the actions that were taken, brought to (−1, 1). */
    private States taken(Batch b) {
        float[] x = join(b.s(), b.u()).numbers();
        for (int i = 0; i < b.n(); i++) for (int k = 0; k < m; k++) x[i * (n + m) + n + k] = units.unit(k, x[i * (n + m) + n + k]);
        return both;
    }

    /** y = r + γ′ Q(s′, a′), one number per row, with next actions a′ in (−1, 1); good until the next call. */
    public double[] targets(Batch b, float[] next) {
        if (y.length != b.n()) y = new double[b.n()];
        float[] q = of(b.next(), next);
        for (int i = 0; i < y.length; i++) y[i] = b.r()[i] + b.discount()[i] * q[i];
        return y;
    }

    private float[] slopes(int batch) {
        if (slope.length != batch) slope = new float[batch];
        return slope;
    }

    /** φ ← φ − α ∇ mean of w ℓ(y − Q(s, a; φ)) over the batch; returns the loss before the step, and leaves the errors in the batch. */
    public double step(Optimizer adam, Batch b, Loss loss, double[] y) {
        if (y.length != b.n()) throw new IllegalArgumentException("y must have %d numbers, one per row, not %d".formatted(b.n(), y.length));
        float[] q = net.forward(taken(b)), g = slopes(b.n());
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

    /**
     * θ ← θ + β mean dμ/dθ dQ/da at a = μ(s; θ): uphill, through the critic, which does not change (Silver et al. 2014). Returns the
     * mean of Q(s, μ(s)) before the step.
     */
    public double climb(Optimizer adam, Batch b, Mu mu) {
        double value = slopes(b, mu, adam.gradient());
        adam.step();
        return value;
    }

    /** Adds −mean dμ/dθ dQ/da to the gradient, for an optimiser goes down; returns the mean of Q. */
    double slopes(Batch b, Mu mu, float[] gradient) {
        int k = b.n();
        float[] q = net.forward(join(b.s(), mu.net().forward(b.s()))), g = slopes(k);
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += q[i] / k;
            g[i] = -1f / k;
        }
        if (inputSlope.length != k * (n + m)) {
            inputSlope = new float[k * (n + m)];
            actionSlope = new float[k * m];
        }
        net.backward(g, null, inputSlope);
        for (int i = 0; i < k; i++) System.arraycopy(inputSlope, i * (n + m) + n, actionSlope, i * m, m);
        mu.net().backward(actionSlope, gradient, null);
        return sum;
    }

    @Override public String toString() { return "critic " + net; }
}
