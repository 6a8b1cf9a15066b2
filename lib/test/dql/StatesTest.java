package dql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StatesTest {
    private final States numbers = new States(Space.numbers("a", "b"), 3), pixels = new States(Space.pixels(2, 1, 2), 1);

    @Test void rowsGoInAndComeOut() {
        numbers.put(2, State.of(1f, 2f));
        assertEquals(State.of(1f, 2f), numbers.row(2));
        assertEquals(2f, numbers.numbers()[5]);
        State s = State.pixels(new byte[] {1, 2}, new byte[] {3, 4});
        pixels.put(0, s);
        assertEquals(s, pixels.row(0));
    }

    @Test void wrongStatesAreRefusedInWords() {
        Refused.with("s must have 2 numbers, not 3", () -> numbers.put(0, State.of(1f, 2f, 3f)));
        Refused.with("s must be numbers, not pixels", () -> numbers.put(0, State.pixels(new byte[2])));
        Refused.with("s must be pixels, not numbers", () -> pixels.put(0, State.of(1f, 2f, 3f, 4f)));
        Refused.with("100,000 states of 28,224 numbers do not fit one array", () -> new States(Space.pixels(4, 84, 84), 100_000));
    }
}
