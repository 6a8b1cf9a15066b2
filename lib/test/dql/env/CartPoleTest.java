package dql.env;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Refused;
import dql.Rng;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CartPoleTest {
    private static final Recorded RECORDED = new Recorded(CartPole::new, 4, 4, 500, 0);

    @ParameterizedTest
    @CsvSource({"cartpole.csv, 42", "cartpole_long.csv, 7"})
    void equalToGymnasium(String file, long seed) {
        RECORDED.rowByRow(file);
        RECORDED.fromTheSeed(file, seed);
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

    @Test void aStateThatIsNoneIsRefused() {
        var env = new CartPole(new Rng(0));
        Refused.with("CartPole is placed by 4 finite numbers, not [0.0, 1.0]", () -> env.place(0, 1));
        Refused.with("CartPole is placed by 4 finite numbers, not [0.0, 0.0, NaN, 0.0]", () -> env.place(0, 0, Double.NaN, 0));
    }
}
