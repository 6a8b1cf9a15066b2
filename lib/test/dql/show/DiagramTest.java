package dql.show;

import static dql.Dql.arrow;
import static dql.Dql.box;
import static dql.Dql.diagram;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dql.Refused;
import org.junit.jupiter.api.Test;

class DiagramTest {
    private static final int WHITE = 0xFFFFFFFF;

    @Test void saysWhatLeadsWhere() {
        var d = diagram("Loop", box("agent\nπ", 0, 0, 0), box("world", 1, 0, 2), arrow("agent", "world", "a"), arrow("world", "agent", ""));
        assertEquals("Loop\nagent → world: a\nworld → agent", d.toString());
        assertEquals(900, d.getWidth());
    }

    /** Two boxes in a row are centred at a quarter and three quarters of the width; a lone arrow is level between them, two keep apart. */
    @Test void arrowsRunFromBorderToBorder() {
        int y = 56 + 59 - 8;
        var one = diagram("", box("a", 0, 0, 0), box("b", 1, 0, 1), arrow("a", "b", ""));
        assertNotEquals(WHITE, one.getRGB(450, y), "the arrow");
        var two = diagram("", box("a", 0, 0, 0), box("b", 1, 0, 1), arrow("a", "b", ""), arrow("b", "a", ""));
        assertEquals(WHITE, two.getRGB(450, y), "between two arrows");
        assertNotEquals(WHITE, two.getRGB(450, y + 9), "there");
        assertNotEquals(WHITE, two.getRGB(450, y - 9), "and back");
    }

    @Test void whatCannotBeDrawnIsRefused() {
        Refused.with("there is no box 'c': there are a, b", () -> diagram("", box("a", 0, 0, 0), box("b", 1, 0, 0), arrow("a", "c", "")));
        Refused.with("two boxes begin with 'a': arrows could not tell them apart", () -> diagram("", box("a", 0, 0, 0), box("a\nb", 1, 0, 0)));
        Refused.with("box 'a': column and row must be 0 or more, not -1.0 and 0.0", () -> box("a", -1, 0, 0));
        Refused.with("a box needs words", () -> box(" ", 0, 0, 0));
    }
}
