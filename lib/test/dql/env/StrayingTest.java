package dql.env;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Dql;
import dql.Env;
import dql.Refused;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.Step;
import org.junit.jupiter.api.Test;

class StrayingTest {
    /** Gives as the reward the action that it was told. */
    private static final class Echo implements Env {
        @Override public Space states() { return Space.numbers(1); }

        @Override public Space actions() { return Space.discrete(4); }

        @Override public State reset() { return State.of(0); }

        @Override public Step step(int a) { return new Step(State.of(0), a, false, false); }
    }

    private static int[] counts(double eps) {
        var env = new Straying(new Echo(), eps, new Rng(0));
        env.reset();
        var counts = new int[4];
        for (int t = 0; t < 8_000; t++) counts[(int) env.step(2).r()]++;
        return counts;
    }

    /** With ε = 0.4 each other action comes with probability 0.1: 800 of 8,000, standard deviation 27. */
    @Test void aRandomActionNowAndThen() {
        int[] counts = counts(0.4);
        for (int a : new int[] {0, 1, 3}) assertEquals(800, counts[a], 110);
        assertEquals(8_000, counts(0)[2]);
    }

    @Test void whatCannotBeIsRefused() {
        Refused.saying("epsilon must be 0 to 1, not -0.1", () -> new Straying(new Echo(), -0.1, new Rng(0)));
        Refused.saying("random choices need choices, not actions of", () -> new Straying(Dql.pendulum(0), 0.1, new Rng(0)));
    }
}
