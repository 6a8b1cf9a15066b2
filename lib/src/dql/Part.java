package dql;

import dql.show.Checks;
import dql.show.Curves;
import dql.show.Spark;
import dql.show.Ticks;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a figure is made of: series, levels, and settings. Values, to be made once and used in any number of figures. */
public sealed interface Part {

    /** A line through points; NaN and infinite values leave gaps. */
    record Line(String name, double[] x, double[] y) implements Part {
        /** Throws unless there is a y for each x. */
        public Line { Checks.series("line", name, x, y); }

        @Override public String toString() { return Spark.line(name, y); }
    }

    /** A thin pale line behind the others: the raw data of a smoothed one. */
    record Faint(String name, double[] x, double[] y) implements Part {
        /** Throws unless there is a y for each x. */
        public Faint { Checks.series("line", name, x, y); }

        @Override public String toString() { return Spark.line(name, y); }
    }

    /** Markers without a line. */
    record Points(String name, double[] x, double[] y) implements Part {
        /** Throws unless there is a y for each x. */
        public Points { Checks.series("points", name, x, y); }

        @Override public String toString() { return Spark.line(name, y); }
    }

    /** A line in a shaded band from low to high. */
    record Band(String name, double[] x, double[] low, double[] mid, double[] high, String meaning) implements Part {
        /** Throws unless low, mid and high have a number for each x. */
        public Band {
            Checks.series("band", name, x, mid);
            Checks.length("band", name, "low", x, low);
            Checks.length("band", name, "high", x, high);
        }

        @Override public String toString() { return Spark.line(name, mid); }
    }

    /** A dashed horizontal line with its name written on it. */
    record Level(String name, double y) implements Part {
        /** Throws unless y is finite. */
        public Level {
            if (!Double.isFinite(y)) throw new IllegalArgumentException("level '%s' must be a finite number, not %s".formatted(name, y));
        }

        @Override public String toString() { return "%s: %s".formatted(name, Ticks.text(y)); }
    }

    /** Horizontal bars, the first at the top; several in one figure stand side by side and must share their labels. */
    record Bars(String name, List<String> labels, double[] values) implements Part {
        /** Throws unless there is a finite value for each label. */
        public Bars {
            if (labels.size() != values.length) throw new IllegalArgumentException(
                "bars '%s' have %d labels but %d values".formatted(name, labels.size(), values.length));
            for (int i = 0; i < values.length; i++) if (!Double.isFinite(values[i])) throw new IllegalArgumentException(
                "bars '%s': the value of %s must be a finite number, not %s".formatted(name, labels.get(i), values[i]));
            labels = List.copyOf(labels);
        }

        @Override public String toString() { return Spark.line(name, values); }
    }

    /** A few words that begin at a point. */
    record Text(String words, double x, double y) implements Part {
        /** Throws unless the point is finite. */
        public Text {
            if (!Double.isFinite(x) || !Double.isFinite(y))
                throw new IllegalArgumentException("text '%s' needs a finite place, not %s, %s".formatted(words, x, y));
        }

        @Override public String toString() { return "%s (%s, %s)".formatted(words, Ticks.text(x), Ticks.text(y)); }
    }

    /** Several parts as one. */
    record Several(List<Part> parts) implements Part {
        /** A copy of the list. */
        public Several { parts = List.copyOf(parts); }

        /** The parts, and the parts of those that are several themselves. */
        public static Stream<Part> flat(List<Part> parts) {
            return parts.stream().flatMap(p -> p instanceof Several s ? flat(s.parts) : Stream.of(p));
        }
    }

    /** Which axes are logarithmic; values of 0 and below become gaps. */
    record Logarithmic(boolean x, boolean y) implements Part { }

    /** The part of an axis to be seen. */
    record Range(char axis, double low, double high) implements Part {
        /** Throws unless low is below high. */
        public Range {
            if (!(low < high)) throw new IllegalArgumentException("range must go up, not from %s to %s".formatted(low, high));
        }
    }

    /** Width and height in pixels; 900 x 500 unless told. */
    record Size(int width, int height) implements Part {
        /** Throws if the picture would be too small to read or too large to hold. */
        public Size {
            if (width < 200 || height < 120 || width > 10_000 || height > 10_000) throw new IllegalArgumentException(
                "a figure's size must be 200 x 120 to 10000 x 10000 pixels, not %d x %d".formatted(width, height));
        }
    }

    /** Where the legend stands. */
    enum Legend implements Part {
        /** Under the plot, in one or more rows (the default). */
        BELOW,
        /** To the right of the plot, one under the other. */
        RIGHT,
        /** No legend. */
        OFF
    }

    /** A grey line of small print under the title: what a band is, where the data are from. */
    record Note(String text) implements Part { }

    /** A line through points; NaN and infinite values leave gaps. */
    static Part line(String name, double[] x, double[] y) { return new Line(name, x, y); }

    /** A thin pale line behind the others. */
    static Part faint(String name, double[] x, double[] y) { return new Faint(name, x, y); }

    /** Markers without a line. */
    static Part points(String name, double[] x, double[] y) { return new Points(name, x, y); }

    /** A line in a shaded band; say with {@link #note} what the band is. */
    static Part band(String name, double[] x, double[] low, double[] mid, double[] high) {
        return new Band(name, x, low, mid, high, "");
    }

    /** The mean of a series over several runs, in a band from their lowest to their highest; each run is smoothed first. */
    static Part band(String name, String series, Log... logs) { return Curves.band(name, series, 0, Arrays.asList(logs)); }

    /** The same for a list of runs. */
    static Part band(String name, String series, List<Log> logs) { return Curves.band(name, series, 0, logs); }

    /** The same where each run is the mean of its latest so many values (1: not smoothed). */
    static Part band(String name, String series, int window, List<Log> logs) {
        if (window < 1) throw new IllegalArgumentException("a mean needs at least 1 value, not " + window);
        return Curves.band(name, series, window, logs);
    }

    /** A dashed horizontal line with its name written on it. */
    static Part level(String name, double y) { return new Level(name, y); }

    /** Horizontal bars with labels, the first at the top. */
    static Part bars(String name, List<String> labels, double[] values) { return new Bars(name, labels, values); }

    /** The same from an array of labels. */
    static Part bars(String name, String[] labels, double[] values) { return new Bars(name, List.of(labels), values); }

    /** A few words in the plot that begin at a point of its axes. */
    static Part text(String words, double x, double y) { return new Text(words, x, y); }

    /** Several parts as one. */
    static Part all(List<Part> parts) { return new Several(parts); }

    /** A logarithmic x axis. */
    static Part logX() { return new Logarithmic(true, false); }

    /** A logarithmic y axis. */
    static Part logY() { return new Logarithmic(false, true); }

    /** The part of the y axis to be seen (of the axis of values, for bars). */
    static Part rangeY(double low, double high) { return new Range('y', low, high); }

    /** The part of the x axis to be seen. */
    static Part rangeX(double low, double high) { return new Range('x', low, high); }

    /** Width and height in pixels. */
    static Part size(int width, int height) { return new Size(width, height); }

    /** Where the legend stands: "below", "right" or "off". */
    static Part legend(String where) {
        for (var l : Legend.values()) if (l.name().equalsIgnoreCase(where)) return l;
        throw new IllegalArgumentException("legend must be \"below\", \"right\" or \"off\", not \"" + where + "\"");
    }

    /** A grey line of small print under the title. */
    static Part note(String text) { return new Note(text); }
}
