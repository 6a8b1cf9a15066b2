package dql.parity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of replaying a recording: rows compared, what did not match, and the largest difference of each quantity. */
public final class Comparison {
    private static final int SHOWN = 20;

    private final String title;
    private final Map<String, Double> largest = new LinkedHashMap<>();
    private final List<String> mismatches = new ArrayList<>(), notes = new ArrayList<>();
    private long rows, missed;

    /** Nothing compared yet; the title says what with what. */
    public Comparison(String title) {
        this.title = title;
    }

    /** Counts a row. */
    public void row() { rows++; }

    /** Keeps the largest difference of a quantity; NaN counts as infinite. */
    public void difference(String quantity, double by) {
        largest.merge(quantity, Double.isNaN(by) ? Double.POSITIVE_INFINITY : Math.abs(by), Math::max);
    }

    /** Counts a mismatch; the first ones are shown. */
    public void mismatch(String where, String what) {
        if (missed++ < SHOWN) mismatches.add(where + ": " + what);
    }

    /** Something to know that is no mismatch. */
    public void note(String what) { notes.add(what); }

    /** How many rows were compared. */
    public long rows() { return rows; }

    /** How many mismatches there were. */
    public long mismatches() { return missed; }

    /** The largest difference of each quantity. */
    public Map<String, Double> largest() { return Map.copyOf(largest); }

    /** Whether at least one row was compared and everything matched. */
    public boolean matches() { return rows > 0 && missed == 0; }

    @Override public String toString() {
        var text = new StringBuilder("%s: %,d rows, %s%n".formatted(title, rows, missed == 0 ? "no mismatch" : "%,d mismatch%s".formatted(missed, missed == 1 ? "" : "es")));
        largest.forEach((quantity, by) -> text.append("  largest difference in %s: %s%n".formatted(quantity, by == 0 ? "0" : "%.3g".formatted(by))));
        for (var line : notes) text.append("  ").append(line).append(System.lineSeparator());
        for (var line : mismatches) text.append("  ").append(line).append(System.lineSeparator());
        if (missed > mismatches.size()) text.append("  and %,d more%n".formatted(missed - mismatches.size()));
        return text.toString().stripTrailing();
    }
}
