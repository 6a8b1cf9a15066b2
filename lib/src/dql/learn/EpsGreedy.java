package dql.learn;

import dql.Policy;
import dql.Q;
import dql.Rng;
import dql.Schedule;
import dql.State;

/** A random action with probability ε, else one of the highest value, argmaxₐ Q(s, a); if several have it, any of them. */
public final class EpsGreedy implements Policy {
    private final Q q;
    private final Schedule eps;
    private final Rng rng;
    private final float[] values;
    private long t;

    /** Exploration drawn by the generator. */
    public EpsGreedy(Q q, Schedule eps, Rng rng) {
        this.q = q;
        this.eps = eps;
        this.rng = rng;
        values = new float[q.actions()];
    }

    @Override public int of(State s, long t) {
        this.t = t;
        double e = eps.at(t);
        if (!(e >= 0 && e <= 1)) throw new IllegalArgumentException("epsilon must be 0 to 1, not " + e + " (step " + t + ")");
        if (rng.random() < e) return q.random(s, rng);
        q.of(s, values);
        return best();
    }

    /** An action of the highest value: where several have it, as in a new table, any of them. */
    private int best() {
        int best = argmax(values), equal = 0;
        for (float value : values) if (value == values[best]) equal++;
        if (equal < 2) return best;
        for (int k = rng.integers(equal); ; best++) if (values[best] == values[argmax(values)] && k-- == 0) return best;
    }

    @Override public int of(State s) {
        return of(s, t);
    }

    /** The first index of the largest number, or of a NaN if there is one: what is broken is to be seen, not passed over. */
    public static int argmax(float[] x) {
        int best = 0;
        float top = x[0];
        for (int i = 1; i < x.length; i++)
            if (!(x[i] <= top)) {                      // larger, or one of the two is a NaN
                if (Float.isNaN(top)) break;
                best = i;
                top = x[i];
            }
        return best;
    }

    @Override public String toString() {
        return "epsilon-greedy, epsilon " + eps + ", on " + q;
    }
}
