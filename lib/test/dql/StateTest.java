package dql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class StateTest {

    @Test void numbers() {
        State s = State.of(1.5f, -2f);
        assertEquals(2, s.size());
        assertEquals(-2f, s.at(1));
        assertEquals(State.of(1.5, -2.0), s);
        assertNotEquals(State.of(1.5f, 2f), s);
        assertEquals("(1.500, -2.000)", s.toString());
    }

    @Test void doublesAreRoundedToFloats() {
        assertEquals(0.1f, State.of(0.1).at(0));
    }

    @Test void pixelsAreUnsignedAndFramesFollowEachOther() {
        State s = State.pixels(new byte[] {0, (byte) 255}, new byte[] {7, 8});
        assertEquals(4, s.size());
        assertEquals(255, s.at(1));
        assertEquals(7, s.at(2));
        assertEquals("2 x 2 pixels", s.toString());
        assertEquals(s, State.pixels(new byte[] {0, (byte) 255}, new byte[] {7, 8}));
    }

    @Test void unequalFramesAreRefusedInWords() {
        assertEquals("frames must be equally long, not 2 and 3 bytes",
            assertThrows(IllegalArgumentException.class, () -> State.pixels(new byte[2], new byte[3])).getMessage());
        assertEquals("pixels need at least 1 frame", assertThrows(IllegalArgumentException.class, State::pixels).getMessage());
    }

    @Test void longStatesPrintShort() {
        assertEquals("... 100 numbers)", State.of(new float[100]).toString().replaceAll(".*, (?=\\.\\.\\.)", ""));
    }
}
