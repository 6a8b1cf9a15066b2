package dql.nets;

/**
 * A matrix product laid out once and run often: for every row r and column c,
 * y[yo + r·ldy + c] = max(floor, b[bo + r] + Σₖ w[wo + r·sr + k·sk] · x[k·ldx + c]), k in 0..depth−1.
 * Columns are a multiple of {@link Tiles#COLUMNS}.
 */
record Product(int rows, int columns, int depth, float[] w, int wo, int sr, int sk, float[] x, int ldx,
    float[] b, int bo, float[] y, int yo, int ldy, float floor) {

    private static final float[] ZEROS = new float[64];

    /** The same without a bias and without a floor. */
    static Product plain(int rows, int columns, int depth, float[] w, int wo, int sr, int sk, float[] x, int ldx, float[] y, int ldy) {
        return new Product(rows, columns, depth, w, wo, sr, sk, x, ldx, null, 0, y, 0, ldy, Float.NEGATIVE_INFINITY);
    }

    void run() {
        run(0, 0);
    }

    /** The same with x and y read and written so many floats later. */
    void run(int xo, int yShift) {
        for (int c = 0; c < columns; c += Tiles.COLUMNS) panel(xo + c, yo + yShift + c);
    }

    /** All rows of two vectors of columns. The last six rows may overlap those before; fewer than six go one by one. */
    private void panel(int xo, int yo) {
        if (rows >= Tiles.ROWS)
            for (int r = 0; r < rows; r += Tiles.ROWS) {
                int row = Math.min(r, rows - Tiles.ROWS);
                Tiles.six(depth, w, wo + row * sr, sr, sk, x, xo, ldx, b == null ? ZEROS : b, b == null ? 0 : bo + row, y, yo + row * ldy, ldy, floor);
            }
        else
            for (int r = 0; r < rows; r++)
                Tiles.one(depth, w, wo + r * sr, sk, x, xo, ldx, b == null ? 0 : b[bo + r], y, yo + r * ldy, floor);
    }
}
