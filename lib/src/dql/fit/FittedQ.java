package dql.fit;

import dql.Batch;
import dql.Q;
import dql.Rng;
import dql.State;
import dql.States;
import java.util.Arrays;

/**
 * Action values by regression: {@code q.fit(D, target.of(D, q, q))} is one step of fitted Q-iteration,
 * Q ← argmin Σᵢ (Q(sᵢ, aᵢ) − yᵢ)² (Ernst et al. 2005; lecture 001). Works wherever a Q does; for one thread at a time.
 */
public final class FittedQ implements Q {
    private final Approximator approximator;
    private final int inputs, actions;
    private final long seed;
    private Fit f;
    private int fits, rows;

    FittedQ(Approximator approximator, int inputs, int actions, long seed) {
        this.approximator = approximator;
        this.inputs = inputs;
        this.actions = actions;
        this.seed = seed;
        f = approximator.estimator().begin(inputs, actions, seed);
    }

    /**
     * Q ← argmin Σᵢ (Q(sᵢ, aᵢ) − yᵢ)² over all rows of the batch.
     *
     * @param y one target per row
     * @return this Q, changed
     * @throws IllegalArgumentException if an action is in no row and has to be fitted anew, or widths differ
     */
    public FittedQ fit(Batch D, double[] y) {
        var data = data(D, y);
        if (approximator.estimator() instanceof Each each && !each.continues())
            for (int a = 0; a < actions; a++) if (data.n(a) == 0) throw new IllegalArgumentException(
                "no row of %,d takes action %d of %d: there is nothing to fit its values to".formatted(data.n(), a, actions));
        f = approximator.estimator().fit(approximator.phantom() ? data.phantom(f) : data, f, new Rng(seed, Rng.PARAMETERS, ++fits).bits() >>> 1);
        rows = D.n();
        return this;
    }

    /** How far Q(s, a) is from targets, action by action. */
    public Score evaluate(Batch D, double[] y) {
        return f.evaluate(data(D, y));
    }

    /** The batch as data for a regression: one output per action, missing but for the action taken. */
    public Regression data(Batch D, double[] y) {
        if (y.length != D.n()) throw new IllegalArgumentException("y must have %d numbers, one per row, not %d".formatted(D.n(), y.length));
        double[][] x = rows(D.s()), all = new double[y.length][actions];
        for (int i = 0; i < y.length; i++) {
            int a = D.a()[i];
            if (a < 0 || a >= actions) throw new IllegalArgumentException("action must be 0 to %d, not %d (row %d of the batch)".formatted(actions - 1, a, i));
            if (D.weight()[i] != 1) throw new IllegalArgumentException("fitted Q takes rows of weight 1, not %s (row %d of the batch)".formatted(D.weight()[i], i));
            if (!Double.isFinite(y[i])) throw new IllegalArgumentException("y must be finite numbers, not %s (row %d of the batch)".formatted(y[i], i));
            Arrays.fill(all[i], Double.NaN);
            all[i][a] = y[i];
        }
        return new Regression(x, all);
    }

    private double[][] rows(States s) {
        if (s.numbers() == null || s.size() != inputs) throw new IllegalArgumentException("s must have %d numbers, not %d%s".formatted(
            inputs, s.size(), s.numbers() == null ? " pixels" : ""));
        var x = new double[s.n()][inputs];
        for (int i = 0; i < x.length; i++) for (int j = 0; j < inputs; j++) x[i][j] = s.numbers()[i * inputs + j];
        return x;
    }

    @Override public int actions() { return actions; }

    @Override public void of(State s, float[] values) {
        if (s.size() != inputs) throw new IllegalArgumentException("s must have %d numbers, not %d".formatted(inputs, s.size()));
        var x = new double[inputs];
        for (int j = 0; j < inputs; j++) x[j] = s.at(j);
        double[] y = f.of(x);
        for (int a = 0; a < actions; a++) values[a] = (float) y[a];
    }

    @Override public float[] of(States s) {
        double[][] y = f.of(rows(s));
        var all = new float[y.length * actions];
        for (int i = 0; i < y.length; i++) for (int a = 0; a < actions; a++) all[i * actions + a] = (float) y[i][a];
        return all;
    }

    /** Another Q with the same values, Q⁻. */
    public FittedQ copy() {
        var other = new FittedQ(approximator, inputs, actions, seed);
        other.set(this);
        return other;
    }

    /** Q ← another's values, as for the target of the next episode. Throws if its states or actions differ. */
    public void set(FittedQ other) {
        if (other.inputs != inputs || other.actions != actions || !other.approximator.equals(approximator))
            throw new IllegalArgumentException("Q functions differ: " + this + " and " + other);
        f = other.f;
        fits = other.fits;
        rows = other.rows;
    }

    /** The function of the latest fit, one output per action. */
    public Fit function() { return f; }

    /** Where the latest fit comes from: Tribuo's provenance of each model, or a network's settings. */
    public String provenance() { return f.provenance(); }

    @Override public String toString() {
        return "Q(%d numbers, %d actions): %s, %s".formatted(inputs, actions, approximator,
            fits == 0 ? "not yet fitted" : "fitted %d time%s, last on %,d rows (%s)".formatted(fits, fits == 1 ? "" : "s", rows, f));
    }
}
