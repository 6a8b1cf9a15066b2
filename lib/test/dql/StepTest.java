package dql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StepTest {
    private final State s = State.of(1f);

    @Test void endsEitherWay() {
        assertFalse(new Step(s, 1, false, false).end());
        assertTrue(new Step(s, 1, true, false).end());
        assertTrue(new Step(s, 1, false, true).end());
    }

    @Test void anotherRewardLeavesTheRawOne() {
        var clipped = new Step(s, 7, true, false).reward(1);
        assertEquals(new Step(s, 1, true, false, 7), clipped);
    }

    @Test void printsItself() {
        assertEquals("s′=(1.000) r=2.000, goes on", new Step(s, 2, false, false).toString());
        assertEquals("s′=(1.000) r=2.000, truncated", new Step(s, 2, false, true).toString());
    }
}
