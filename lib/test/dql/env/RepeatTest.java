package dql.env;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Refused;
import dql.State;
import dql.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatTest {

    @Test void rewardsAreSummedAndTheEndIsTheEnd() {
        var world = new Counter(5);
        var env = Dql.repeat(Dql.scaleReward(world, 0.5), 3);
        env.reset();
        var x = env.step(2);
        assertEquals(State.of(3f, 2f), x.s());
        assertEquals(15, x.r());
        assertEquals(30, x.raw());
        assertFalse(x.end());
        x = env.step(0);
        assertEquals(State.of(5f, 0f), x.s(), "the episode ended at its fifth step");
        assertEquals(-10, x.r());
        assertTrue(x.terminated());
        assertEquals(List.of(2, 2, 2, 0, 0), world.taken);
        Refused.saying(IllegalStateException.class, "Counter: no episode is in progress", () -> env.step(0));
    }

    @Test void aLifeLostOnTheWayIsLost() {
        var env = Dql.timeLimit(Dql.repeat(new Wrapper(new Counter(50)) {
            @Override protected Step changed(Step x) {
                return new Step(x.s(), x.r(), false, false, x.raw(), x.s().at(0) == 2);
            }
        }, 3), 9);
        env.reset();
        assertTrue(env.step(1).lost());
        assertFalse(env.step(1).lost());
    }

    @Test void truncationStaysTruncation() {
        var env = Dql.repeat(Dql.timeLimit(new Counter(50), 4), 3);
        env.reset();
        env.step(1);
        var x = env.step(1);
        assertTrue(x.truncated());
        assertFalse(x.terminated());
        assertEquals(4, x.s().at(0));
    }

    @Test void aTimeLimitAroundCountsActionsNotSteps() {
        var env = Dql.timeLimit(Dql.repeat(new Counter(50), 3), 4);
        env.reset();
        for (int t = 1; t < 4; t++) assertFalse(env.step(1).end());
        assertEquals(12, env.step(1).s().at(0));
    }

    @Test void numbersAreRepeatedToo() {
        var env = Dql.repeat(new Slide(), 4);
        env.reset();
        var x = env.step(0.5f, 1);
        assertEquals(State.of(2f, 4f), x.s());
        assertEquals(2, x.r());
    }

    @Test void lessThanOnceIsRefused() {
        Refused.with("an action must be taken at least 1 time, not 0", () -> Dql.repeat(new Counter(5), 0));
    }
}
