package dql.show;

import java.util.Arrays;

/** Curves as one line of text, ▁▂▃▄▅▆▇█. */
public final class Spark {
    private static final String BARS = "▁▂▃▄▅▆▇█";

    private Spark() { }

    /** Values as at most so many characters, each the mean of its share; a blank where there is no finite value. */
    public static String of(double[] values, int width) {
        int n = Math.min(width, values.length);
        var means = new double[n];
        for (int i = 0; i < n; i++) {
            int from = (int) ((long) i * values.length / n), to = (int) ((i + 1L) * values.length / n);
            means[i] = Arrays.stream(values, from, to).filter(Double::isFinite).average().orElse(Double.NaN);
        }
        double low = Arrays.stream(means).filter(Double::isFinite).min().orElse(0);
        double high = Arrays.stream(means).filter(Double::isFinite).max().orElse(0);
        var text = new StringBuilder();
        for (double m : means)
            text.append(Double.isNaN(m) ? ' ' : BARS.charAt(high > low ? (int) Math.min(7, 8 * ((m - low) / (high - low))) : 3));
        return text.toString();
    }

    /** A series' name, its curve and its last value. */
    public static String line(String name, double[] values) {
        return values.length == 0 ? name + ": no data yet"
            : "%s %s %s".formatted(name, of(values, 40), Ticks.text(values[values.length - 1])).strip();
    }
}
