package dql.tab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Refused;
import dql.env.Chain;
import dql.env.Gambler;
import dql.env.GridWorld;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SweepsTest {

    /** Sutton and Barto, Ex. 4.3. */
    @Test void solvesTheGamblersProblem() {
        var plan = Dql.valueIteration(new Gambler(0.4), 1, 1e-12);
        assertEquals(22, plan.sweeps().size());
        assertEquals(0.16, plan.v()[25], 1e-12);
        assertEquals(0.4, plan.v()[50], 1e-12);
        assertEquals(0.64, plan.v()[75], 1e-12);
        var stakes = IntStream.range(1, 100).map(s -> plan.policy().of(s) + 1).toArray();
        assertArrayEquals(IntStream.range(1, 100).map(SweepsTest::book).toArray(), stakes);
        assertEquals(-1, plan.policy().of(0));
    }

    /** The book's policy (Fig. 4.3): all at 50; up to the next quarter from 25 and 75; else up or down to the nearest multiple of 25. */
    private static int book(int s) {
        if (s == 50) return 50;
        if (s % 25 == 0) return 25;
        return Math.min(s % 25, 25 - s % 25);
    }

    /** From S: right, right into the goal. γ = 0.5: V = 10 next to the goal, −1 + 0.5 · 10 = 4 before; in place, the first cell learns a sweep later. */
    @Test void sweepsInPlaceByHand() {
        var plan = Dql.valueIteration(GridWorld.of("S.G"), 0.5, 1e-9);
        var first = plan.next();
        assertArrayEquals(new double[] {-1, 10, 0}, first.v());
        assertEquals(10, first.change());
        assertEquals("sweep 1: largest change 10, V ▁█▁", first.toString());
        assertArrayEquals(new double[] {4, 10, 0}, plan.next().v());
        assertEquals(3, plan.sweeps().size());
        assertEquals(0, plan.sweeps().get(2).change());
        assertEquals("right right -", plan.policy().toString());
        assertArrayEquals(new double[] {-1 + 0.5 * 4, 4, -1 + 0.5 * 4, -1 + 0.5 * 4}, plan.q().of(0));
        assertThrows(NoSuchElementException.class, plan::next);
        assertTrue(plan.toString().startsWith("value iteration of GridWorld, gamma 0.5, theta 1e-9: 3 sweeps, settled"), plan.toString());
    }

    /** Any of the two actions in a chain of 3, γ = 0.5: V solves a linear system, by hand. */
    @Test void evaluatesAPolicy() {
        var pi = new double[][] {{0.5, 0.5}, {0.5, 0.5}, {0.5, 0.5}};
        double[] v = Dql.policyEvaluation(new Chain(3), pi, 0.5, 1e-14).finish().v();
        assertEquals(0.5 * (0.001 + 0.5 * v[0]) + 0.5 * 0.5 * v[1], v[0], 1e-13);
        assertEquals(0.25 * v[0] + 0.25 * v[2], v[1], 1e-13);
        assertEquals(0.5 * (1 + 0.5 * v[2]) + 0.25 * v[1], v[2], 1e-13);
        assertEquals(0.5 * 0.001 + 0.25 * v[0] + 0.25 * v[1], v[0], 1e-13);
    }

    @Test void stopsWhenInterrupted() {
        var plan = Dql.valueIteration(new Chain(5), 0.999, 1e-12);
        plan.next();
        Thread.currentThread().interrupt();
        assertEquals(1, plan.finish().sweeps().size());
        assertTrue(Thread.interrupted());
        assertTrue(plan.finish().sweeps().size() > 1);
    }

    @Test void refusesInWords() {
        Refused.with("gamma must be 0 to 1, not 1.1", () -> Dql.valueIteration(new Chain(5), 1.1, 1e-9));
        Refused.with("theta must be above 0, not 0.0", () -> Dql.valueIteration(new Chain(5), 0.9, 0));
        Refused.with("a policy of Chain needs 5 states, not 2", () -> Dql.policyEvaluation(new Chain(5), new double[2][2], 0.9, 1e-9));
        Refused.with("the policy's probabilities in state 0 sum to 0.0, not 1", () -> Dql.policyEvaluation(new Chain(3), new double[3][2], 0.9, 1e-9));
        Refused.saying(IllegalStateException.class, "Chain: the values do not settle: after 100,000 sweeps they still change by 1. With gamma 1",
            () -> Dql.valueIteration(new Chain(3), 1, 1e-9).finish());
        var world = Dql.maximisationBias();
        var pi = new double[4][10];
        for (double[] row : pi) row[2] = 1;
        Refused.with("the policy takes action choice 2 in state A, where there is none", () -> Dql.policyEvaluation(world, pi, 1, 1e-9));
    }
}
