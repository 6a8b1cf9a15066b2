package dql.gym;

import java.util.Arrays;

/**
 * Shrinks the maximum of two grey pictures: each new pixel is the mean of the area that it covers, each old one weighing as much as of
 * it is covered. Equal to OpenCV's INTER_AREA in every pixel. Most of a game's picture is as it was before: rows that are so are kept.
 */
final class Area {
    private static final double NOTHING = 1e-3;                        // of an old pixel, as there
    private static final float NEAR = 0.499f;                          // to a grey; from here on the order of the sums may decide

    private final int columns, size;
    private final int[] row, column;                                   // the first old row of each new one, the first old column
    private final float[][] down;                                      // the weights of the old rows from there on
    private final float[] left, middle, right;                         // those of the three old columns
    private final float[] picture, low;                                // the old pixels; a row of them, already of the new height
    private final byte[] ones, others;                                 // both pictures of before
    private final boolean[] changed;                                   // the old rows that are not as they were before
    private byte[] small;                                              // what became of it

    /** From rows x columns to size x size; throws unless it shrinks, and to half its width at most. */
    Area(int rows, int columns, int size) {
        if (size < 2 || size > rows || size > columns || columns > 2 * size || columns < 3)
            throw new IllegalArgumentException("a picture of %dx%d shrinks to half its width or more, not to %dx%d".formatted(rows, columns, size, size));
        this.columns = columns;
        this.size = size;
        row = new int[size];
        column = new int[size];
        down = weights(rows, row);
        left = new float[size];
        middle = new float[size];
        right = new float[size];
        float[][] across = weights(columns, column);
        for (int x = 0; x < size; x++) spread(x, across[x], column[x] - Math.min(column[x], columns - 3));
        picture = new float[rows * columns];
        low = new float[columns];
        ones = new byte[rows * columns];                               // a black picture shrinks to a black one
        others = new byte[rows * columns];
        changed = new boolean[rows];
        small = new byte[size * size];
    }

    /** Weights to left, middle and right, so many places further on where the picture ends. */
    private void spread(int x, float[] w, int further) {
        var three = new float[3];
        System.arraycopy(w, 0, three, further, w.length);
        left[x] = three[0];
        middle[x] = three[1];
        right[x] = three[2];
        column[x] -= further;
    }

    /** New pixel i covers [i scale, (i + 1) scale): the share of it that each old one has, from first[i] on. */
    private float[][] weights(int old, int[] first) {
        double scale = (double) old / size;
        var weights = new float[size][];
        for (int i = 0; i < size; i++) {
            double from = i * scale, to = Math.min(old, from + scale);
            first[i] = (int) Math.floor(from + NOTHING);
            weights[i] = new float[(int) Math.ceil(to - NOTHING) - first[i]];
            for (int k = 0; k < weights[i].length; k++) weights[i][k] = (float) ((Math.min(first[i] + k + 1, to) - Math.max(first[i] + k, from)) / scale);
        }
        return weights;
    }

    /** The maximum of two pictures, shrunk to [size * size]; all pixels are unsigned bytes, row after row. */
    byte[] of(byte[] one, byte[] other) {
        small = small.clone();
        for (int y = 0; y < changed.length; y++) changed[y] = maximum(one, other, y * columns, (y + 1) * columns);
        for (int y = 0; y < size; y++) if (changed(y)) shrink(y);
        return small;
    }

    /** The larger pixels of an old row; whether it has changed. */
    private boolean maximum(byte[] one, byte[] other, int from, int to) {
        if (Arrays.equals(one, from, to, ones, from, to) && Arrays.equals(other, from, to, others, from, to)) return false;
        for (int i = from; i < to; i++) picture[i] = Math.max(one[i] & 0xFF, other[i] & 0xFF);
        System.arraycopy(one, from, ones, from, columns);
        System.arraycopy(other, from, others, from, columns);
        return true;
    }

    private boolean changed(int y) {
        for (int k = 0; k < down[y].length; k++) if (changed[row[y] + k]) return true;
        return false;
    }

    private void shrink(int y) {
        narrowRows(y);
        for (int x = 0; x < size; x++) {
            float mean = across(x, low, column[x]);
            int grey = (int) (mean + 0.5f);
            small[y * size + x] = (byte) (Math.abs(mean - grey) < NEAR ? grey : (int) Math.rint(exact(y, x)));
        }
    }

    /** The rows of a new one as one row of the old width: loops that the JIT makes vectors of. */
    private void narrowRows(int y) {
        float[] w = down[y];
        int from = row[y] * columns;
        for (int x = 0; x < columns; x++) low[x] = w[0] * picture[from + x];
        for (int k = 1; k < w.length; k++) add(w[k], from + k * columns);
    }

    private void add(float weight, int from) {
        for (int x = 0; x < columns; x++) low[x] += weight * picture[from + x];
    }

    /** New pixel x of a row: up to three old ones. */
    private float across(int x, float[] row, int from) {
        return left[x] * row[from] + middle[x] * row[from + 1] + right[x] * row[from + 2];
    }

    /** The same pixel in OpenCV's order, columns first, whose last bit decides where a mean lies halfway between two greys. */
    private float exact(int y, int x) {
        float mean = 0;
        for (int k = 0; k < down[y].length; k++) mean += down[y][k] * across(x, picture, (row[y] + k) * columns + column[x]);
        return mean;
    }
}
