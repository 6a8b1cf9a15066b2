package dql.learn;

import dql.Policy;
import dql.Q;
import dql.Rng;
import dql.Schedule;
import dql.State;

/** A random action with probability ε, else the first of the highest value, argmaxₐ Q(s, a). */
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
        if (rng.random() < e) return rng.integers(values.length);
        q.of(s, values);
        return argmax(values);
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
