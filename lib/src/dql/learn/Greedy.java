package dql.learn;

import dql.Policy;
import dql.Q;
import dql.State;

/** Always the first action of the highest value, argmaxₐ Q(s, a). */
public record Greedy(Q q) implements Policy {
    @Override public int of(State s) {
        return EpsGreedy.argmax(q.of(s));
    }

    @Override public String toString() {
        return "greedy on " + q;
    }
}
