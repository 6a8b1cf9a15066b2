package dql.show;

import static dql.Dql.line;
import static dql.Dql.range;
import static dql.Dql.surface;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Figure;
import dql.Part;
import dql.Refused;
import org.junit.jupiter.api.Test;

class GroundTest {
    private static final double[] AXIS = range(0, 1, 3);

    private static int count(Figure f, int rgb) {
        int n = 0;
        for (int i = 0; i < f.getWidth(); i++) for (int j = 0; j < f.getHeight(); j++) if ((f.getRGB(i, j) & 0xFFFFFF) == rgb) n++;
        return n;
    }

    /** Values 0, 1, 2 from left to right: a third of the plane each, lowest dark, highest yellow. */
    @Test void coloursThePlaneByItsValues() {
        var f = Dql.figure("", "x", "y", surface("", AXIS, AXIS, (x, y) -> 2 * x));
        int dark = count(f, 0x440154), yellow = count(f, 0xFDE725), middle = count(f, 0x21918C);
        assertTrue(dark > 80_000 && Math.abs(dark - yellow) < 3_000 && Math.abs(dark - middle) < 3_000, dark + ", " + middle + ", " + yellow);
        assertEquals("\n: 0 to 2", f.toString());
    }

    @Test void theValueOfAPlaceIsThatOfXAndThenY() {
        var part = (Part.Surface) surface("q", AXIS, range(0, 2, 2), (x, y) -> x + 10 * y);
        assertArrayEquals(new double[][] {{0, 0.5, 1}, {20, 20.5, 21}}, part.values());
        assertEquals(0, part.low());
        assertEquals(21, part.high());
        assertEquals(1, ((Part.Surface) surface("flat", AXIS, AXIS, (x, y) -> 0)).high(), "one value has a colour, too");
    }

    @Test void linesOnItHaveAWhiteRim() {
        Part ground = surface("", AXIS, AXIS, 0, 1, (x, y) -> 0);
        int without = count(Dql.figure("", "x", "y", ground), 0x440154);
        var f = Dql.figure("", "x", "y", ground, line("", new double[] {0, 1}, new double[] {0.5, 0.5}));
        assertTrue(count(f, 0x0072B2) > 400, "the line");
        int covered = without - count(f, 0x440154);
        assertTrue(covered > 2_000, "480 pixels of a line 5.5 wide, rim and all: " + covered);
    }

    @Test void badOnesAreRefusedInWords() {
        Refused.with("surface 'q' needs at least 2 values of x, not 1", () -> surface("q", new double[1], AXIS, (x, y) -> 0));
        Refused.with("surface 'q': its values of y must go up in even steps, but number 1 is 3.0", () -> surface("q", AXIS, new double[] {0, 3, 4}, (x, y) -> 0));
        Refused.with("surface 'q': its values must be finite numbers, not Infinity", () -> surface("q", AXIS, AXIS, 0, 1, (x, y) -> 1 / x));
        Refused.with("the colours of surface 'q' must go up, not from 2.0 to 1.0", () -> surface("q", AXIS, AXIS, 2, 1, (x, y) -> 0));
        Refused.with("a range needs at least 2 numbers that go up, not 1 from 0.0 to 1.0", () -> range(0, 1, 1));
    }
}
