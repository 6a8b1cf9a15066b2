package dql.fit;

import java.util.Arrays;

/**
 * Inputs brought to at most so many values each, the medians of equally full bins: Tribuo's trees try every value of an input as
 * a place to split, each in time proportional to the rows, so that fewer values save most of it (as histograms do elsewhere).
 * An input with no more values than that stays as it is.
 */
record Grid(double[][] edges, double[][] values) {

    /** For these rows. */
    static Grid of(double[][] x, int most) {
        int inputs = x[0].length;
        var grid = new Grid(new double[inputs][], new double[inputs][]);
        for (int j = 0; j < inputs; j++) grid.put(j, column(x, j), most);
        return grid;
    }

    private static double[] column(double[][] x, int j) {
        var column = new double[x.length];
        for (int i = 0; i < x.length; i++) column[i] = x[i][j];
        Arrays.sort(column);
        return column;
    }

    private void put(int j, double[] sorted, int most) {
        if (Arrays.stream(sorted).distinct().limit(most + 1L).count() <= most) return;
        int n = sorted.length, bins = 0;
        edges[j] = new double[most];                     // the first number of each bin
        values[j] = new double[most];
        for (int from = 0; from < n; ) {
            int to = Math.max(from + 1, (int) ((long) (bins + 1) * n / most));
            while (to < n && sorted[to] == sorted[to - 1]) to++;       // equal numbers stay together
            edges[j][bins] = sorted[from];
            values[j][bins++] = sorted[(from + to - 1) / 2];
            from = to;
        }
        edges[j] = Arrays.copyOf(edges[j], bins);
        values[j] = Arrays.copyOf(values[j], bins);
    }

    /** The value of input j that stands for this one. */
    double of(int j, double x) {
        if (edges[j] == null) return x;
        int at = Arrays.binarySearch(edges[j], x);
        return values[j][at >= 0 ? at : Math.max(0, -at - 2)];
    }

    /** A row with all its inputs brought to their values. */
    double[] of(double[] x) {
        var y = new double[x.length];
        for (int j = 0; j < x.length; j++) y[j] = of(j, x[j]);
        return y;
    }

    /** Data with all their inputs brought to their values. */
    Regression of(Regression data) {
        return new Regression(Arrays.stream(data.x()).map(this::of).toArray(double[][]::new), data.y());
    }
}
