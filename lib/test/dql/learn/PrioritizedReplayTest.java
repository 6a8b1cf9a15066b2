package dql.learn;

import static dql.Dql.constant;
import static dql.Dql.linear;
import static dql.Dql.prioritized;
import static dql.Dql.rankBased;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Batch;
import dql.Refused;
import dql.Replay;
import dql.State;
import dql.Transition;
import org.junit.jupiter.api.Test;

class PrioritizedReplayTest {

    private static Replay filled(Replay replay, int n) {
        for (int i = 0; i < n; i++) replay.add(new Transition(i + 1, State.of((float) i), i, i, 0.5, State.of(i + 1f), false));
        return replay;
    }

    /** Says that the transitions in these places have these errors. */
    private static void learn(Replay replay, double... errors) {
        var b = Batch.like(new Transition(1, State.of(0f), 0, 0, 0, State.of(0f), true), errors.length);
        for (int i = 0; i < errors.length; i++) {
            b.index()[i] = i;
            b.error()[i] = errors[i];
        }
        replay.update(b);
    }

    /** How often each of n places is drawn. */
    private static double[] frequencies(Replay replay, int n) {
        var count = new double[n];
        for (int k = 0; k < 2_000; k++) for (int i : replay.sample(4).index()) count[i] += 1 / 8_000.0;
        return count;
    }

    @Test void theWorkedExample() {
        // |δ| = 1, 3, 0, 4 with α = 1: P = 1/8, 3/8, 0, 4/8; N = 4, β = 1: w = 2, 2/3, -, 1/2, divided by the largest in the batch
        var replay = filled(prioritized(4, 1, constant(1), 0), 4);
        learn(replay, 1, -3, 0, 4);
        assertArrayEquals(new double[] {1 / 8.0, 3 / 8.0, 0, 4 / 8.0}, frequencies(replay, 4), 0.01);
        var b = replay.sample(4);
        double[] w = {2, 2 / 3.0, 0, 1 / 2.0};
        double top = 0;
        for (int i : b.index()) top = Math.max(top, w[i]);
        for (int k = 0; k < 4; k++) assertEquals(w[b.index()[k]] / top, b.weight()[k], 1e-5);
        assertEquals(b.index()[0], b.a()[0], "the transition of that place");
    }

    @Test void ranksByHand() {
        // ranks of |δ| = 1, 30, 0, 4: 3, 1, 4, 2; with α = 1: 1/3, 1, 1/4, 1/2 of 25/12
        var replay = filled(rankBased(4, 1, constant(1), 0), 4);
        learn(replay, 1, -30, 0, 4);
        assertArrayEquals(new double[] {4 / 25.0, 12 / 25.0, 3 / 25.0, 6 / 25.0}, frequencies(replay, 4), 0.01);
    }

    @Test void alphaZeroIsUniform() {
        for (var replay : new Replay[] {prioritized(8, 0, constant(1), 0), rankBased(8, 0, constant(1), 0)}) {
            learn(filled(replay, 8), 1, 300, 0, 4, 2, 9, 0.1, 5);
            var f = frequencies(replay, 8);
            for (double one : f) assertEquals(1 / 8.0, one, 0.01);
            assertArrayEquals(new double[] {1, 1, 1, 1}, replay.sample(4).weight(), 1e-12);
        }
    }

    @Test void newTransitionsHaveTheHighestPriority() {
        for (var replay : new Replay[] {prioritized(4, 1, constant(1), 0), rankBased(4, 1, constant(1), 0)}) {
            learn(filled(replay, 3), 1, 50, 2);
            replay.add(new Transition(4, State.of(3f), 3, 3, 0.5, State.of(4f), false));
            var f = frequencies(replay, 4);
            assertTrue(f[3] > 0.2, "" + f[3]);
            if (replay.toString().contains("proportional")) assertEquals(50 / 103.0, f[3], 0.02);
        }
    }

    @Test void betaGoesWithTime() {
        var replay = filled(prioritized(4, 1, linear(0, 1, 4), 0), 2);             // β = 2/4 at the second step
        learn(replay, 1, 4);
        var b = replay.sample(2);
        // P = 1/5 and 4/5: (2/5)^-½ and (8/5)^-½, whose ratio is ½
        for (int k = 0; k < 2; k++) if (b.index()[k] == 1 && b.index()[1 - k] == 0) assertEquals(0.5, b.weight()[k], 1e-6);
        assertNotEquals(0, b.weight()[0]);
    }

    @Test void whatCannotBeIsRefusedInWords() {
        Refused.with("alpha must be 0 to 1, not 1.5", () -> prioritized(4, 1.5, constant(1), 0));
        Refused.with("alpha must be 0 to 1, not -0.1", () -> rankBased(4, -0.1, constant(1), 0));
        Refused.with("a replay needs a capacity of at least 1, not 0", () -> new PrioritizedReplay(0, new Proportional(1, 1), constant(1), new dql.Rng(0)));
        Refused.with("beta must be 0 to 1, not 2.0 (step 2)", () -> filled(prioritized(4, 1, constant(2), 0), 2).sample(1));
        Refused.saying("a batch of 3 cannot be sampled", () -> filled(prioritized(4, 1, constant(1), 0), 2).sample(3));
    }
}
