package dql;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What an environment's states or actions look like: so many numbers, pixels of a shape, or one of n choices. */
public sealed interface Space permits Space.Numbers, Space.Pixels, Space.Discrete {

    /** How many numbers a state holds. */
    int size();

    /** Each of so many numbers, with a name for messages and figures: {@code numbers("position", "velocity")}. */
    static Numbers numbers(String... names) {
        return new Numbers(List.of(names));
    }

    /** So many numbers without names: {@code numbers(84)}. */
    static Numbers numbers(int n) {
        return new Numbers(IntStream.range(0, n).mapToObj(i -> "number " + i).toList());
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

    /** Float numbers. */
    record Numbers(List<String> names) implements Space {
        /** Throws if there is no number. */
        public Numbers {
            if (names.isEmpty()) throw new IllegalArgumentException("a space needs at least 1 number");
        }

        @Override public int size() { return names.size(); }

        @Override public String toString() { return size() + " numbers (" + String.join(", ", names) + ")"; }
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
            if (names.isEmpty()) throw new IllegalArgumentException("a world needs at least 1 action");
        }

        @Override public int size() { return names.size(); }

        /** Returns a, or throws if there is no such action. */
        public int check(int a) {
            if (a < 0 || a >= names.size()) throw new IllegalArgumentException(
                "action must be 0 to %d (%s), not %d".formatted(names.size() - 1, String.join(", ", names), a));
            return a;
        }

        @Override public String toString() { return size() + " actions (" + String.join(", ", names) + ")"; }
    }
}
