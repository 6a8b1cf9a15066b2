package dql.env;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Parity;
import dql.Rng;
import dql.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against recordings of Gymnasium 1.4.0; columns: episode,t,kind,s*4,action,reward,terminated,truncated,n*4,o*4. */
class CartPoleTest {

    @ParameterizedTest
    @CsvSource({"cartpole.csv, 42", "cartpole_long.csv, 7"})
    void everyRowFromItsOwnState(String file, long seed) {
        var env = new CartPole(new Rng(seed));
        for (String[] row : Parity.rows(file)) {
            double[] s = Parity.numbers(row, 3, 4);
            if (row[2].equals("reset")) continue;
            env.place(s[0], s[1], s[2], s[3]);
            var step = env.step(Integer.parseInt(row[7]));
            assertEquals(observation(row), step.s());
            assertEquals(row[9].equals("1"), step.terminated());
            assertArrayEquals(Parity.numbers(row, 11, 4), env.exact(), 1e-12);
        }
    }

    @ParameterizedTest
    @CsvSource({"cartpole.csv, 42", "cartpole_long.csv, 7"})
    void wholeRecordingFromTheSeedAlone(String file, long seed) {
        var cart = new CartPole(new Rng(seed));
        var env = new TimeLimit(cart, 500);
        for (String[] row : Parity.rows(file)) {
            if (row[2].equals("reset")) assertEquals(observation(row), env.reset());
            else {
                var step = env.step(Integer.parseInt(row[7]));
                assertEquals(observation(row), step.s(), () -> String.join(",", row));
                assertEquals(Double.parseDouble(row[8]), step.r());
                assertEquals(row[9].equals("1"), step.terminated());
                assertEquals(row[10].equals("1"), step.truncated());
            }
            assertArrayEquals(Parity.numbers(row, 11, 4), cart.exact(), 1e-12);
        }
    }

    private static State observation(String[] row) {
        return State.of(Parity.numbers(row, 15, 4));
    }

    @Test void badStepsAreRefusedInWords() {
        var env = new CartPole(new Rng(0));
        assertEquals("CartPole: no episode is in progress, call reset() first",
            assertThrows(IllegalStateException.class, () -> env.step(0)).getMessage());
        env.reset();
        assertEquals("action must be 0 to 1 (left, right), not 2",
            assertThrows(IllegalArgumentException.class, () -> env.step(2)).getMessage());
        while (!env.step(1).end()) { }
        assertThrows(IllegalStateException.class, () -> env.step(1));
        assertTrue(env.toString().startsWith("CartPole: 4 numbers"));
    }
}
