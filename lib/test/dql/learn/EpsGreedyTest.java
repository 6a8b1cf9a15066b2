package dql.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dql.Dql;
import dql.Q;
import dql.State;
import org.junit.jupiter.api.Test;

class EpsGreedyTest {
    private final Q q = new Q() {
        @Override public int actions() { return 4; }

        @Override public void of(State s, float[] values) {
            values[0] = -0.01f;                       // lecture 002's example
            values[1] = 0.08f;
            values[2] = 0.12f;
            values[3] = -0.07f;
        }
    };

    @Test void actsGreedilyWithoutExploration() {
        var policy = Dql.epsGreedy(q, 0, 1);
        for (int k = 0; k < 100; k++) assertEquals(2, policy.of(State.of(0f), k));
        assertEquals(2, Dql.greedy(q).of(State.of(0f)));
    }

    @Test void exploresWithProbabilityEpsilonOverAllActions() {
        var policy = Dql.epsGreedy(q, Dql.linear(1, 0.2, 10), 1);
        int others = 0;
        for (int k = 0; k < 10_000; k++) if (policy.of(State.of(0f), 10 + k) != 2) others++;
        assertEquals(10_000 * 0.2 * 3 / 4, others, 180);   // five standard deviations
    }

    @Test void theFirstOfEqualValuesIsTaken() {
        assertEquals(1, EpsGreedy.argmax(new float[] {0, 3, 3, -1}));
    }

    @Test void aBrokenValueIsSeen() {
        assertEquals(1, EpsGreedy.argmax(new float[] {5, Float.NaN, 3}));
        assertEquals(0, EpsGreedy.argmax(new float[] {Float.NaN, 7}));
        assertEquals(Double.NaN, Dql.max(new float[] {1, Float.NaN}));
    }

    @Test void anEpsilonInPercentIsRefused() {
        assertEquals("epsilon must be 0 to 1, not 10.0 (step 5)",
            assertThrows(IllegalArgumentException.class, () -> Dql.epsGreedy(q, 10, 1).of(State.of(0f), 5)).getMessage());
    }

    @Test void theSameSeedExploresTheSame() {
        var a = Dql.epsGreedy(q, 0.5, 3);
        var b = Dql.epsGreedy(q, 0.5, 3);
        for (int k = 0; k < 100; k++) assertEquals(a.of(State.of(0f), k), b.of(State.of(0f), k));
    }
}
