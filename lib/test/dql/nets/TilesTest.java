package dql.nets;

import static dql.nets.Tiles.COLUMNS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dql.Rng;
import org.junit.jupiter.api.Test;

/** What only some Javas and processors use: to the bit what the others use instead. Elsewhere it would only slow down later tests. */
class TilesTest {
    private static final Rng RANDOM = new Rng(0);

    private static float[] random(int n) {
        var x = new float[n];
        for (int i = 0; i < n; i++) x[i] = (float) RANDOM.normal();
        return x;
    }

    @Test void aWideTileIsTwoTiles() {
        assumeTrue(Tiles.WIDE);
        int columns = 2 * COLUMNS, depth = 11;
        float[] w = random(Tiles.ROWS * depth), x = random(depth * columns), b = random(Tiles.ROWS), y = new float[Tiles.ROWS * columns], expected = y.clone();
        x[3] = Float.NaN;
        for (float floor : new float[] {0, Float.NEGATIVE_INFINITY}) {
            for (int c = 0; c < columns; c += COLUMNS) Tiles.six(depth, w, 0, depth, 1, x, c, columns, b, 0, expected, c, columns, floor);
            Tiles.wide(depth, w, 0, depth, 1, x, 0, columns, b, 0, y, 0, columns, floor);
            assertArrayEquals(expected, y);
        }
    }

    @Test void eighthsAddUpInTheOrderOfPlainSums() {
        assumeTrue(Tiles.SUMS);
        assumeTrue(Tiles.SUMS);
        for (int n = 8; n <= 200; n += 8) {
            float[] x = random(n + 3), eighths = new float[8];
            Tiles.eighths(x, 3, n, eighths);
            assertEquals(Floats.sum(x, 3, n), Floats.sum(eighths, 0, 8));
        }
    }
}
