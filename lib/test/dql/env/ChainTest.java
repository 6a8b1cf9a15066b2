package dql.env;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Outcome;
import dql.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTest {

    @Test void rewardsItsTwoEnds() {
        var chain = new Chain(4);
        assertEquals(List.of(new Outcome(1, 0, 0.001, false)), chain.outcomes(0, 0));
        assertEquals(List.of(new Outcome(1, 1, 0, false)), chain.outcomes(0, 1));
        assertEquals(List.of(new Outcome(1, 3, 1, false)), chain.outcomes(3, 1));
        assertEquals(List.of(new Outcome(1, 2, 0, false)), chain.outcomes(3, 0));
        assertArrayEquals(new double[] {0, 1, 0, 0}, chain.starts());
    }

    @Test void refusesAChainWithoutAMiddle() {
        Refused.with("a chain has at least 3 states, not 2", () -> new Chain(2));
    }
}
