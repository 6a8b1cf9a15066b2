package dql.env.lunar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TerrainTest {

    /** Points 3 to 7 are made 10/3; then each is 0.33 (left + itself + right), and left of the first is the twelfth. */
    @Test void heightsAreAveragedAroundAFlatPad() {
        var terrain = Terrain.of(LunarDraws.recorded(1, 2, 3, 9, 9, 9, 9, 9, 4, 5, 6, 7));
        double pad = 10 / 3.0;
        double[] y = {0.33 * (7 + 1 + 2), 0.33 * 6, 0.33 * (5 + pad), 0.33 * (3 + 2 * pad), 0.99 * pad, 0.99 * pad, 0.99 * pad,
            0.33 * (4 + 2 * pad), 0.33 * (9 + pad), 0.33 * 15, 0.33 * 18};
        assertArrayEquals(y, terrain.y(), 1e-12);
        assertArrayEquals(new double[] {0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20}, terrain.x(), 1e-12);
        assertEquals(3.3, terrain.pad(), 1e-12);
    }
}
