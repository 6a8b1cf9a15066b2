package dql.nets;

import static dql.nets.Tiles.LANES;

import java.util.Arrays;

/**
 * Inner products of rows of g with rows of x, four by four: for r and c that count, Σₖ g[r·ldg + k] · x[xs[c] + off[k]], where k
 * runs along whole vectors, the v-th of which lies at off[v] in x.
 */
final class Dots {
    private final Live rows, columns;
    private final int depth;
    private final int[] xs, off;
    private final float[] sums = new float[16 * LANES];

    /** So many rows and columns, and depth vectors in each. */
    Dots(Live rows, Live columns, int depth, int[] xs, int[] off) {
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

    /** to[at + r·width + c] += the products, width being the number of columns. */
    void add(float[] g, int ldg, float[] x, int xo, float[] to, int at) {
        for (int r = 0; r < rows.n; r += 4)
            for (int c = 0; c < columns.n; c += 4) {
                Tiles.dots(depth, g, rows.at[r] * ldg, rows.at[r + 1] * ldg, rows.at[r + 2] * ldg, rows.at[r + 3] * ldg,
                    x, xo + column(c), xo + column(c + 1), xo + column(c + 2), xo + column(c + 3), off, sums);
                for (int i = 0; i < Math.min(4, rows.n - r); i++)
                    for (int j = 0; j < Math.min(4, columns.n - c); j++)
                        to[at + rows.at[r + i] * columns.rows() + columns.at[c + j]] += Floats.lanes(sums, (4 * i + j) * LANES);
            }
    }

    private int column(int c) { return xs[columns.at[c]]; }
}
