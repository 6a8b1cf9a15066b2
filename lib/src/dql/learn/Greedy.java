package dql.learn;

import dql.Policy;
import dql.Q;
import dql.State;

/** Always the first action of the highest value, argmaxₐ Q(s, a). */
public final class Greedy implements Policy {
    private final Q q;
    private final float[] values;

    /** On these values. */
    public Greedy(Q q) {
        this.q = q;
        values = new float[q.actions()];
    }

    @Override public int of(State s) {
        q.of(s, values);
        return EpsGreedy.argmax(values);
    }

    @Override public String toString() {
        return "greedy on " + q;
    }
}
