package dql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TransitionTest {
    private final State s = State.of(1f);

    @Test void printsItself() {
        assertEquals("t=3 s=(1.000) a=1 r=2.000 γ′=0.000 s′=(1.000) end", new Transition(3, s, 1, 2, 0, s, true).toString());
    }

    @Test void impossibleNumbersAreRefusedInWords() {
        Refused.with("reward must be a finite number, not NaN (step 3)", () -> new Transition(3, s, 0, Double.NaN, 1, s, false));
        Refused.with("discount must be 0 to 1, not 1.1 (step 3)", () -> new Transition(3, s, 0, 0, 1.1, s, false));
        Refused.with("discount must be 0 to 1, not NaN (step 3)", () -> new Transition(3, s, 0, 0, Double.NaN, s, false));
    }

    @Test void impossibleStatesAreRefusedInWords() {
        Refused.with("s must be a state, not null (step 3)", () -> new Transition(3, null, 0, 0, 1, s, false));
        Refused.with("s′ must be finite numbers, but number 1 is NaN (step 3)", () -> new Transition(3, s, 0, 0, 1, State.of(0f, Float.NaN), false));
    }
}
