package dql.nets;

import java.util.Arrays;

/**
 * Which rows of a matrix [row][length] count: those that are not 0 from end to end. A unit behind ReLU that is 0 for all states of a
 * batch passes no slope on and has no gradient; after some training that is often every third.
 */
final class Live {
    private static final int SPARE = Tiles.ROWS - 1;
    private final int rows;
    private final float[] zeros;                     // a row
    final int[] at;                                  // the rows that count, in order; then the last of them again, for tiles that reach beyond
    int n;                                           // how many count

    /** All rows, until {@link #find} looks at them. */
    Live(int rows, int length) {
        this.rows = rows;
        zeros = new float[length];
        at = new int[rows + SPARE];
        n = rows;
        Arrays.setAll(at, r -> Math.min(r, rows - 1));
    }

    /** All of so many rows, for ever. */
    static Live all(int rows) {
        return new Live(rows, 0);
    }

    /** Takes the rows of x that are not 0. */
    void find(float[] x) {
        int length = zeros.length;
        n = 0;
        for (int r = 0; r < rows; r++) {
            at[n] = r;
            if (!Arrays.equals(x, r * length, (r + 1) * length, zeros, 0, length)) n++;
        }
        if (n > 0) Arrays.fill(at, n, n + SPARE, at[n - 1]);
    }

    /** Sets the rows that do not count to 0, so many columns of them: row r begins at yo + r·ldy. */
    void clear(float[] y, int yo, int ldy, int columns) {
        for (int r = 0, i = 0; r < rows; r++)
            if (i < n && at[i] == r) i++;
            else Arrays.fill(y, yo + r * ldy, yo + r * ldy + columns, 0);
    }

    /** How many rows there are, whether they count or not. */
    int rows() { return rows; }
}
