package dql.pg;

import dql.Actor;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.States;

/**
 * maxₐ Q(s, a) ≈ max {Q(s, a₁), ..., Q(s, a_N)} over N sampled actions, which are drawn anew for each state; as an actor it takes
 * the best of them.
 */
public final class SampledMax implements Actor {
    private final ActionValues q;
    private final Units units;                         // null for a formula, which has no world
    private final int samples, m;
    private final Samples from;
    private final Rng rng;
    private States repeated = new States(Space.numbers(1), 1);         // [state][sample]
    private float[] a = {}, best = {};                 // [state][sample][numbers in an action], [state][numbers]
    private double[] max = {};

    /** Over so many actions for a critic, drawn by the generator; throws unless there is at least one. */
    public SampledMax(Critic q, int samples, Samples from, Rng rng) {
        this(q, q.units(), q.units().size(), samples, from, rng);
    }

    /** Over so many actions of m numbers for any Q(s, a); as there are no bounds, its actions stay in (−1, 1). */
    public SampledMax(ActionValues q, int m, int samples, Samples from, Rng rng) {
        this(q, null, m, samples, from, rng);
    }

    private SampledMax(ActionValues q, Units units, int m, int samples, Samples from, Rng rng) {
        if (samples < 1) throw new IllegalArgumentException("a maximum needs at least 1 sampled action, not " + samples);
        if (m < 1) throw new IllegalArgumentException("an action has at least 1 number, not " + m);
        this.q = q;
        this.units = units;
        this.m = m;
        this.samples = samples;
        this.from = from;
        this.rng = rng;
    }

    Space.Numbers bounds() { return units.actions(); }

    /** max Q over N sampled actions, one per state; good until the next call. */
    public double[] max(States s) {
        search(s);
        return max;
    }

    /** The best of N sampled actions for each state, in (−1, 1), [n][numbers in an action]; good until the next call. */
    public float[] actions(States s) {
        search(s);
        return best;
    }

    private void search(States s) {
        int n = s.n();
        room(s);
        for (int i = 0; i < n; i++)
            for (int k = 0; k < samples; k++) System.arraycopy(s.numbers(), i * s.size(), repeated.numbers(), (i * samples + k) * s.size(), s.size());
        for (int i = 0; i < a.length; i++) a[i] = (float) from.next(rng);
        float[] value = q.of(repeated, a);
        for (int i = 0; i < n; i++) {
            int top = i * samples;
            for (int k = top; k < (i + 1) * samples; k++) if (value[k] > value[top]) top = k;
            max[i] = value[top];
            System.arraycopy(a, top * m, best, i * m, m);
        }
    }

    private void room(States s) {
        if (s.numbers() == null) throw new IllegalArgumentException("sampled actions need states of numbers, not pixels");
        if (repeated.n() != s.n() * samples || repeated.size() != s.size()) repeated = new States(Space.numbers(s.size()), s.n() * samples);
        if (max.length == s.n()) return;
        max = new double[s.n()];
        best = new float[s.n() * m];
        a = new float[s.n() * samples * m];
    }

    /** The best of N sampled actions, in the world's units. */
    @Override public float[] act(State s) {
        var one = new States(Space.numbers(s.size()), 1);
        one.put(0, s);
        float[] a = actions(one);
        return units == null ? a.clone() : units.world(a, 0);
    }

    @Override public String toString() { return "the best of %d sampled actions of %s".formatted(samples, q); }
}
