package dql.nets;

import static dql.nets.Tiles.COLUMNS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dql.Rng;
import org.junit.jupiter.api.Test;

/** Products against their sums written out, to the bit: tiles of all kinds add in one order. */
class ProductTest {
    private static final Rng RANDOM = new Rng(0);

    private static float[] random(int n) {
        var x = new float[n];
        for (int i = 0; i < n; i++) x[i] = (float) RANDOM.normal();
        return x;
    }

    /** Whole and broken tiles, panels alone, in pairs and overlapping; what lies around y stays as it was. */
    @Test void everySizeIsTheSumWrittenOut() {
        for (int rows : new int[] {1, 2, 5, 6, 7, 12, 15})
            for (int columns : new int[] {COLUMNS, COLUMNS + 3, 2 * COLUMNS - 1, 2 * COLUMNS, 2 * COLUMNS + 1, 3 * COLUMNS, 4 * COLUMNS, 5 * COLUMNS + 7})
                for (int depth : new int[] {1, 4, 9}) {
                    float[] w = random(3 + rows * (depth + 1)), x = random(2 + depth * (columns + 2)), b = random(1 + rows), y = random(4 + rows * (columns + 5));
                    float[] expected = y.clone();
                    for (int r = 0; r < rows; r++)
                        for (int c = 0; c < columns; c++) {
                            float sum = b[1 + r];
                            for (int k = 0; k < depth; k++) sum = Math.fma(w[3 + r * (depth + 1) + k], x[2 + k * (columns + 2) + c], sum);
                            expected[4 + r * (columns + 5) + c] = Math.max(-0.5f, sum);
                        }
                    new Product(rows, columns, depth, w, 3, depth + 1, 1, x, columns + 2, COLUMNS, b, 1, y, 1, columns + 5, -0.5f).shifted(2, 3);
                    assertArrayEquals(expected, y, rows + " x " + columns + ", " + depth + " deep");
                }
    }

    /** Fewer rows and terms than it was laid out for, w read down its columns, neither bias nor floor. */
    @Test void fewerRowsAndTermsLeaveTheOthersOut() {
        int rows = 13, depth = 7, columns = 3 * COLUMNS;
        float[] w = random(rows * depth), x = random(depth * columns), y = random(rows * columns), expected = y.clone();
        for (int r = 0; r < 8; r++)
            for (int c = 0; c < columns; c++) {
                float sum = 0;
                for (int k = 0; k < 5; k++) sum = Math.fma(w[k * rows + r], x[k * columns + c], sum);
                expected[r * columns + c] = sum;
            }
        Product.plain(rows, columns, depth, w, 0, 1, rows, x, columns, y, 0, columns).run(8, 5);
        assertArrayEquals(expected, y);
    }
}
