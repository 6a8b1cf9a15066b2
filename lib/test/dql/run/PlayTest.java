package dql.run;

import static dql.Dql.cartPole;
import static dql.Dql.play;
import static dql.Dql.timeLimit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Env;
import dql.Refused;
import dql.Space;
import dql.State;
import dql.Step;
import dql.Transition;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class PlayTest {

    @Test void discountIsZeroAfterTheEndAndGammaAfterATruncation() {
        var ends = new ArrayList<Transition>();
        for (var x : play(timeLimit(cartPole(0), 12), s -> 1, 0.9, 200)) {
            if (x.end()) ends.add(x);
            else assertEquals(0.9, x.discount());
        }
        assertTrue(ends.stream().anyMatch(x -> x.discount() == 0), "pushing right topples the pole within 12 steps now and then");
        var cut = new ArrayList<Transition>();
        for (var x : play(timeLimit(cartPole(0), 5), s -> 1, 0.9, 20)) if (x.end()) cut.add(x);
        assertEquals(4, cut.size());
        for (var x : cut) assertEquals(0.9, x.discount(), "a time limit is no end of the world");
    }

    @Test void theRawRewardComesAlong() {
        Env half = new Env() {
            private final Env env = cartPole(0);

            @Override public Space states() { return env.states(); }

            @Override public Space actions() { return env.actions(); }

            @Override public State reset() { return env.reset(); }

            @Override public Step step(int a) { return env.step(a).reward(0.5); }
        };
        for (var x : play(timeLimit(half, 4), s -> 0, 1, 8)) {
            assertEquals(0.5, x.r());
            assertEquals(1, x.raw());
        }
        assertEquals(4, Dql.evaluate(s -> 0, timeLimit(half, 4), 1).mean());
    }

    @Test void countsStepsAndChainsStates() {
        State before = null;
        long t = 0;
        for (var x : play(cartPole(1), s -> 0, 1, 50)) {
            assertEquals(++t, x.t());
            if (before != null) assertSame(before, x.s());
            before = x.end() ? null : x.next();
        }
        assertEquals(50, t);
    }

    @Test void policiesSeeTheTime() {
        var times = new ArrayList<Long>();
        dql.Policy policy = new dql.Policy() {
            @Override public int of(State s) { throw new AssertionError("play asks with the time"); }

            @Override public int of(State s, long t) {
                times.add(t);
                return 0;
            }
        };
        for (var x : play(cartPole(1), policy, 1, 3)) assertFalse(x.end());
        assertEquals(java.util.List.of(0L, 1L, 2L), times);
    }

    @Test void anInterruptEndsItAndStaysSeen() {
        int n = 0;
        for (var x : play(cartPole(1), s -> 0, 1, 1000)) {
            n++;
            if (x.t() == 10) Thread.currentThread().interrupt();
        }
        assertEquals(10, n);
        assertTrue(Thread.interrupted());
    }

    @Test void badInputIsRefusedInWords() {
        Refused.saying("gamma must be 0 to 1, not 1.5", () -> play(cartPole(0), s -> 0, 1.5, 10));
        Refused.saying("gamma must be 0 to 1, not NaN", () -> play(cartPole(0), s -> 0, Double.NaN, 10));
        Refused.saying("steps must be at least 1, not 0", () -> play(cartPole(0), s -> 0, 1, 0));
        Refused.saying("action must be 0 to 1 (left, right), not 7", () -> play(cartPole(0), s -> 7, 1, 1).iterator().next());
        Refused.saying("reward must be a finite number, not NaN (step 1)", () -> one(new Step(State.of(0f), Double.NaN, false, false)));
        Refused.saying("s′ must be finite numbers, but number 0 is NaN (step 1)", () -> one(new Step(State.of(Float.NaN), 0, false, false)));
        Refused.saying("s′ must be a state, not null (step 1)", () -> one(new Step(null, 0, false, false)));
        assertEquals("Broken: states() says 1 numbers, but step() gave 2",
            assertThrows(IllegalStateException.class, () -> one(new Step(State.of(0f, 0f), 0, false, false))).getMessage());
        assertEquals("play needs a policy, not null", assertThrows(NullPointerException.class, () -> play(cartPole(0), null, 1, 1)).getMessage());
    }

    /** One step in a world that answers with this. */
    private static void one(Step answer) {
        record Broken(Step answer) implements Env {
            @Override public Space states() { return Space.numbers("x"); }

            @Override public Space.Discrete actions() { return Space.discrete("go"); }

            @Override public State reset() { return State.of(0f); }

            @Override public Step step(int a) { return answer; }
        }
        play(new Broken(answer), s -> 0, 1, 1).iterator().next();
    }
}
