package dql.parity;

import java.nio.file.Path;
import java.util.Arrays;

/** A line of a table, split at its commas; what is wrong with it is said with file and line. */
record Row(Path file, int line, String[] cells) {

    /** Throws unless it has so many columns. */
    static Row of(Path file, int line, String text, int columns) {
        var row = new Row(file, line, text.split(",", -1));
        if (row.cells.length != columns) throw row.wrong("%d columns instead of %d".formatted(row.cells.length, columns));
        return row;
    }

    /** What to throw. */
    IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("%s, line %d: %s".formatted(file, line, what));
    }

    String at(int column) {
        return cells[column].strip();
    }

    /** A finite number. */
    double number(int column, String name) {
        try {
            double x = Double.parseDouble(at(column));
            if (Double.isFinite(x)) return x;
        } catch (NumberFormatException e) {
            throw wrong("%s must be a number, not \"%s\"".formatted(name, at(column)));
        }
        throw wrong("%s must be a finite number, not %s".formatted(name, at(column)));
    }

    /** n finite numbers, from a column on. */
    double[] numbers(int from, int n, String name) {
        var x = new double[n];
        Arrays.setAll(x, i -> number(from + i, name + i));
        return x;
    }

    /** A whole number, 0 or more. */
    int count(int column, String name) {
        try {
            int x = Integer.parseInt(at(column));
            if (x >= 0) return x;
        } catch (NumberFormatException e) {
            throw wrong("%s must be a whole number, not \"%s\"".formatted(name, at(column)));
        }
        throw wrong("%s must be 0 or more, not %s".formatted(name, at(column)));
    }

    /** 0 or 1. */
    boolean flag(int column, String name) {
        int x = count(column, name);
        if (x > 1) throw wrong("%s must be 0 or 1, not %d".formatted(name, x));
        return x == 1;
    }
}
