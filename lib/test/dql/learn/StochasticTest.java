package dql.learn;

import static dql.Dql.softmax;
import static dql.Dql.stochastic;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Policy;
import dql.Refused;
import dql.State;
import org.junit.jupiter.api.Test;

class StochasticTest {
    private static final State S = State.of(0f);

    private static int[] drawn(Policy policy, int actions, int times) {
        var n = new int[actions];
        for (int i = 0; i < times; i++) n[policy.of(S)]++;
        return n;
    }

    @Test void actionsAreDrawnAsOftenAsTheyAreLikely() {
        var n = drawn(stochastic(s -> new double[] {0.2, 0.5, 0.3}, 0), 3, 100_000);
        assertEquals(0.2, n[0] / 1e5, 0.005);          // three standard deviations are 0.0047
        assertEquals(0.5, n[1] / 1e5, 0.005);
        assertEquals(0.3, n[2] / 1e5, 0.005);
    }

    @Test void impossibleActionsAreNeverDrawn() {
        assertArrayEquals(new int[] {0, 1_000, 0}, drawn(stochastic(s -> new double[] {0, 1, 0}, 0), 3, 1_000));
        assertArrayEquals(new int[] {0, 1_000, 0}, drawn(stochastic(s -> new double[] {0, 1 - 9e-7, 0}, 0), 3, 1_000));
    }

    @Test void theSameSeedDrawsTheSame() {
        Policy one = stochastic(s -> softmax(1, 2, 3), 5), other = stochastic(s -> softmax(1, 2, 3), 5);
        for (int i = 0; i < 100; i++) assertEquals(one.of(S), other.of(S));
    }

    @Test void softmaxByHand() {
        assertArrayEquals(new double[] {0.25, 0.75}, softmax(0, Math.log(3)), 1e-15);
        assertArrayEquals(new double[] {0.5, 0.5}, softmax(1000, 1000), 0);
        Refused.with("softmax needs at least 1 number", () -> softmax());
    }

    @Test void whatIsNoDistributionIsRefused() {
        Refused.with("probabilities must be 0 or more and add up to 1, not [0.5, 0.4]", () -> stochastic(s -> new double[] {0.5, 0.4}, 0).of(S));
        Refused.with("probabilities must be 0 or more and add up to 1, not [-0.5, 1.5]", () -> stochastic(s -> new double[] {-0.5, 1.5}, 0).of(S));
        Refused.with("probabilities must be 0 or more and add up to 1, not [NaN, 1.0]", () -> stochastic(s -> new double[] {Double.NaN, 1}, 0).of(S));
        Refused.with("probabilities must be 0 or more and add up to 1, not []", () -> stochastic(s -> new double[0], 0).of(S));
    }
}
