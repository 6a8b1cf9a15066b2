package dql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Reads recorded trajectories from data/parity. */
public final class Parity {
    private Parity() { }

    /** The rows of a file without its header, split at the commas. */
    public static List<String[]> rows(String file) {
        try (Stream<String> lines = Files.lines(Path.of("data", "parity", file))) {
            return lines.skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** n numbers of a row, from a column on. */
    public static double[] numbers(String[] row, int from, int n) {
        return Arrays.stream(row, from, from + n).mapToDouble(Double::parseDouble).toArray();
    }
}
