package dql.learn;

import dql.Actor;
import dql.Rng;
import dql.Space;
import dql.State;

/** Any action of numbers between their bounds, all equally likely. */
public record AnyNumbers(Space.Numbers actions, Rng rng) implements Actor {

    /** Throws if a number has no bounds. */
    public AnyNumbers {
        for (int i = 0; i < actions.size(); i++) if (Float.isInfinite(actions.low().get(i)) || Float.isInfinite(actions.high().get(i)))
            throw new IllegalArgumentException("a random action needs bounds, and %s goes from %s to %s".formatted(actions.names().get(i), actions.low().get(i), actions.high().get(i)));
    }

    @Override public float[] act(State s) {
        var u = new float[actions.size()];
        for (int i = 0; i < u.length; i++) u[i] = (float) rng.uniform(actions.low().get(i), actions.high().get(i));
        return u;
    }

    @Override public String toString() {
        return "any of " + actions + " at random";
    }
}
