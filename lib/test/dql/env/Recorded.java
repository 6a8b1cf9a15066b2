package dql.env;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Env;
import dql.Parity;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.Step;
import java.util.function.Function;

/** A world against recordings of Gymnasium 1.4.0; columns: episode,t,kind,s*,action,reward,terminated,truncated,n*,o*. */
record Recorded(Function<Rng, Exact> world, int n, int seen, int limit, double reward) {

    /** Every row from the state before it. */
    void rowByRow(String file) {
        var env = world.apply(new Rng(0));
        for (String[] row : Parity.rows(file)) {
            State placed = env.place(Parity.numbers(row, 3, n));
            if (row[2].equals("reset")) assertEquals(observation(row), placed);
            else compare(row, act(env, row), row[6 + n].equals("1"), env);
        }
    }

    /** All of it from the seed alone. */
    void fromTheSeed(String file, long seed) {
        var inside = world.apply(new Rng(seed));
        var env = new TimeLimit(inside, limit);
        for (String[] row : Parity.rows(file)) {
            if (row[2].equals("reset")) {
                assertEquals(observation(row), env.reset());
                assertArrayEquals(Parity.numbers(row, 7 + n, n), inside.exact());
            } else {
                var step = act(env, row);
                compare(row, step, step.truncated(), inside);
            }
        }
    }

    private Step act(Env env, String[] row) {
        return env.actions() instanceof Space.Numbers ? env.step(Float.parseFloat(row[3 + n])) : env.step(Integer.parseInt(row[3 + n]));
    }

    private void compare(String[] row, Step step, boolean truncated, Exact env) {
        String where = String.join(",", row);
        assertEquals(observation(row), step.s(), where);
        assertEquals(Double.parseDouble(row[4 + n]), step.r(), reward, where);
        assertEquals(row[5 + n].equals("1"), step.terminated(), where);
        assertEquals(row[6 + n].equals("1"), truncated, where);
        assertArrayEquals(Parity.numbers(row, 7 + n, n), env.exact(), 1e-12, where);
    }

    private State observation(String[] row) {
        return State.of(Parity.numbers(row, 7 + 2 * n, seen));
    }
}
