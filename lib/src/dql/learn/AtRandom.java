package dql.learn;

import dql.Policy;
import dql.Rng;
import dql.State;

/** Any of so many actions, all equally likely. */
public record AtRandom(int actions, Rng rng) implements Policy {
    @Override public int of(State s) {
        return rng.integers(actions);
    }

    @Override public String toString() {
        return "one of " + actions + " actions at random";
    }
}
