package dql.nets;

import static dql.nets.Tiles.COLUMNS;
import static dql.nets.Tiles.ROWS;

/**
 * A matrix product laid out once and run often: for every row r that counts and every column c,
 * y[yo + r·ldy + c] = max(floor, b[bo + r] + Σₖ w[wo + r·sr + k·sk] · x[k·ldx + c]), k in 0..depth−1; the other rows of y become 0.
 * Columns come in panels of {@link Tiles#COLUMNS}, the next of which lies px later in x: at least one panel, and whole ones, unless px
 * says that they lie side by side; then the last may overlap the one before. Nonzero is room for the places of the w of a row that are
 * not 0: the others of x are not read.
 */
record Product(Live rows, int columns, int depth, float[] w, int wo, int sr, int sk, float[] x, int ldx, int px,
    float[] b, int bo, float[] y, int yo, int ldy, float floor, int[] nonzero) {

    Product(Live rows, int columns, int depth, float[] w, int wo, int sr, int sk, float[] x, int ldx, int px,
        float[] b, int bo, float[] y, int yo, int ldy, float floor) {
        this(rows, columns, depth, w, wo, sr, sk, x, ldx, px, b, bo, y, yo, ldy, floor, new int[depth]);
    }

    /** The same without a bias and without a floor, its panels side by side. */
    static Product plain(Live rows, int columns, int depth, float[] w, int wo, int sr, int sk, float[] x, int ldx, float[] y, int yo, int ldy) {
        return new Product(rows, columns, depth, w, wo, sr, sk, x, ldx, COLUMNS, new float[rows.rows()], 0, y, yo, ldy, Float.NEGATIVE_INFINITY);
    }

    void run() {
        run(depth, 0, 0);
    }

    /** The same with x and y read and written so many floats later. */
    void run(int xo, int yShift) {
        run(depth, xo, yShift);
    }

    /** The same with so few k. */
    void run(int depth) {
        run(depth, 0, 0);
    }

    private void run(int depth, int xo, int yShift) {
        int panels = (columns + COLUMNS - 1) / COLUMNS;
        if (rows.rows() >= ROWS) for (int i = 0; i < panels; i++) panel(depth, xo + xAt(i), yo + yShift + yAt(i));
        else for (int i = 0; i < rows.n; i++) row(depth, rows.at[i], panels, xo, yo + yShift);
        if (rows.n < rows.rows()) rows.clear(y, yo + yShift, ldy, columns);
    }

    /** Where panel i lies in x and y. */
    private int xAt(int i) { return px == COLUMNS ? yAt(i) : i * px; }

    private int yAt(int i) { return Math.min(i * COLUMNS, columns - COLUMNS); }

    /** All rows of a panel, six at a time. */
    private void panel(int depth, int xo, int yo) {
        for (int i = 0; i < rows.n; i += ROWS) Tiles.six(depth, rows.at, i, w, wo, sr, sk, x, xo, ldx, b, bo, y, yo, ldy, floor);
    }

    /** One row, four panels at a time, without what is multiplied by 0: behind ReLU that is about half. */
    private void row(int depth, int r, int panels, int xo, int yo) {
        int n = 0, from = wo + r * sr, to = yo + r * ldy;
        for (int k = 0; k < depth; k++) {
            nonzero[n] = k;
            if (w[from + k * sk] != 0) n++;
        }
        for (int i = 0; i < panels; i += 4) {
            int last = panels - 1, i1 = Math.min(i + 1, last), i2 = Math.min(i + 2, last), i3 = Math.min(i + 3, last);
            Tiles.one(n, nonzero, w, from, sk, x, xo + xAt(i), xo + xAt(i1), xo + xAt(i2), xo + xAt(i3), ldx, b[bo + r],
                y, to + yAt(i), to + yAt(i1), to + yAt(i2), to + yAt(i3), floor);
        }
    }
}
