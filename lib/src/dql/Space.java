package dql;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** What an environment's states or actions look like: so many numbers, pixels of a shape, or one of n choices. */
public sealed interface Space permits Space.Numbers, Space.Pixels, Space.Discrete {

    /** How many numbers one of its states or actions holds; a choice is one number. */
    int size();

    /** Each of so many numbers, with a name for messages and figures: {@code numbers("position", "velocity")}. */
    static Numbers numbers(String... names) {
        return Numbers.unbounded(List.of(names));
    }

    /** So many numbers without names: {@code numbers(84)}. */
    static Numbers numbers(int n) {
        return Numbers.unbounded(IntStream.range(0, n).mapToObj(i -> "number " + i).toList());
    }

    /** uint8 pixels: channels (or stacked frames), rows, columns. */
    static Pixels pixels(int channels, int rows, int columns) {
        return new Pixels(channels, rows, columns);
    }

    /** One of n choices, with their names: {@code discrete("left", "right")}. */
    static Discrete discrete(String... names) {
        return new Discrete(List.of(names));
    }

    /** One of so many choices without names. */
    static Discrete discrete(int n) {
        return new Discrete(IntStream.range(0, n).mapToObj(Integer::toString).toList());
    }

    /**
     * Float numbers, each from its lowest to its highest value; infinite where there is no bound.
     *
     * @param names one for each number, with its unit
     * @param low the lowest values
     * @param high the highest values
     */
    record Numbers(List<String> names, List<Float> low, List<Float> high) implements Space {
        /** Throws if there is no number, or a bound is missing or no bound. */
        public Numbers {
            if (names.isEmpty()) throw new IllegalArgumentException("a space needs at least 1 number");
            names = List.copyOf(names);
            low = List.copyOf(low);
            high = List.copyOf(high);
            for (var bounds : List.of(low, high)) if (bounds.size() != names.size())
                throw new IllegalArgumentException("%d numbers need as many bounds, not %d".formatted(names.size(), bounds.size()));
            for (int i = 0; i < names.size(); i++) if (!(low.get(i) < high.get(i)))
                throw new IllegalArgumentException("%s must have a range that goes up, not from %s to %s".formatted(names.get(i), low.get(i), high.get(i)));
        }

        /** The same, every number from low to high: {@code numbers("torque (N m)").within(-2, 2)}. */
        public Numbers within(double low, double high) {
            return new Numbers(names, Collections.nCopies(size(), (float) low), Collections.nCopies(size(), (float) high));
        }

        /** The same, each number between bounds of its own. */
        public Numbers within(float[] low, float[] high) {
            return new Numbers(names, list(low), list(high));
        }

        private static Numbers unbounded(List<String> names) {
            return new Numbers(names, Collections.nCopies(names.size(), Float.NEGATIVE_INFINITY), Collections.nCopies(names.size(), Float.POSITIVE_INFINITY));
        }

        private static List<Float> list(float[] x) {
            return IntStream.range(0, x.length).mapToObj(i -> x[i]).toList();
        }

        @Override public int size() { return names.size(); }

        /** Number i, brought between its bounds. */
        public float clip(int i, float x) {
            return Math.max(low.get(i), Math.min(high.get(i), x));
        }

        /** Returns an action's numbers, or throws if there are too few or too many, or one is no number. */
        public float[] check(float... u) {
            if (u.length != size()) throw new IllegalArgumentException("action must have %s, not %d".formatted(this, u.length));
            for (int i = 0; i < u.length; i++) if (Float.isNaN(u[i]))
                throw new IllegalArgumentException("action must be numbers, but its %s is NaN".formatted(names.get(i)));
            return u;
        }

        @Override public String toString() {
            return "%d number%s (%s)".formatted(size(), size() == 1 ? "" : "s", String.join(", ", names));
        }
    }

    /** uint8 pixels. */
    record Pixels(int channels, int rows, int columns) implements Space {
        /** Throws if a side is not at least 1. */
        public Pixels {
            if (channels < 1 || rows < 1 || columns < 1)
                throw new IllegalArgumentException("pixels need at least 1 channel, row and column, not "
                    + Arrays.toString(new int[] {channels, rows, columns}));
        }

        @Override public int size() { return Math.multiplyExact(channels, Math.multiplyExact(rows, columns)); }

        @Override public String toString() { return channels + "x" + rows + "x" + columns + " pixels"; }
    }

    /** One of n choices, numbered from 0. */
    record Discrete(List<String> names) implements Space {
        /** Throws if there is no choice. */
        public Discrete {
            if (names.isEmpty()) throw new IllegalArgumentException("there must be at least 1 choice");
            names = List.copyOf(names);
        }

        /** How many choices. */
        public int n() { return names.size(); }

        @Override public int size() { return 1; }

        /** Returns a, or throws if there is no such action. */
        public int check(int a) {
            if (a < 0 || a >= names.size()) throw new IllegalArgumentException(
                "action must be 0 to %d (%s), not %d".formatted(names.size() - 1, String.join(", ", names), a));
            return a;
        }

        @Override public String toString() { return n() + " choices" + (n() > 18 ? "" : " (" + String.join(", ", names) + ")"); }
    }
}
