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

    /** γ′ of Mnih et al. 2015: no future where the world ends or a life is lost. */
    @Test void whatIsLostHasNoFutureAndIsNoEnd() {
        var lost = new Step(s, 1, false, false, 1, true);
        assertFalse(lost.end());
        assertEquals(0, lost.discount(0.9));
        assertEquals(lost, lost.reward(1).state(s));
        assertEquals(0, new Step(s, 1, true, false).discount(0.9));
        assertEquals(0.9, new Step(s, 1, false, true).discount(0.9));
    }

    @Test void printsItself() {
        assertEquals("s′=(1.000) r=2.000, goes on", new Step(s, 2, false, false).toString());
        assertEquals("s′=(1.000) r=2.000, truncated", new Step(s, 2, false, true).toString());
    }
}
