package dql.env;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Where the states of a model lie on a grid, and what each cell is: {@code .} free, {@code #} wall, S start, G goal, H hazard, blank nothing. */
public final class Layout {
    private static final String KINDS = ".#SGH";

    private final int columns;
    private final String cells;
    private final int[] states, places;                // the state of each cell, -1 for none; the cell of each state
    private final List<String> labels;

    /** A grid: the kind, the state (−1 for none) and the label of each cell, row after row. */
    public Layout(int columns, String cells, int[] states, List<String> labels) {
        this.columns = columns;
        this.cells = cells;
        this.states = states.clone();
        this.labels = List.copyOf(labels);
        places = new int[Arrays.stream(states).max().orElse(-1) + 1];
        for (int i = 0; i < states.length; i++) if (states[i] >= 0) places[states[i]] = i;
    }

    /** A grid read from text, a line for each row; every cell but the walls is a state. Throws, with line and column, if the text is no map. */
    public static Layout map(String text) {
        var lines = text.strip().lines().map(String::strip).toList();
        if (lines.isEmpty()) throw new IllegalArgumentException("map: it has no line");
        int wide = lines.get(0).length(), start = -1;
        var states = new int[wide * lines.size()];
        for (int i = 0, state = 0; i < states.length; i++) {
            String line = lines.get(i / wide);
            if (line.length() != wide) throw new IllegalArgumentException("map: line %d has %d cells, but line 1 has %d".formatted(i / wide + 1, line.length(), wide));
            char kind = line.charAt(i % wide);
            if (KINDS.indexOf(kind) < 0) throw new IllegalArgumentException(
                "map: line %d, column %d is '%s'; a cell is . (free), # (wall), S (start), G (goal) or H (hazard)".formatted(i / wide + 1, i % wide + 1, kind));
            if (kind == 'S' && start >= 0) throw new IllegalArgumentException(
                "map: line %d, column %d is a second start S; the first is in line %d, column %d".formatted(i / wide + 1, i % wide + 1, start / wide + 1, start % wide + 1));
            if (kind == 'S') start = i;
            states[i] = kind == '#' ? -1 : state++;
        }
        return new Layout(wide, String.join("", lines), states, Collections.nCopies(states.length, ""));
    }

    /** States in the order of their numbers, in rows of so many, labelled with their names. */
    public static Layout rows(List<String> names, int columns) {
        int n = names.size(), wide = Math.min(n, columns), all = (n + wide - 1) / wide * wide;
        var states = new int[all];
        var labels = new String[all];
        for (int i = 0; i < all; i++) {
            states[i] = i < n ? i : -1;
            labels[i] = i < n ? names.get(i) : "";
        }
        return new Layout(wide, ".".repeat(n) + " ".repeat(all - n), states, List.of(labels));
    }

    /** The same with nothing in place of walls. */
    Layout withoutWalls() {
        return new Layout(columns, cells.replace('#', ' '), states, labels);
    }

    /** How many rows. */
    public int rows() { return states.length / columns; }

    /** How many columns. */
    public int columns() { return columns; }

    /** How many states. */
    public int n() { return places.length; }

    /** What a cell is: one of {@code .#SGH} or a blank. */
    public char kind(int row, int column) { return cells.charAt(row * columns + column); }

    /** What is written in a cell; may be empty. */
    public String label(int row, int column) { return labels.get(row * columns + column); }

    /** The state in a cell, -1 where there is none or no such cell. */
    public int state(int row, int column) {
        return row < 0 || column < 0 || row >= rows() || column >= columns ? -1 : states[row * columns + column];
    }

    /** The row of a state. */
    public int row(int s) { return places[s] / columns; }

    /** The column of a state. */
    public int column(int s) { return places[s] % columns; }

    /** The first state of a kind, -1 if there is none. */
    public int first(char kind) {
        int i = cells.indexOf(kind);
        return i < 0 ? -1 : states[i];
    }

    /** The grid in text, with @ where the agent is, or [ ] around it where cells have labels; agent -1: nowhere. */
    public String text(int agent) {
        int wide = labels.stream().mapToInt(String::length).max().orElse(0);
        var text = new StringBuilder();
        for (int i = 0; i < states.length; i++) {
            boolean here = agent >= 0 && states[i] == agent;
            text.append(i > 0 && i % columns == 0 ? "\n" : "");
            if (wide == 0) text.append(here ? '@' : cells.charAt(i));
            else text.append(("%" + (wide + 2) + "s").formatted(here ? "[" + labels.get(i) + "]" : labels.get(i) + " "));
        }
        return text.toString().replaceAll(" +(?=\n|$)", "");
    }

    @Override public String toString() {
        return text(-1);
    }
}
