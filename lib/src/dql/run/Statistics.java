package dql.run;

import dql.Rng;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What many numbers amount to, and how sure that is (Agarwal et al. 2021, Deep Reinforcement Learning at the Edge of the Statistical Precipice). */
public final class Statistics {
    /** How much of what a bootstrap finds its interval holds. */
    static final double LEVEL = 0.95;
    private static final int RESAMPLES = 10_000;

    private Statistics() { }

    /** Where a number may lie. */
    public record Interval(double low, double high) {
        @Override public String toString() { return "%.1f to %.1f".formatted(low, high); }
    }

    /** The mean; NaN of none. */
    public static double mean(double[] x) {
        return Arrays.stream(x).average().orElse(Double.NaN);
    }

    /** The median; NaN of none. */
    public static double median(double[] x) {
        return quantile(x, 0.5);
    }

    /** The inter-quartile mean: that of the middle half, without the lowest ⌊n/4⌋ and the highest ⌊n/4⌋ of n numbers; NaN of none. */
    public static double iqm(double[] x) {
        var sorted = Arrays.stream(x).sorted().toArray();
        int cut = x.length / 4;
        return mean(Arrays.copyOfRange(sorted, cut, x.length - cut));
    }

    /** The number below which a share p of all lies, 0 to 1, on a straight line between two neighbours; NaN of none. */
    public static double quantile(double[] x, double p) {
        if (!(p >= 0 && p <= 1)) throw new IllegalArgumentException("a quantile is that of a share from 0 to 1, not " + p);
        if (x.length == 0) return Double.NaN;
        var sorted = Arrays.stream(x).sorted().toArray();
        double place = p * (x.length - 1);
        int below = (int) place, above = Math.min(below + 1, x.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** rₖ = Σ (xₜ − m)(xₜ₊ₖ − m) / Σ (xₜ − m)² for k = 0 to maxLag, m being the mean. */
    public static double[] autocorrelation(double[] x, int maxLag) {
        if (maxLag < 0 || maxLag >= x.length) throw new IllegalArgumentException("the lag must be 0 to %d for %d numbers, not %d".formatted(x.length - 1, x.length, maxLag));
        double mean = mean(x), all = 0;
        for (double v : x) all += (v - mean) * (v - mean);
        if (!(all > 0 && all < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("numbers that never change, or are not finite, have no autocorrelation");
        var r = new double[maxLag + 1];
        for (int k = 0; k <= maxLag; k++) {
            for (int t = 0; t + k < x.length; t++) r[k] += (x[t] - mean) * (x[t + k] - mean);
            r[k] /= all;
        }
        return r;
    }

    /** A 95 % interval for a statistic of runs, by 10,000 resamples of a fixed seed. */
    public static Interval bootstrap(List<double[]> tasks, ToDoubleFunction<double[]> statistic) {
        return bootstrap(tasks, statistic, LEVEL, RESAMPLES, new Rng(0));
    }

    /**
     * A stratified bootstrap interval by percentiles: of each task as many runs as it has are drawn, each as likely as any other and
     * perhaps more than once; the interval holds the middle share of what the statistic of all of them then is.
     */
    public static Interval bootstrap(List<double[]> tasks, ToDoubleFunction<double[]> statistic, double level, int resamples, Rng rng) {
        if (!(level > 0 && level < 1)) throw new IllegalArgumentException("an interval holds a share above 0 and below 1, not " + level);
        if (resamples < 1) throw new IllegalArgumentException("a bootstrap needs at least 1 resample, not " + resamples);
        var draw = new double[tasks.stream().mapToInt(t -> t.length).sum()];
        var found = new double[draw.length == 0 ? 0 : resamples];
        for (int k = 0; k < found.length; k++) {
            int i = 0;
            for (var task : tasks) for (int j = 0; j < task.length; j++) draw[i++] = task[rng.integers(task.length)];
            found[k] = statistic.applyAsDouble(draw);
        }
        return new Interval(quantile(found, (1 - level) / 2), quantile(found, (1 + level) / 2));
    }
}
