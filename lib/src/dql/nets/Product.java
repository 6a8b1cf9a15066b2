package dql.nets;

import static dql.nets.Tiles.COLUMNS;
import static dql.nets.Tiles.ROWS;

/**
 * A matrix product laid out once and run often: for every row r and column c,
 * y[yo + r·ldy + c] = max(floor, b[bo + r] + Σₖ w[wo + r·sr + k·sk] · x[k·ldx + c]), k in 0..depth−1. Columns come in panels of
 * {@link Tiles#COLUMNS}, the next of which lies px later in x: at least one panel, and whole ones, unless px says that they lie side
 * by side; then the last may overlap the one before. Nonzero is room for the places of the w of a row that are not 0: the others of x are
 * not read.
 */
record Product(int rows, int columns, int depth, float[] w, int wo, int sr, int sk, float[] x, int ldx, int px,
    float[] b, int bo, float[] y, int yo, int ldy, float floor, int[] nonzero) {

    private static final float[] ZEROS = new float[ROWS];

    Product(int rows, int columns, int depth, float[] w, int wo, int sr, int sk, float[] x, int ldx, int px,
        float[] b, int bo, float[] y, int yo, int ldy, float floor) {
        this(rows, columns, depth, w, wo, sr, sk, x, ldx, px, b, bo, y, yo, ldy, floor, new int[depth]);
    }

    /** The same without a bias and without a floor, its panels side by side. */
    static Product plain(int rows, int columns, int depth, float[] w, int wo, int sr, int sk, float[] x, int ldx, float[] y, int yo, int ldy) {
        return new Product(rows, columns, depth, w, wo, sr, sk, x, ldx, COLUMNS, null, 0, y, yo, ldy, Float.NEGATIVE_INFINITY);
    }

    void run() {
        run(rows, depth, 0, 0);
    }

    /** The first rows alone, and the first k. */
    void run(int rows, int depth) {
        run(rows, depth, 0, 0);
    }

    /** The same with x and y read and written so many floats later. */
    void shifted(int xo, int yShift) {
        run(rows, depth, xo, yShift);
    }

    private void run(int rows, int depth, int xo, int yShift) {
        int panels = (columns + COLUMNS - 1) / COLUMNS;
        boolean pairs = Tiles.WIDE && px == COLUMNS && columns >= 2 * COLUMNS;
        if (rows < ROWS) for (int r = 0; r < rows; r++) row(r, depth, panels, xo, yo + yShift + r * ldy);
        else for (int i = 0, n; i < panels; i += n) {
            n = pairs && i < panels - 1 ? 2 : 1;
            panel(n, rows, depth, xo + xAt(i, n), yo + yShift + yAt(i, n));
        }
    }

    /** Where n panels from i on lie in x and y. */
    private int xAt(int i, int n) { return px == COLUMNS ? yAt(i, n) : i * px; }

    private int yAt(int i, int n) { return Math.min(i * COLUMNS, columns - n * COLUMNS); }

    /** All rows of one panel or two; the last six may overlap those before. */
    private void panel(int n, int rows, int depth, int xo, int yo) {
        float[] bias = b == null ? ZEROS : b;
        for (int r = 0; r < rows; r += ROWS) {
            int row = Math.min(r, rows - ROWS), from = wo + row * sr, first = b == null ? 0 : bo + row, to = yo + row * ldy;
            if (n == 2) Tiles.wide(depth, w, from, sr, sk, x, xo, ldx, bias, first, y, to, ldy, floor);
            else Tiles.six(depth, w, from, sr, sk, x, xo, ldx, bias, first, y, to, ldy, floor);
        }
    }

    /** One row, four panels at a time, without what is multiplied by 0: behind ReLU that is about half. */
    private void row(int r, int depth, int panels, int xo, int yo) {
        int n = 0, from = wo + r * sr;
        for (int k = 0; k < depth; k++) {
            nonzero[n] = k;
            if (w[from + k * sk] != 0) n++;
        }
        for (int i = 0; i < panels; i += 4) {
            int last = panels - 1, i1 = Math.min(i + 1, last), i2 = Math.min(i + 2, last), i3 = Math.min(i + 3, last);
            Tiles.one(n, nonzero, w, from, sk, x, xo + xAt(i, 1), xo + xAt(i1, 1), xo + xAt(i2, 1), xo + xAt(i3, 1), ldx, b == null ? 0 : b[bo + r],
                y, yo + yAt(i, 1), yo + yAt(i1, 1), yo + yAt(i2, 1), yo + yAt(i3, 1), floor);
        }
    }
}
