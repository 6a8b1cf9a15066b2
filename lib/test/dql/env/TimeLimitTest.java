package dql.env;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Rng;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

    @Test void truncatesAtTheLimitAndStartsAfresh() {
        var env = new TimeLimit(new CartPole(new Rng(0)), 3);
        for (int episode = 0; episode < 2; episode++) {
            env.reset();
            assertFalse(env.step(0).end());
            assertFalse(env.step(1).end());
            var last = env.step(0);
            assertTrue(last.truncated());
            assertFalse(last.terminated());
            assertEquals("CartPole: no episode is in progress, call reset() first",
                assertThrows(IllegalStateException.class, () -> env.step(0)).getMessage());
        }
    }

    @Test void refusesALimitBelowOne() {
        assertEquals("a time limit must be at least 1 step, not 0",
            assertThrows(IllegalArgumentException.class, () -> new TimeLimit(new CartPole(new Rng(0)), 0)).getMessage());
    }

    @Test void saysWhatItIs() {
        assertTrue(new TimeLimit(new CartPole(new Rng(0)), 500).toString().endsWith("at most 500 steps"));
    }
}
