package dql;

import static dql.Dql.actionGap;
import static dql.Dql.autocorrelation;
import static dql.Dql.cartPole;
import static dql.Dql.play;
import static dql.Dql.random;
import static dql.Dql.replay;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    /** 1, 2, 3, 4 without their mean: −1.5, −0.5, 0.5, 1.5, whose squares sum to 5; products one apart to 1.25, two apart to −1.5, three to −2.25. */
    @Test void theAutocorrelationOfAFewNumbers() {
        assertArrayEquals(new double[] {1, 0.25, -0.3, -0.45}, autocorrelation(new double[] {1, 2, 3, 4}, 3), 1e-15);
        assertArrayEquals(new double[] {1, -0.75, 0.5}, autocorrelation(new double[] {9, 7, 9, 7}, 2), 1e-15);
    }

    /** The numbers of a state count alike, whatever their units, and one that never changes does not count. */
    @Test void theAutocorrelationOfABatch() {
        var rows = new Transition[4];
        float[][] s = {{1, 900, 5}, {2, 700, 5}, {3, 900, 5}, {4, 700, 5}};
        for (int i = 0; i < 4; i++) rows[i] = new Transition(i + 1, State.of(s[i]), 0, 0, 1, State.of(s[i]), false);
        assertArrayEquals(new double[] {1, (0.25 - 0.75) / 2, (-0.3 + 0.5) / 2}, autocorrelation(Batch.of(rows), 2), 1e-12);
        Refused.with("all 1 states of the batch are the same: there is no autocorrelation", () -> autocorrelation(Batch.of(rows[0]), 0));
    }

    @Test void aStreamIsCorrelatedAndASampleOfItIsNot() {
        var env = cartPole(0);
        var D = replay(2_000, 0);
        var stream = new ArrayList<Transition>();
        for (var x : play(env, random(env, 0), 0.99, 2_000)) {
            D.add(x);
            if (x.t() > 1_000 && stream.size() < 500) stream.add(x);
        }
        assertTrue(autocorrelation(Batch.of(stream.toArray(Transition[]::new)), 1)[1] > 0.5);
        assertEquals(0, autocorrelation(D.sample(500), 1)[1], 2 / Math.sqrt(500));
    }

    @Test void theActionGapIsBestLessSecondBest() {
        assertEquals(2, actionGap(1, 5, 3));
        assertEquals(2, actionGap(5, 3));
        assertEquals(0, actionGap(4, 1, 4));
        Q q = new Q() {
            @Override public int actions() { return 2; }

            @Override public void of(State s, float[] values) { values[0] = 3 * s.at(0); }
        };
        var b = Batch.of(new Transition(1, State.of(1f), 0, 0, 1, State.of(0f), false), new Transition(2, State.of(-3f), 0, 0, 1, State.of(0f), false));
        assertEquals((3 + 9) / 2.0, actionGap(q, b.s()));
    }

    @Test void whatCannotBeIsRefusedInWords() {
        Refused.with("the lag must be 0 to 3 for 4 numbers, not 4", () -> autocorrelation(new double[] {1, 2, 3, 4}, 4));
        Refused.with("numbers that never change, or are not finite, have no autocorrelation", () -> autocorrelation(new double[] {2, 2, 2}, 1));
        Refused.with("an action gap needs at least 2 actions, not 1", () -> actionGap(1f));
    }
}
