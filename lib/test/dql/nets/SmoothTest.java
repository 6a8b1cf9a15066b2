package dql.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SmoothTest {

    @Test void expHasThirteenDigits() {
        for (double x = -690; x < 690; x += 0.377) assertEquals(1, Smooth.exp(x) / StrictMath.exp(x), 1e-13, "exp " + x);
        assertEquals(1, Smooth.exp(0));
    }

    @Test void expAtItsEnds() {
        assertEquals(0, Smooth.exp(-701));
        assertEquals(0, Smooth.exp(Double.NEGATIVE_INFINITY));
        assertEquals(Double.POSITIVE_INFINITY, Smooth.exp(701));
        assertTrue(Double.isNaN(Smooth.exp(Double.NaN)));
    }

    @Test void manyExpsHaveTenDigits() {
        var x = new float[203];
        for (int i = 0; i < x.length; i++) x[i] = 5 - 0.46f * i;
        var e = new double[200];
        Smooth.exp(x, 3, 200, 5, e);
        for (int i = 0; i < 200; i++) assertEquals(1, e[i] / StrictMath.exp(Math.max(-88, x[3 + i] - 5.0)), 1e-10, "exp " + (x[3 + i] - 5));
        Smooth.exp(new float[] {7, Float.NEGATIVE_INFINITY, Float.NaN}, 0, 3, 7, e);
        assertEquals(1, e[0]);
        assertEquals(0, e[1], 1e-38);
        assertTrue(Double.isNaN(e[2]));
    }

    @Test void logHasTwelveDigits() {
        for (double x = 3e-308; x < 1e308; x *= 1.37) assertEquals(StrictMath.log(x), Smooth.log(x), 1e-12 * Math.max(1, Math.abs(StrictMath.log(x))), "log " + x);
        for (double d = -0.4; d < 0.5; d += 1e-3) assertEquals(StrictMath.log(1 + d), Smooth.log(1 + d), 1e-12 * Math.abs(d) + 1e-16, "log " + (1 + d));
        assertEquals(0, Smooth.log(1));
    }

    @Test void logAtItsEnds() {
        assertEquals(Double.NEGATIVE_INFINITY, Smooth.log(0));
        assertEquals(Double.POSITIVE_INFINITY, Smooth.log(Double.POSITIVE_INFINITY));
        assertEquals(StrictMath.log(Double.MIN_VALUE), Smooth.log(Double.MIN_VALUE));
        assertTrue(Double.isNaN(Smooth.log(-1)));
    }

    /** The same bits interpreted and compiled, on every Java: what JDK 17 gave with -Xint, all added up. */
    @Test void theSameBitsOnEveryJava() {
        for (int round = 0; round < 20_000; round++) {
            long bits = 0;
            var x = new float[51];
            var e = new double[51];
            for (int i = 0; i < 51; i++) x[i] = -1.7f * i;
            Smooth.exp(x, 0, 51, 0, e);
            for (int i = 0; i < 51; i++) bits = 31 * bits + Double.doubleToLongBits(e[i]) + 17 * Double.doubleToLongBits(Smooth.log(e[i] + i)) + Double.doubleToLongBits(Smooth.exp(x[i]));
            assertEquals(2475914245705930227L, bits, "round " + round);
        }
    }
}
