package dql.nets;

import static dql.nets.Tiles.LANES;

import java.util.Arrays;

/**
 * Inner products of rows of g with rows of x, four by four: for r and c, Σₖ g[r·ldg + k] · x[xs[c] + off[k]], where k runs along
 * whole vectors, the v-th of which lies at off[v] in x.
 */
final class Dots {
    private final int rows, columns, depth;
    private final int[] xs, off;
    private final float[] sums = new float[16 * LANES];

    /** So many rows and columns, and depth vectors in each. */
    Dots(int rows, int columns, int depth, int[] xs, int[] off) {
        this.rows = rows;
        this.columns = columns;
        this.depth = depth;
        this.xs = xs;
        this.off = off;
    }

    /** 0, step, 2 step, ...: n places at equal distances. */
    static int[] steps(int n, int step) {
        var places = new int[n];
        Arrays.setAll(places, i -> Math.multiplyExact(i, step));
        return places;
    }

    /** to[at + r·columns + c] += the products. The last rows and columns stand in for those that a tile of four lacks. */
    void add(float[] g, int ldg, float[] x, int xo, float[] to, int at) {
        for (int r = 0; r < rows; r += 4)
            for (int c = 0; c < columns; c += 4) {
                Tiles.dots(depth, g, row(r) * ldg, row(r + 1) * ldg, row(r + 2) * ldg, row(r + 3) * ldg,
                    x, xo + column(c), xo + column(c + 1), xo + column(c + 2), xo + column(c + 3), off, sums);
                for (int i = 0; i < Math.min(4, rows - r); i++)
                    for (int j = 0; j < Math.min(4, columns - c); j++) to[at + (r + i) * columns + c + j] += Floats.lanes(sums, (4 * i + j) * LANES);
            }
    }

    private int row(int r) { return Math.min(r, rows - 1); }

    private int column(int c) { return xs[Math.min(c, columns - 1)]; }
}
