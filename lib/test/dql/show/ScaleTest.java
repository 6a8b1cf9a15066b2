package dql.show;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Refused;
import java.awt.Color;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test void goesFromDarkBlueToYellow() {
        var scale = new Scale(-1, 1);
        assertEquals(new Color(0x440154), scale.colour(-1));
        assertEquals(new Color(0x440154), scale.colour(-5));
        assertEquals(new Color(0x21918C), scale.colour(0));
        assertEquals(new Color(0xFDE725), scale.colour(1));
        assertEquals(Color.WHITE, scale.ink(-1));
        assertEquals(Color.BLACK, scale.ink(1));
        assertEquals(new Color(0x21918C), new Scale(3, 3).colour(3));
    }

    @Test void itsTicksAreRound() {
        assertArrayEquals(new double[] {-2, 0, 2, 4, 6, 8}, new Scale(-3.05, 9.83).ticks(), 1e-12);
        assertArrayEquals(new double[] {0, 0.2, 0.4, 0.6, 0.8}, new Scale(0, 0.96).ticks(), 1e-12);
        assertArrayEquals(new double[] {7}, new Scale(7, 7).ticks());
        for (double size : new double[] {1e-6, 0.7, 1.3, 3, 9, 17, 1e9}) {
            int n = new Scale(-size / 3, size).ticks().length;
            assertTrue(n >= 3 && n <= 7, size + ": " + n);
        }
    }

    @Test void isMadeOfValuesThatAreFinite() {
        assertEquals(new Scale(-2, 3), Scale.of(DoubleStream.of(3, Double.NaN, -2, Double.NEGATIVE_INFINITY)));
        assertEquals(new Scale(0, 0), Scale.of(DoubleStream.empty()));
        Refused.with("a scale of values must go up, not from 2.0 to 1.0", () -> new Scale(2, 1));
    }
}
