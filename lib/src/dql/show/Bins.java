package dql.show;

import dql.Part;
import dql.nets.Values;
import java.util.ArrayList;
import java.util.Arrays;

/** Distributions as parts of a figure: bars that share their sides, filled so that others are seen through them; stairs. */
public final class Bins {
    private Bins() { }

    /** The share of the values in each of so many equal bins from the lowest to the highest. */
    public static Part histogram(String name, double[] values, int bins) {
        var all = Arrays.stream(values).summaryStatistics();
        if (values.length == 0) throw new IllegalArgumentException("histogram '%s' needs at least 1 value".formatted(name));
        boolean same = all.getMin() == all.getMax();
        return histogram(name, values, bins, same ? all.getMin() - 0.5 : all.getMin(), same ? all.getMax() + 0.5 : all.getMax());
    }

    /** The share of the values in each of so many equal bins between two numbers, both included. */
    public static Part histogram(String name, double[] values, int bins, double low, double high) {
        if (bins < 1) throw new IllegalArgumentException("histogram '%s' needs at least 1 bin, not %d".formatted(name, bins));
        for (double v : values) if (!Double.isFinite(v)) throw new IllegalArgumentException("histogram '%s' is of finite numbers, not of %s".formatted(name, v));
        if (!(low < high)) throw new IllegalArgumentException("bins must go up, not from %s to %s".formatted(low, high));
        double[] share = new double[bins], edges = new double[bins + 1];
        for (double v : values) if (v >= low && v <= high) share[(int) Math.min(bins - 1, (v - low) / (high - low) * bins)] += 1.0 / values.length;
        for (int i = 0; i <= bins; i++) edges[i] = low + (high - low) * i / bins;
        return bars(name, edges, share);
    }

    /** Bars from 0 up, one between two edges each. */
    private static Part bars(String name, double[] edges, double[] heights) {
        int n = heights.length;
        double[] x = new double[2 * n + 2], y = new double[2 * n + 2];
        for (int i = 0; i < n; i++) {
            x[2 * i + 1] = edges[i];
            x[2 * i + 2] = edges[i + 1];
            y[2 * i + 1] = y[2 * i + 2] = heights[i];
        }
        x[0] = edges[0];
        x[2 * n + 1] = edges[n];
        return new Part.Band(name, x, new double[2 * n + 2], y, y, "");
    }

    /** What the outputs of a network for one state say of the return of each action; its mean stands beside the action's name. */
    public static Part distributions(Values kind, float[] outputs, int actions, String... names) {
        if (kind.width() == 1) throw new IllegalArgumentException("a network with one value per action has no distributions: see mlp(...).categorical and mlp(...).quantiles");
        if (names.length != 0 && names.length != actions)
            throw new IllegalArgumentException("there must be a name for each of %d actions, or none, not %d".formatted(actions, names.length));
        var parts = new ArrayList<Part>();
        for (int a = 0; a < actions; a++) {
            var p = new float[kind.width()];
            kind.distribution(outputs, a * kind.width(), p);
            String name = "%s: mean %s".formatted(names.length == 0 ? "action " + a : names[a], Ticks.text(kind.mean(outputs, a * kind.width())));
            parts.add(kind instanceof Values.Categorical z ? atoms(name, z, p) : stairs(name, p));
        }
        return new Part.Several(parts);
    }

    private static Part atoms(String name, Values.Categorical z, float[] p) {
        var edges = new double[p.length + 1];
        var heights = new double[p.length];
        double half = (z.high() - z.low()) / (z.atoms() - 1) / 2;
        for (int i = 0; i < edges.length; i++) edges[i] = z.low() + (2 * i - 1) * half;
        for (int i = 0; i < p.length; i++) heights[i] = p[i];
        return bars(name, edges, heights);
    }

    /** The share of returns below each: 1/n higher at each quantile. */
    private static Part stairs(String name, float[] quantiles) {
        var sorted = quantiles.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double[] x = new double[2 * n], y = new double[2 * n];
        for (int i = 0; i < n; i++) {
            x[2 * i] = x[2 * i + 1] = sorted[i];
            y[2 * i] = (double) i / n;
            y[2 * i + 1] = (i + 1.0) / n;
        }
        return new Part.Line(name, x, y);
    }
}
