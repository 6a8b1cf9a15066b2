package dql.show;

import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/** Numbers over time, in two columns of primitives that grow. */
public record Series(String name, LongColumn t, DoubleColumn value) {

    /** An empty series; throws if its name cannot stand in a CSV file. */
    public static Series of(String name) {
        if (name == null || name.isBlank() || name.matches("(?s).*[,\"\\r\\n].*"))
            throw new IllegalArgumentException("a series needs a name without commas, quotes and line breaks, not '" + name + "'");
        return new Series(name, LongColumn.create("t"), DoubleColumn.create(name));
    }

    /** Appends a value; throws unless it is finite and not before the last one. */
    public void add(long time, double v) {
        if (!Double.isFinite(v)) throw new IllegalArgumentException("%s must be a finite number, not %s (step %,d)".formatted(name, v, time));
        if (size() > 0 && time < t.getLong(size() - 1))
            throw new IllegalArgumentException("%s must go on in time, not from step %,d back to %,d".formatted(name, t.getLong(size() - 1), time));
        t.append(time);
        value.append(v);
    }

    /** The times, as doubles. */
    public double[] times() {
        return t.asDoubleColumn().asDoubleArray();
    }

    /** The values. */
    public double[] values() {
        return value.asDoubleArray();
    }

    /** How many. */
    public int size() {
        return t.size();
    }

    /** The mean of the last k values, of fewer if there are fewer; NaN without any. */
    public double last(int k) {
        int n = Math.min(k, size());
        double sum = 0;
        for (int i = size() - n; i < size(); i++) sum += value.getDouble(i);
        return sum / n;
    }

    /** As a table with the columns t and the series' name. */
    public Table table() {
        return Interrupts.later(() -> Table.create(name, t.copy(), value.copy()));
    }

    /** Whether both have the same times and, bit for bit, the same values. */
    public boolean sameAs(Series o) {
        boolean same = name.equals(o.name) && size() == o.size();
        for (int i = 0; same && i < size(); i++)
            same = t.getLong(i) == o.t.getLong(i)
                && Double.doubleToLongBits(value.getDouble(i)) == Double.doubleToLongBits(o.value.getDouble(i));
        return same;
    }

    @Override public String toString() {
        return Spark.line(name, values());
    }
}
