package dql.env;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Env;
import dql.Space;
import dql.State;
import dql.Step;
import dql.VectorEnv;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassingTest {

    /** Writes down what it is told: choice a gives reward a; numbers give their first as the reward. */
    private record Far(List<String> said, boolean numbers, double[] r) implements Env.Ahead {
        @Override public Space states() { return Space.numbers(1); }

        @Override public Space actions() { return numbers ? Space.numbers(1) : Space.discrete(3); }

        @Override public State reset() { return State.of(0f); }

        @Override public void begin(int a) {
            said.add("begin " + a);
            r[0] = a;
        }

        @Override public void begin(float... u) {
            said.add("begin " + u[0]);
            r[0] = u[0];
        }

        @Override public Step finish() {
            said.add("finish");
            return new Step(State.of(7f), r[0], false, false);
        }
    }

    @Test void allBeginBeforeOneIsFinished() {
        var said = new ArrayList<String>();
        var vector = new VectorEnv(2, rng -> Dql.timeLimit(Dql.stack(Dql.scaleReward(new Far(said, false, new double[1]), 10), 2), 2), 0);
        vector.reset();
        vector.step(new int[] {1, 2});
        assertEquals(List.of("begin 1", "begin 2", "finish", "finish"), said);
        assertEquals(10, vector.r()[0]);
        assertEquals(20, vector.r()[1]);
        assertEquals(State.of(0f, 7f), vector.next().row(0));
        assertFalse(vector.end(0));
        vector.step(new int[] {0, 0});
        assertTrue(vector.truncated()[0] && vector.truncated()[1]);
        assertEquals(State.of(7f, 7f), vector.next().row(1));
    }

    @Test void numbersToo() {
        var said = new ArrayList<String>();
        var vector = new VectorEnv(2, rng -> Dql.timeLimit(Dql.scaleReward(new Far(said, true, new double[1]), 10), 9), 0);
        vector.reset();
        vector.step(new float[] {0.5f, 0.25f});
        assertEquals(List.of("begin 0.5", "begin 0.25", "finish", "finish"), said);
        assertEquals(2.5, vector.r()[1]);
    }

    @Test void aWorldThatIsHereStepsAtTheEnd() {
        var env = (TimeLimit) Dql.timeLimit(Dql.cartPole(0), 5);
        var own = Dql.cartPole(0);
        assertFalse(env.ahead());
        assertTrue(((TimeLimit) Dql.timeLimit(new Far(new ArrayList<>(), false, new double[1]), 5)).ahead());
        env.reset();
        own.reset();
        for (int t = 0; t < 5; t++) {
            env.begin(1);
            assertEquals(own.step(1).s(), env.finish().s());
        }
        assertThrows(IllegalStateException.class, () -> env.begin(1));
    }
}
