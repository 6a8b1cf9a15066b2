package dql.pg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Refused;
import dql.State;
import dql.Transition;
import org.junit.jupiter.api.Test;

class RolloutTest {
    private static Transition x(double r, double discount, boolean end, int copy) {
        return new Transition(1, State.of(0f), 0, null, r, discount, State.of(1f), end, r, copy);
    }

    private static Rollout of(int copies, Transition... rows) {
        var rollout = new Rollout(rows.length / copies, copies);
        for (var row : rows) rollout.add(row);
        assertTrue(rollout.full());
        return rollout;
    }

    /** r = 1, 2, 4 and γ = ½; V = 2, 6, 8, and 10 behind: δ = (1 + 3 − 2, 2 + 4 − 6, 4 + 5 − 8) = (2, 0, 1), times λ γ = ¼ a step. */
    @Test void generalisedAdvantagesByHand() {
        var rollout = of(1, x(1, 0.5, false, 0), x(2, 0.5, false, 0), x(4, 0.5, false, 0));
        float[] v = {2, 6, 8}, next = {6, 8, 10};
        assertArrayEquals(new double[] {2 + 1 / 16.0, 1 / 4.0, 1}, rollout.advantages(v, next, 0.5), 1e-12);
        assertArrayEquals(new double[] {2, 0, 1}, rollout.advantages(v, next, 0), 1e-12);
        // n-step returns: 4 + 5 = 9, 2 + 4.5 = 6.5, 1 + 3.25 = 4.25, minus V
        assertArrayEquals(new double[] {2.25, 0.5, 1}, rollout.advantages(v, next, 1), 1e-12);
    }

    @Test void nothingIsCarriedOverTheEndOfAnEpisode() {
        float[] v = {2, 6, 8}, next = {6, 100, 10};
        var terminated = of(1, x(1, 0.5, false, 0), x(2, 0, true, 0), x(4, 0.5, false, 0));
        assertArrayEquals(new double[] {2 - 2, -4, 1}, terminated.advantages(v, next, 1), 1e-12);
        var truncated = of(1, x(1, 0.5, false, 0), x(2, 0.5, true, 0), x(4, 0.5, false, 0));
        assertArrayEquals(new double[] {2 + 23, 2 + 50 - 6, 1}, truncated.advantages(v, next, 1), 1e-12, "where it was cut off it has a value");
    }

    /** Each copy's advantages are those of that copy alone. */
    @Test void copiesAreKeptApart() {
        var both = of(2, x(1, 0.5, false, 0), x(5, 0.9, false, 1), x(2, 0.5, false, 0), x(6, 0, true, 1));
        var first = of(1, x(1, 0.5, false, 0), x(2, 0.5, false, 0));
        var second = of(1, x(5, 0.9, false, 0), x(6, 0, true, 0));
        double[] a = both.advantages(new float[] {1, 2, 3, 4}, new float[] {3, 4, 7, 8}, 0.8);
        double[] alone = first.advantages(new float[] {1, 3}, new float[] {3, 7}, 0.8), other = second.advantages(new float[] {2, 4}, new float[] {4, 8}, 0.8);
        assertArrayEquals(new double[] {alone[0], other[0], alone[1], other[1]}, a, 1e-12);
    }

    @Test void isFilledInTurnAndCleared() {
        Refused.with("a rollout needs at least 1 step of 1 copy, not 0 of 2", () -> new Rollout(0, 2));
        var rollout = new Rollout(1, 2);
        rollout.add(x(1, 1, false, 0));
        assertFalse(rollout.full());
        Refused.with("it is copy 1's turn, not copy 0's", () -> rollout.add(x(1, 1, false, 0)));
        rollout.add(x(2, 1, false, 1));
        Refused.saying(IllegalStateException.class, "the rollout is full: learn from its 2 transitions", () -> rollout.add(x(1, 1, false, 0)));
        rollout.clear();
        rollout.add(x(3, 1, false, 0));
        assertEquals(3, rollout.batch().r()[0]);
        Refused.with("there must be a value for each of 2 states and each next one, not 1 and 2", () -> rollout.advantages(new float[1], new float[2], 1));
    }
}
