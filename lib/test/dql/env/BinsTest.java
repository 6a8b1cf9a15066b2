package dql.env;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Refused;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.VectorEnv;
import java.util.List;
import org.junit.jupiter.api.Test;

class BinsTest {

    @Test void everyCombinationTheLastNumberFastest() {
        var env = Dql.bins(new Counter(90), 2, 3);               // counts below 50 or not; actions below 2/3, below 4/3, or not
        var space = (Space.Discrete) env.states();
        assertEquals(List.of("count < 50, action (1) < 0.6667", "count < 50, 0.6667 ≤ action (1) < 1.333", "count < 50, action (1) ≥ 1.333",
            "count ≥ 50, action (1) < 0.6667", "count ≥ 50, 0.6667 ≤ action (1) < 1.333", "count ≥ 50, action (1) ≥ 1.333"), space.names());
        assertEquals(State.of(0f), env.reset());
        for (int t = 1; t < 50; t++) assertEquals(State.of(2f), env.step(2).s());
        assertEquals(State.of(5f), env.step(2).s(), "an edge belongs to the bin above it");
        assertEquals(State.of(4f), env.step(1).s());
    }

    @Test void edgesOfOnesOwn() {
        var cart = new CartPole(new Rng(0));
        var env = new Bins(cart, new double[] {-0.8, 0.8}, new double[0], new double[] {0}, Dql.edges(-3, 3, 3));
        assertEquals(3 * 1 * 2 * 3, env.states().n());
        assertEquals("position (m) < −0.8, angle (rad) < 0, angular velocity (rad/s) < −1", env.states().names().get(0));
        assertEquals(State.of(0f), env.seen(State.of(-9f, 5, -0.1f, -100)));
        assertEquals(State.of(17f), env.seen(State.of(9f, 5, 0, 100)));
        assertEquals(State.of(6f + 3 + 1), env.seen(State.of(0f, -5, 0.1f, 0.5f)));
    }

    @Test void edgesOfEqualBins() {
        assertArrayEquals(new double[] {-0.8, 0.8}, Dql.edges(-2.4, 2.4, 3), 1e-12);
        assertArrayEquals(new double[0], Dql.edges(0, 1, 1));
        Refused.with("there must be at least 1 bin, not 0", () -> Dql.edges(0, 1, 0));
        Refused.with("bins need a range that goes up, not from 1.0 to 0.0", () -> Dql.edges(1, 0, 3));
    }

    @Test void aTimeLimitStaysOne() {
        var env = Dql.bins(Dql.timeLimit(new Counter(9), 1), 2);
        env.reset();
        var x = env.step(2);
        assertTrue(x.truncated() && !x.terminated());
        assertEquals(10, x.r());
    }

    @Test void copiesOfAVector() {
        var vector = new VectorEnv(2, rng -> Dql.bins(new Counter(4, rng), 1, 3), 0);
        vector.reset();
        vector.step(new int[] {1, 2});
        assertEquals(State.of(1f), vector.s().row(0));
        assertEquals(State.of(2f), vector.s().row(1));
    }

    @Test void badUseIsRefused() {
        Refused.saying("position (m) goes from -Infinity to Infinity: say its range, bins(env, edges(low, high, n), ...)", () -> Dql.bins(Dql.cartPole(0), 3));
        Refused.saying("bins needs edges for each of 2 numbers (count, action (1)), not for 1", () -> Dql.bins(new Counter(3), Dql.edges(0, 1, 3)));
        Refused.with("edges of count must go up, not [1.0, 1.0]", () -> Dql.bins(new Counter(3), new double[] {1, 1}, new double[0]));
        Refused.with("1,000,000 bins are too many for a table of 2 numbers (count, action (1)): at most 100,000", () -> Dql.bins(new Counter(3), 1_000));
        Refused.saying("bins needs states of numbers, and a state of Counter is 4 choices", () -> Dql.bins(Dql.bins(new Counter(3), 2), 2));
    }
}
