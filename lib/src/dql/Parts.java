package dql;

import dql.run.Install;
import dql.run.LearningCurve;
import dql.show.Bins;
import dql.show.Curves;
import dql.show.Data;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/** What is drawn on a chart, its options and the numbers for it, as a cell names them through {@link Dql}. */
abstract class Parts extends Measures {
    Parts() { }

    /** A function's values over a plane as colours, from their lowest to their highest, behind all else; both axes evenly spaced. */
    public static Part surface(String name, double[] x, double[] y, DoubleBinaryOperator f) {
        var values = Curves.table(x, y, f);
        var all = Arrays.stream(values).flatMapToDouble(Arrays::stream).summaryStatistics();
        return new Part.Surface(name, x, y, values, all.getMin(), all.getMin() < all.getMax() ? all.getMax() : all.getMin() + 1);
    }

    /** The same with colours from one value to another, so that several figures can be compared. */
    public static Part surface(String name, double[] x, double[] y, double low, double high, DoubleBinaryOperator f) {
        return new Part.Surface(name, x, y, Curves.table(x, y, f), low, high);
    }

    /** A line through points; NaN leaves a gap. */
    public static Part line(String name, double[] x, double[] y) {
        return new Part.Line(name, x, y);
    }

    /** Markers without a line. */
    public static Part points(String name, double[] x, double[] y) {
        return new Part.Points(name, x, y);
    }

    /** A line in a shaded band from low to high. */
    public static Part band(String name, double[] x, double[] low, double[] mid, double[] high) {
        return new Part.Band(name, x, low, mid, high, "");
    }

    /** The mean of a series over several runs, in a band from the lowest to the highest of them. */
    public static Part band(String name, String series, List<Log> logs) {
        return Curves.band(name, series, 0, logs);
    }

    /** The same where each run is the mean of its latest so many values. */
    public static Part band(String name, String series, int window, List<Log> logs) {
        if (window < 1) throw new IllegalArgumentException("a mean needs at least 1 value, not " + window);
        return Curves.band(name, series, window, logs);
    }

    /** The same of curves with a value for each episode 1, 2, ...: {@code band("Sarsa", 10, seeds(20).run(seed -> returns(seed)))}. */
    public static Part band(String name, int window, List<double[]> runs) {
        return Curves.band(name, window, runs);
    }

    /** The same of curves with a value for each x. */
    public static Part band(String name, double[] x, List<double[]> runs) {
        return Curves.band(name, x, runs);
    }

    /** A dashed horizontal line with its name on it. */
    public static Part level(String name, double y) {
        return new Part.Level(name, y);
    }

    /** How many of some numbers fall where: the share of all in each of so many equal bins from the lowest to the highest. */
    public static Part histogram(String name, double[] values, int bins) {
        return Bins.histogram(name, values, bins);
    }

    /** The same from one number to another; what lies outside is counted in no bin. */
    public static Part histogram(String name, double[] values, int bins, double low, double high) {
        return Bins.histogram(name, values, bins, low, high);
    }

    /**
     * How the return of each action in a state is distributed, as a network with atoms says it (bars of probabilities) or one with
     * quantiles (the share of returns below: stairs), with the actions' names; for a film, fix both axes by rangeX and rangeY.
     */
    public static Part distributions(Net q, State s, String... actions) {
        var one = States.like(s, 1);
        one.put(0, s);
        return Bins.distributions(q.architecture().values(), q.outputs(one), q.actions(), actions);
    }

    /** Horizontal bars with labels, the first at the top. */
    public static Part bars(String name, List<String> labels, double[] values) {
        return new Part.Bars(name, labels, values);
    }

    /** The same from an array of labels. */
    public static Part bars(String name, String[] labels, double[] values) {
        return new Part.Bars(name, List.of(labels), values);
    }

    /** A few words in the plot that begin at a point of its axes. */
    public static Part text(String words, double x, double y) {
        return new Part.Text(words, x, y);
    }

    /** Several parts as one: a list of lines made in a loop. */
    public static Part all(List<Part> parts) {
        return new Part.Several(parts);
    }

    /** A logarithmic x axis. */
    public static Part logX() {
        return new Part.Logarithmic(true, false);
    }

    /** A logarithmic y axis. */
    public static Part logY() {
        return new Part.Logarithmic(false, true);
    }

    /** The part of the y axis to be seen (of the axis of values, for bars). */
    public static Part rangeY(double low, double high) {
        return new Part.Range('y', low, high);
    }

    /** The part of the x axis to be seen. */
    public static Part rangeX(double low, double high) {
        return new Part.Range('x', low, high);
    }

    /** Width and height of a figure in pixels. */
    public static Part size(int width, int height) {
        return new Part.Size(width, height);
    }

    /** Where the legend stands: "below", "right" or "off". */
    public static Part legend(String where) {
        return Part.Legend.of(where);
    }

    /** A grey line of small print under the title: what a band is, where data are from. */
    public static Part note(String text) {
        return new Part.Note(text);
    }

    /** A file of published numbers, from the project's folder data/published. */
    public static Table data(String file) {
        return Data.table(file);
    }

    /** How an agent learned a problem, by their names on the command line, {@code learningCurve("rainbow", "CartPole")}: from data/curves, which {@code ./dql train} wrote. */
    public static LearningCurve learningCurve(String agent, String problem) {
        return LearningCurve.of(Install.home().resolve("data/curves"), agent, problem);
    }

    /** A column of a table as numbers. */
    public static double[] numbers(Table table, String column) {
        return table.numberColumn(column).asDoubleArray();
    }

    /** The numbers 0, 1, ..., n - 1, for an axis. */
    public static double[] range(int n) {
        return IntStream.range(0, n).asDoubleStream().toArray();
    }

    /** So many numbers from one to another, evenly spaced, both ends included, for an axis. */
    public static double[] range(double from, double to, int n) {
        if (n < 2 || !(from < to)) throw new IllegalArgumentException("a range needs at least 2 numbers that go up, not %d from %s to %s".formatted(n, from, to));
        return IntStream.range(0, n).mapToDouble(i -> from + (to - from) * i / (n - 1)).toArray();
    }

    /** The mean of some numbers; NaN of none. */
    public static double mean(double... x) {
        return Arrays.stream(x).average().orElse(Double.NaN);
    }
}
