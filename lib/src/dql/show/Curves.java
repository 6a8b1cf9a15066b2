package dql.show;

import dql.Log;
import dql.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/** Arithmetic on learning curves. */
public final class Curves {
    private static final int GRID = 250;

    private Curves() { }

    /** The mean of the latest k values at each place (of fewer, at the beginning). */
    public static double[] smooth(double[] y, int k) {
        if (k < 1) throw new IllegalArgumentException("a mean needs at least 1 value, not " + k);
        var mean = new double[y.length];
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += y[i];
            if (i >= k) sum -= y[i - k];
            mean[i] = sum / Math.min(i + 1, k);
        }
        return mean;
    }

    /** How many values to take the mean of, so that a curve of n reads well: a fiftieth of them, 1 to 500. */
    public static int window(int n) {
        return Math.max(1, Math.min(500, n / 50));
    }

    /** The last known value at each time of the grid: y[i] from x[i] on; NaN before x[0]. */
    public static double[] at(double[] grid, double[] x, double[] y) {
        var values = new double[grid.length];
        for (int i = 0; i < grid.length; i++) {
            int k = Arrays.binarySearch(x, grid[i]);
            if (k < 0) k = -k - 2;
            while (k >= 0 && k + 1 < x.length && x[k + 1] == grid[i]) k++;
            values[i] = k < 0 ? Double.NaN : y[k];
        }
        return values;
    }

    /** The mean over runs with a band from lowest to highest, where all of them have data; window 0: 20 episodes or 200 values, less for short runs. */
    public static Part.Band band(String name, String series, int window, List<Log> logs) {
        var runs = logs.stream().filter(Objects::nonNull).filter(l -> l.series().contains(series) && l.values(series).length > 0).toList();
        if (runs.isEmpty()) return new Part.Band(name, new double[0], new double[0], new double[0], new double[0], "");
        int usual = episodes(series) ? 20 : 200, shortest = runs.stream().mapToInt(l -> l.values(series).length).min().orElseThrow();
        int k = window > 0 ? window : Math.max(1, Math.min(usual, shortest / 5));
        double from = runs.stream().mapToDouble(l -> l.times(series)[0]).max().orElseThrow();
        double to = runs.stream().mapToDouble(l -> last(l.times(series))).min().orElseThrow();
        if (from > to) throw new IllegalArgumentException(
            "the runs of band '%s' have no step in common where all have '%s'".formatted(name, series));
        int n = from == to ? 1 : GRID;
        var grid = new double[n];
        for (int i = 0; i < n; i++) grid[i] = n == 1 ? from : i == n - 1 ? to : from + (to - from) * i / (n - 1);
        var curves = new ArrayList<double[]>();
        for (var log : runs) curves.add(at(grid, log.times(series), smooth(log.values(series), k)));
        return over(name, grid, curves, meaning(series, k, runs.size()));
    }

    /** The mean of each place of several curves, from their lowest to their highest, as far as the shortest goes; x counts places: 1, 2, ... */
    public static Part.Band band(String name, int window, List<double[]> runs) {
        if (runs.isEmpty()) throw new IllegalArgumentException("band '%s' needs at least 1 run".formatted(name));
        int n = runs.stream().mapToInt(y -> y.length).min().orElseThrow();
        var curves = runs.stream().map(y -> smooth(Arrays.copyOf(y, n), window)).toList();
        return over(name, IntStream.rangeClosed(1, n).asDoubleStream().toArray(), curves, meaning("return", window, runs.size()));
    }

    /** The mean of several curves at the places x, from their lowest to their highest. Throws unless each has a value for each x. */
    public static Part.Band band(String name, double[] x, List<double[]> runs) {
        if (runs.isEmpty()) throw new IllegalArgumentException("band '%s' needs at least 1 run".formatted(name));
        for (var y : runs) if (y.length != x.length) throw new IllegalArgumentException("band '%s' has %d values of x but a run of %d".formatted(name, x.length, y.length));
        return over(name, x, runs, meaning("", 1, runs.size()));
    }

    /** The values of a function, [y][x]. */
    public static double[][] table(double[] x, double[] y, DoubleBinaryOperator f) {
        var values = new double[y.length][x.length];
        for (int j = 0; j < y.length; j++) for (int i = 0; i < x.length; i++) values[j][i] = f.applyAsDouble(x[i], y[j]);
        return values;
    }

    private static double last(double[] x) {
        return x[x.length - 1];
    }

    /** Whether a series has a value for each episode, and not for each update or the like. */
    public static boolean episodes(String series) {
        return series.equals("return") || series.equals("length");
    }

    private static String meaning(String series, int k, int runs) {
        String what = episodes(series) ? "episodes" : "values";
        String smooth = k == 1 ? "" : ", each smoothed over %d %s".formatted(k, what);
        return runs == 1 ? (k == 1 ? "" : "mean of the last %d %s".formatted(k, what)) : "line: mean, band: min to max of %d seeds%s".formatted(runs, smooth);
    }

    /** The mean of several curves on one grid, from their lowest to their highest. */
    static Part.Band over(String name, double[] grid, List<double[]> curves, String meaning) {
        int n = grid.length;
        var low = new double[n];
        var mid = new double[n];
        var high = new double[n];
        for (int i = 0; i < n; i++) {
            int at = i;
            var here = curves.stream().mapToDouble(c -> c[at]).summaryStatistics();
            low[i] = here.getMin();
            mid[i] = here.getAverage();
            high[i] = here.getMax();
        }
        return new Part.Band(name, grid, low, mid, high, meaning);
    }
}
