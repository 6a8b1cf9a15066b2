package dql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SpaceTest {

    @Test void sizesAndWords() {
        assertEquals(2, Space.numbers("x (m)", "v (m/s)").size());
        assertEquals("2 numbers (x (m), v (m/s))", Space.numbers("x (m)", "v (m/s)").toString());
        assertEquals(28_224, Space.pixels(4, 84, 84).size());
        assertEquals("4x84x84 pixels", Space.pixels(4, 84, 84).toString());
        assertEquals(84, Space.numbers(84).size());
        assertEquals("3 actions (0, 1, 2)", Space.discrete(3).toString());
        assertEquals("2 actions (left, right)", Space.discrete("left", "right").toString());
    }

    @Test void actionsOutOfRangeAreRefusedInWords() {
        var actions = Space.discrete("left", "right");
        assertEquals(1, actions.check(1));
        Refused.with("action must be 0 to 1 (left, right), not -1", () -> actions.check(-1));
        Refused.with("action must be 0 to 1 (left, right), not 2", () -> actions.check(2));
    }

    @Test void emptySpacesAreRefusedInWords() {
        Refused.with("a space needs at least 1 number", () -> Space.numbers());
        Refused.with("a world needs at least 1 action", () -> Space.discrete());
        Refused.with("pixels need at least 1 channel, row and column, not [4, 0, 84]", () -> Space.pixels(4, 0, 84));
    }
}
