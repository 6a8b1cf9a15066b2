package dql.gym;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Refused;
import dql.Rng;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AreaTest {

    @Test void wholePixelsAreAveraged() {
        byte[] picture = {10, 20, 30, 40,
                          50, 60, 70, 81};
        assertArrayEquals(new byte[] {15, 35, 55, 76}, shrunk(2, 4, 2, picture), "(70 + 81) / 2 = 75.5");
    }

    /** Three columns to two: the middle one counts half in both. */
    @Test void aPixelOnTheBorderCountsInBoth() {
        assertArrayEquals(new byte[] {(byte) 200, 50, (byte) 100, 25}, shrunk(2, 3, 2, (byte) 255, (byte) 90, (byte) 30, (byte) 128, (byte) 44, (byte) 15));
    }

    @Test void bytesAreUnsigned() {
        for (byte b : shrunk(210, 160, 84, filled(210 * 160, (byte) 255))) assertEquals((byte) 255, b);
        for (byte b : shrunk(250, 160, 84, filled(250 * 160, (byte) 142))) assertEquals((byte) 142, b);
    }

    @Test void theLargerOfTwoPixelsIsShown() {
        assertArrayEquals(new byte[] {(byte) 200, 7, 0, 1, 2, 3, 4, 5, 6},
            new Area(3, 3, 3).of(new byte[] {(byte) 200, 3, 0, 1, 2, 3, 4, 5, 6}, new byte[] {100, 7, 0, 0, 0, 0, 0, 0, 0}));
    }

    /** Rows that are as they were before are not shrunk again; a new one knows no before. */
    @Test void whatWasThereBeforeMakesNoDifference() {
        var area = new Area(210, 160, 84);
        var draws = new Rng(0);
        byte[] one = new byte[210 * 160], other = one.clone();
        for (int t = 0; t < 50; t++) {
            for (int k = draws.integers(4); k > 0; k--) (t % 2 == 0 ? one : other)[draws.integers(one.length)] = (byte) draws.integers(256);
            assertArrayEquals(new Area(210, 160, 84).of(one, other), area.of(one, other), "picture " + t);
        }
    }

    private static byte[] shrunk(int rows, int columns, int size, byte... picture) {
        return new Area(rows, columns, size).of(picture, new byte[picture.length]);
    }

    private static byte[] filled(int n, byte value) {
        var all = new byte[n];
        Arrays.fill(all, value);
        return all;
    }

    @Test void itOnlyShrinks() {
        Refused.with("a picture of 80x160 shrinks to half its width or more, not to 84x84", () -> new Area(80, 160, 84));
    }
}
