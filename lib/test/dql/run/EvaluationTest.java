package dql.run;

import static dql.Dql.cartPole;
import static dql.Dql.evaluate;
import static dql.Dql.timeLimit;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class EvaluationTest {

    @Test void playsWholeEpisodes() {
        var e = evaluate(s -> s.at(2) > 0 ? 1 : 0, timeLimit(cartPole(3), 20), 4);   // pushing where the pole leans survives 20 steps
        assertArrayEquals(new double[] {20, 20, 20, 20}, e.returns());
        assertArrayEquals(new int[] {20, 20, 20, 20}, e.lengths());
        assertEquals("mean return 20.0 over 4 episodes (median 20.0, from 20.0 to 20.0)", e.toString());
    }

    @Test void meanAndMedian() {
        var e = new Evaluation(new double[] {1, 10, 2, 3}, new int[4], "");
        assertEquals(4, e.mean());
        assertEquals(2.5, e.median());
    }

    @Test void anInterruptKeepsWholeEpisodes() {
        Thread.currentThread().interrupt();
        var e = evaluate(s -> 0, cartPole(0), 5);
        assertEquals(true, Thread.interrupted());
        assertEquals("no whole episode", e.toString());
        assertEquals(Double.NaN, e.mean());
    }

    @Test void refusesToPlayNothing() {
        assertEquals("an evaluation needs at least 1 episode, not 0",
            assertThrows(IllegalArgumentException.class, () -> evaluate(s -> 0, cartPole(0), 0)).getMessage());
    }
}
