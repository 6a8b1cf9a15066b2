package dql.gym;

/**
 * Shrinks a grey picture: each new pixel is the mean of the area that it covers, each old one weighing as much as of it is covered.
 * In floats, columns first, as OpenCV's INTER_AREA, and equal to it in every pixel.
 */
final class Area {
    private static final double NOTHING = 1e-3;                        // of an old pixel, as there

    private final int rows, columns, size;
    private final int[] row, column;                                   // the first old row of each new one, the first old column
    private final float[][] down, across;                              // the weights of the old ones from there on
    private final float[] narrow;                                      // a row, already of the new width
    private final float[] sum;

    /** From rows x columns to size x size; throws unless it shrinks. */
    Area(int rows, int columns, int size) {
        if (size < 1 || size > rows || size > columns)
            throw new IllegalArgumentException("a picture of %dx%d shrinks to 1x1 or more, not to %dx%d".formatted(rows, columns, size, size));
        this.rows = rows;
        this.columns = columns;
        this.size = size;
        row = new int[size];
        column = new int[size];
        down = weights(rows, row);
        across = weights(columns, column);
        narrow = new float[rows * size];
        sum = new float[size];
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

    /** The picture as [size * size] unsigned bytes; pixels are unsigned bytes, too, row after row. */
    byte[] of(byte[] picture) {
        for (int y = 0; y < rows; y++) narrow(picture, y);
        var small = new byte[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) sum[x] = down[y][0] * narrow[row[y] * size + x];
            for (int k = 1; k < down[y].length; k++) add(down[y][k], (row[y] + k) * size);
            for (int x = 0; x < size; x++) small[y * size + x] = (byte) Math.rint(sum[x]);
        }
        return small;
    }

    private void narrow(byte[] picture, int y) {
        for (int x = 0; x < size; x++) {
            float[] w = across[x];
            int from = y * columns + column[x];
            float mean = 0;
            for (int k = 0; k < w.length; k++) mean += w[k] * (picture[from + k] & 0xFF);
            narrow[y * size + x] = mean;
        }
    }

    private void add(float weight, int from) {
        for (int x = 0; x < size; x++) sum[x] += weight * narrow[from + x];
    }
}
