package dql.pg;

import static dql.Dql.mlp;
import static dql.Dql.mu;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Env;
import dql.Refused;
import dql.Space;
import dql.State;
import dql.Step;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MuTest {

    /** A world whose bounds are as given. */
    record Bounded(Space.Numbers actions) implements Env.Continuous {
        @Override public Space states() { return Space.numbers(1); }

        @Override public State reset() { return State.of(0f); }

        @Override public Step step(float... u) { return new Step(State.of(u[0]), 0, false, false); }
    }

    private static final Env PUSH = new Bounded(Space.numbers("a").within(-2, 2));

    private static Mu biased(Env env, float bias) {
        var mu = mu(mlp(), env, 0);
        Arrays.fill(mu.net().parameters(), bias);
        mu.net().changed();
        return mu;
    }

    /** Without hidden layers, with weights and bias of ½ and s = 0, each output is tanh ½ = 0.46212. */
    @Test void stretchesItsOutputsToTheBounds() {
        var mu = biased(new Bounded(Space.numbers("a", "b").within(new float[] {-2, 0}, new float[] {2, 10})), 0.5f);
        assertArrayEquals(new float[] {0.92423f, 5 + 5 * 0.46212f}, mu.act(State.of(0f)), 1e-4f);
        var far = biased(PUSH, 50);
        assertArrayEquals(new float[] {2}, far.act(State.of(1f)), 1e-6f, "never beyond");
    }

    @Test void worldsWithoutBoundsOrNumbersAreRefused() {
        Refused.with("Bounded's push must have bounds, not -Infinity to Infinity: numbers(...).within(low, high)",
            () -> mu(mlp(4), new Bounded(Space.numbers("push")), 0));
        Refused.with("Bounded's b must have bounds, not 0.0 to Infinity: numbers(...).within(low, high)",
            () -> mu(mlp(4), new Bounded(Space.numbers("a", "b").within(new float[] {0, 0}, new float[] {1, Float.POSITIVE_INFINITY})), 0));
        Refused.saying("CartPole's actions are one of 2 choices (left, right): an actor of numbers needs a world whose actions are numbers",
            () -> mu(mlp(4), Dql.cartPole(0), 0));
        Refused.saying("must have a range that goes up, not from 1.0 to -1.0", () -> Space.numbers("push").within(1, -1));
    }

    @Test void followsSoftly() {
        Mu mu = biased(PUSH, 1), other = biased(PUSH, 3);
        mu.blend(other, 0.5);
        for (float x : mu.net().parameters()) assertEquals(2, x, 1e-6);
        assertTrue(mu.copy().act(State.of(0.3f))[0] == mu.act(State.of(0.3f))[0]);
    }
}
