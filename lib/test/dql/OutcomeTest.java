package dql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test void isCertainUnlessTold() {
        assertEquals(new Outcome(0.5, 3, -1, false, 0), new Outcome(0.5, 3, -1, false));
        assertEquals("p=0.5000 s′=3 r=-1.000", new Outcome(0.5, 3, -1, false).toString());
        assertEquals("p=1.000 s′=2 r=-0.1000 ± 1.000 end", new Outcome(1, 2, -0.1, true, 1).toString());
    }

    @Test void refusesWhatIsNoProbabilityOrNumber() {
        Refused.with("an outcome's probability must be above 0 and up to 1, not 0.0", () -> new Outcome(0, 1, 0, false));
        Refused.with("an outcome's probability must be above 0 and up to 1, not 1.5", () -> new Outcome(1.5, 1, 0, false));
        Refused.with("an outcome's reward must be a finite number, not NaN", () -> new Outcome(1, 1, Double.NaN, false));
        Refused.with("a reward's standard deviation must be 0 or more, not -1.0", () -> new Outcome(1, 1, 0, false, -1));
    }
}
