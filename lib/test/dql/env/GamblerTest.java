package dql.env;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Outcome;
import dql.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

class GamblerTest {
    private final Gambler gambler = new Gambler(0.4);

    @Test void winsOrLosesItsStake() {
        assertEquals(List.of(new Outcome(0.4, 40, 0, false), new Outcome(0.6, 20, 0, false)), gambler.outcomes(30, 9));
        assertEquals(List.of(new Outcome(0.4, 100, 1, true), new Outcome(0.6, 0, 0, true)), gambler.outcomes(50, 49));
    }

    @Test void stakesNoMoreThanItHasOrNeeds() {
        assertEquals(List.of(), gambler.outcomes(30, 30));
        assertEquals(List.of(), gambler.outcomes(70, 30));
        assertEquals(List.of(), gambler.outcomes(0, 0));
        assertEquals(List.of(), gambler.outcomes(100, 0));
    }

    @Test void refusesACoinThatIsNone() {
        Refused.with("p(heads) must be above 0 and below 1, not 40.0", () -> new Gambler(40));
    }
}
