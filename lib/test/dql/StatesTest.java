package dql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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

    @Test void rowsOfAnySizeAreCopied() {
        for (int size : new int[] {1, 4, 16, 17, 40}) {
            var from = States.like(State.of(new float[size]), 5);
            for (int i = 0; i < 5; i++) from.put(i, numbered(size, i));
            var to = States.like(from.row(0), 3);
            to.copy(from, new int[] {4, 0, 4});
            assertEquals(List.of(numbered(size, 4), numbered(size, 0), numbered(size, 4)), List.of(to.row(0), to.row(1), to.row(2)), size + " numbers");
        }
    }

    private static State numbered(int size, int row) {
        var x = new float[size];
        for (int k = 0; k < size; k++) x[k] = 100 * row + k;
        return State.of(x);
    }

    @Test void wrongStatesAreRefusedInWords() {
        Refused.with("s must have 2 numbers, not 3", () -> numbers.put(0, State.of(1f, 2f, 3f)));
        Refused.with("s must be numbers, not pixels", () -> numbers.put(0, State.pixels(new byte[2])));
        Refused.with("s must be pixels, not numbers", () -> pixels.put(0, State.of(1f, 2f, 3f, 4f)));
        Refused.with("100,000 states of 28,224 numbers do not fit one array", () -> new States(Space.pixels(4, 84, 84), 100_000));
    }
}
