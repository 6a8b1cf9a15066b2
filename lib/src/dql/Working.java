package dql;

import dql.learn.C51;
import dql.learn.Quantile;
import dql.nets.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A target's formula with numbers, row by row; it prints itself as a table. Of a distribution the means are shown. In brackets
 * stands the entry that the target took, where that can be told from y: (y − r) / γ′ is one of Q⁻(s′, ·), or of Q(s′, ·).
 *
 * @param rows the first rows of the batch
 * @param n how many the batch has
 */
public record Working(List<Row> rows, int n) {
    private static final String[] HEAD = {"row", "a", "r", "γ′", "Q(s′, ·)", "Q⁻(s′, ·)", "y", "Q(s, a)", "y − Q(s, a)"};
    private static final int MOST = 6;                 // actions whose values stand in one cell

    /** What went into one row's y; taken: which entry of Q⁻(s′, ·), or of Q(s′, ·) if online; −1 if none is known to be. */
    public record Row(int a, double r, double discount, float[] q, float[] qT, int taken, boolean online, double y, double value) {
        /** The TD error y − Q(s, a). */
        public double error() { return y - value; }
    }

    static Working of(Target target, Batch b, Q q, Q qT, int rows) {
        if (rows < 1) throw new IllegalArgumentException("at least 1 row must be watched, not " + rows);
        var kind = Values.of(qT);
        int width = target.width(qT);
        var y = target.of(b, q, qT).clone();
        var now = q.of(b.s()).clone();
        var x = b.row(q, qT);
        var list = new ArrayList<Row>();
        for (int i = 0; i < Math.min(rows, b.n()); i++) list.add(row(target, x.at(i), mean(kind, y, i * width, width), now[i * q.actions() + x.a()]));
        return new Working(List.copyOf(list), b.n());
    }

    private static Row row(Target target, Target.Row x, double y, double value) {
        float[] q = x.q().clone(), qT = x.qT().clone();
        double entry = (y - x.r()) / x.discount();     // infinite or NaN after the end, where none is taken
        int taken = x.discount() == 0 ? -1 : target instanceof C51 c ? c.choice().of(x) : target instanceof Quantile c ? c.choice().of(x) : find(qT, entry);
        boolean online = taken < 0 && x.discount() > 0 && find(q, entry) >= 0;
        return new Row(x.a(), x.r(), x.discount(), q, qT, online ? find(q, entry) : taken, online, y, value);
    }

    private static int find(float[] values, double entry) {
        for (int a = 0; a < values.length; a++) if (Math.abs(values[a] - entry) <= 1e-9 * Math.max(1, Math.abs(entry))) return a;
        return -1;
    }

    private static double mean(Values kind, double[] y, int at, int width) {
        if (width == 1) return y[at];
        double mean = 0;
        for (int i = 0; i < width; i++) mean += y[at + i] * (kind instanceof Values.Categorical z ? z.atom(i) : 1.0 / width);
        return mean;
    }

    private static String number(double v) {
        return String.format(Locale.ROOT, Math.abs(v) < 1e-3 && v != 0 || Math.abs(v) >= 1e5 ? "%.2e" : "%.3f", v);
    }

    /** All values, or of many the highest and the one taken. */
    private static String cell(float[] values, int taken) {
        var text = new StringBuilder();
        int best = Dql.argmax(values);
        for (int a = 0; a < values.length; a++)
            if (values.length <= MOST || a == best || a == taken)
                text.append(text.isEmpty() ? "" : "  ").append(values.length <= MOST ? "" : "a" + a + " ")
                    .append(a == taken ? "[" + number(values[a]) + "]" : number(values[a]));
        return text.toString();
    }

    private static String[] cells(int i, Row x) {
        return new String[] {Integer.toString(i), Integer.toString(x.a), number(x.r), number(x.discount), cell(x.q, x.online ? x.taken : -1),
            cell(x.qT, x.online ? -1 : x.taken), number(x.y), number(x.value), number(x.error())};
    }

    @Override public String toString() {
        var lines = new ArrayList<String[]>(List.<String[]>of(HEAD));
        for (int i = 0; i < rows.size(); i++) lines.add(cells(i, rows.get(i)));
        var text = new StringBuilder();
        for (var line : lines) {
            for (int c = 0; c < HEAD.length; c++) {
                int column = c, wide = lines.stream().mapToInt(l -> l[column].length()).max().orElseThrow();
                text.append(c == 0 ? "" : "   ").append(" ".repeat(wide - line[c].length())).append(line[c]);
            }
            text.append(System.lineSeparator());
        }
        return text.append(rows.size() < n ? "the first %d of %d rows".formatted(rows.size(), n) : "all %d rows".formatted(n)).toString();
    }
}
