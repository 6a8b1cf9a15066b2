package dql;

import dql.show.Checks;
import dql.show.Spark;
import dql.show.Ticks;
import java.util.List;
import java.util.stream.Stream;

/** What a figure is made of: series, levels, and settings, made by the functions of {@link Dql}. Values, to be used in any number of figures. */
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

    /** Values over a plane as colours from low to high, behind all else: values[j][i] at (x[i], y[j]), both evenly spaced. */
    record Surface(String name, double[] x, double[] y, double[][] values, double low, double high) implements Part {
        /** Throws unless there is a finite value for each x and y, both go up in even steps, and low is below high. */
        public Surface {
            Checks.even(name, "x", x);
            Checks.even(name, "y", y);
            if (values.length != y.length) throw new IllegalArgumentException("surface '%s' has %d values of y but %d rows".formatted(name, y.length, values.length));
            for (var row : values) Checks.length("surface", name, "a row", x, row);
            for (var row : values) for (double v : row) if (!Double.isFinite(v)) throw new IllegalArgumentException(
                "surface '%s': its values must be finite numbers, not %s".formatted(name, v));
            if (!(low < high)) throw new IllegalArgumentException("the colours of surface '%s' must go up, not from %s to %s".formatted(name, low, high));
        }

        @Override public String toString() { return "%s: %s to %s".formatted(name, Ticks.text(low), Ticks.text(high)); }
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
        OFF;

        /** The place of that name: "below", "right" or "off". */
        public static Legend of(String where) {
            for (var l : values()) if (l.name().equalsIgnoreCase(where)) return l;
            throw new IllegalArgumentException("legend must be \"below\", \"right\" or \"off\", not \"" + where + "\"");
        }
    }

    /** A grey line of small print under the title: what a band is, where the data are from. */
    record Note(String text) implements Part { }
}
