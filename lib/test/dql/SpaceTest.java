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
        assertEquals("48 choices", Space.discrete(48).toString());
        assertEquals(1, Space.discrete(48).size(), "a choice is one number");
        assertEquals("1 number (torque (N m))", Space.numbers("torque (N m)").toString());
        assertEquals("3 choices (0, 1, 2)", Space.discrete(3).toString());
        assertEquals("2 choices (left, right)", Space.discrete("left", "right").toString());
    }

    @Test void actionsOutOfRangeAreRefusedInWords() {
        var actions = Space.discrete("left", "right");
        assertEquals(1, actions.check(1));
        Refused.with("action must be 0 to 1 (left, right), not -1", () -> actions.check(-1));
        Refused.with("action must be 0 to 1 (left, right), not 2", () -> actions.check(2));
    }

    @Test void emptySpacesAreRefusedInWords() {
        Refused.with("a space needs at least 1 number", () -> Space.numbers());
        Refused.with("there must be at least 1 choice", () -> Space.discrete());
        Refused.with("pixels need at least 1 channel, row and column, not [4, 0, 84]", () -> Space.pixels(4, 0, 84));
    }

    @Test void numbersHaveBounds() {
        var torque = Space.numbers("torque (N m)").within(-2, 2);
        assertEquals(2, torque.clip(0, 7));
        assertEquals(-1.5f, torque.clip(0, -1.5f));
        assertEquals(torque, Space.numbers("torque (N m)").within(new float[] {-2}, new float[] {2}));
        assertEquals(7, Space.numbers("v").clip(0, 7), "no bound unless told");
        Refused.with("v must have a range that goes up, not from 1.0 to 1.0", () -> Space.numbers("v").within(1, 1));
        Refused.with("v must have a range that goes up, not from NaN to 1.0", () -> Space.numbers("v").within(Double.NaN, 1));
        Refused.with("2 numbers need as many bounds, not 1", () -> Space.numbers(2).within(new float[] {0}, new float[] {1, 1}));
    }

    @Test void actionsOfNumbersAreChecked() {
        var torque = Space.numbers("torque (N m)").within(-2, 2);
        assertEquals(7, torque.check(7)[0], "what is too large is the world's to clip");
        Refused.with("action must have 1 number (torque (N m)), not 2", () -> torque.check(1, 2));
        Refused.with("action must be numbers, but its torque (N m) is NaN", () -> torque.check(Float.NaN));
    }
}
