package dql.gym;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Refused;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AreaTest {

    @Test void wholePixelsAreAveraged() {
        byte[] picture = {10, 20, 30, 40,
                          50, 60, 70, 81};
        assertArrayEquals(new byte[] {45}, new Area(2, 4, 1).of(picture), "361 / 8 = 45.1");
        assertArrayEquals(new byte[] {15, 35, 55, 76}, new Area(2, 4, 2).of(picture), "(70 + 81) / 2 = 75.5");
    }

    /** Three columns to two: the middle one counts half in both. */
    @Test void aPixelOnTheBorderCountsInBoth() {
        assertArrayEquals(new byte[] {(byte) 200, 50, (byte) 100, 25}, new Area(2, 3, 2).of(new byte[] {(byte) 255, 90, 30, (byte) 128, 44, 15}));
    }

    @Test void bytesAreUnsigned() {
        for (byte b : new Area(210, 160, 84).of(filled(210 * 160, (byte) 255))) assertEquals((byte) 255, b);
        for (byte b : new Area(250, 160, 84).of(filled(250 * 160, (byte) 142))) assertEquals((byte) 142, b);
    }

    private static byte[] filled(int n, byte value) {
        var all = new byte[n];
        Arrays.fill(all, value);
        return all;
    }

    @Test void itOnlyShrinks() {
        Refused.with("a picture of 80x160 shrinks to 1x1 or more, not to 84x84", () -> new Area(80, 160, 84));
    }
}
