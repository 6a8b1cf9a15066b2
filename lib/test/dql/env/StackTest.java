package dql.env;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Env;
import dql.Refused;
import dql.Space;
import dql.State;
import dql.Step;
import dql.VectorEnv;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackTest {

    /** One frame of two pixels: the number of steps, and 7. */
    private static final class Frames implements Env {
        private byte t;

        @Override public Space states() { return Space.pixels(1, 1, 2); }

        @Override public Space.Discrete actions() { return Space.discrete(1); }

        @Override public State reset() {
            t = 0;
            return State.pixels(new byte[] {t, 7});
        }

        @Override public Step step(int a) {
            return new Step(State.pixels(new byte[] {++t, 7}), 1, t == 5, false);
        }
    }

    @Test void numbersStandOldestFirst() {
        var env = Dql.stack(new Counter(3), 2);
        assertEquals(State.of(0f, 0, 0, 0), env.reset());
        assertEquals(State.of(0f, 0, 1, 2), env.step(2).s());
        var x = env.step(1);
        assertEquals(State.of(1f, 2, 2, 1), x.s());
        assertEquals(0, x.r());
        assertTrue(env.step(0).terminated());
        assertEquals(State.of(0f, 0, 0, 0), env.reset(), "nothing is left of the episode before");
        var space = (Space.Numbers) env.states();
        assertEquals(List.of("count, 1 before", "action (1), 1 before", "count", "action (1)"), space.names());
        assertEquals(List.of(100f, 2f, 100f, 2f), space.high());
    }

    @Test void framesAreShared() {
        var env = Dql.stack(new Frames(), 3);
        assertEquals(Space.pixels(3, 1, 2), env.states());
        assertEquals(State.pixels(new byte[] {0, 7}, new byte[] {0, 7}, new byte[] {0, 7}), env.reset());
        var first = (State.Pixels) env.step(0).s();
        assertEquals(State.pixels(new byte[] {0, 7}, new byte[] {0, 7}, new byte[] {1, 7}), first);
        var second = (State.Pixels) env.step(0).s();
        assertSame(first.frames()[2], second.frames()[1]);
        assertEquals(2, second.at(4));
    }

    @Test void aStackOfStacks() {
        var env = Dql.stack(Dql.stack(new Frames(), 2), 2);
        env.reset();
        env.step(0);
        assertEquals(State.pixels(new byte[] {0, 7}, new byte[] {1, 7}, new byte[] {1, 7}, new byte[] {2, 7}), env.step(0).s());
    }

    @Test void aStateStaysAsItWas() {
        var env = Dql.stack(new Counter(9), 3);
        var s = env.reset();
        for (int t = 0; t < 4; t++) env.step(2);
        assertEquals(State.of(new float[6]), s);
    }

    @Test void copiesOfAVectorStackTheirOwn() {
        var vector = new VectorEnv(2, rng -> Dql.stack(new Counter(4, rng), 2), 0);
        vector.reset();
        vector.step(new int[] {2, 1});
        assertEquals(2, vector.s().row(0).at(3));
        assertEquals(1, vector.s().row(1).at(3));
    }

    @Test void whatCannotBeStackedIsRefused() {
        Refused.with("a stack needs at least 1 state, not 0", () -> Dql.stack(new Counter(3), 0));
        Refused.saying("a stack needs states of numbers or pixels, and a state of Counter is 4 choices", () -> Dql.stack(Dql.bins(new Counter(3), 2), 2));
    }
}
