package dql.tab;

import dql.show.Spark;
import dql.show.Ticks;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * A table learning step by step: each {@link #next} acts once, learns, and returns what was learned; a {@code for} loop over it goes
 * on from where it is. It ends with its steps, or when its thread is interrupted.
 */
public final class Lesson implements Iterable<Update>, Iterator<Update> {
    private final TdRule rule;
    private final Turns turns;
    private final Iterator<Turn> stream;
    private final DoubleArrayList returns = new DoubleArrayList(), lengths = new DoubleArrayList();
    private double sum;
    private int length;
    private Update last;

    /** Nothing learned yet. */
    public Lesson(TdRule rule, Turns turns) {
        this.rule = rule;
        this.turns = turns;
        stream = turns.iterator();
    }

    @Override public Iterator<Update> iterator() { return this; }

    @Override public boolean hasNext() { return stream.hasNext(); }

    /** Acts once, and learns from it. Throws if all steps have been taken. */
    @Override public Update next() {
        var x = stream.next();
        last = rule.of(x);
        sum += x.raw();
        length++;
        if (x.end()) {
            returns.add(sum);
            lengths.add(length);
            sum = length = 0;
        }
        return last;
    }

    /** Goes on to the end of an episode, and returns its last update. Throws if all steps have been taken. */
    public Update episode() {
        if (!hasNext()) throw new NoSuchElementException("all %,d steps have been played".formatted(turns.steps()));
        do next(); while (!last.x().end() && hasNext());
        return last;
    }

    /** Goes on for so many episodes, less where the steps end before. Throws if n is below 1. */
    public Lesson episodes(int n) {
        if (n < 1) throw new IllegalArgumentException("there must be at least 1 episode, not " + n);
        while (n-- > 0 && hasNext()) episode();
        return this;
    }

    /** Goes on to the last step. */
    public Lesson finish() {
        while (hasNext()) next();
        return this;
    }

    /** What was learned last; null at the beginning. */
    public Update last() { return last; }

    /** The return of each episode that has ended. */
    public double[] returns() { return returns.toDoubleArray(); }

    /** How many steps each episode took that has ended. */
    public double[] lengths() { return lengths.toDoubleArray(); }

    @Override public String toString() {
        String name = rule.getClass().isRecord() ? rule.toString() : "a rule of its own";
        if (last == null) return "%s, %s: not begun".formatted(name, turns);
        String done = "%s, %,d of %s, %,d episodes".formatted(name, last.x().t(), turns, returns.size());
        String curve = returns.isEmpty() ? "" : "%nreturn %s %s".formatted(Spark.of(returns(), 40), Ticks.text(returns.getDouble(returns.size() - 1)));
        return "%s%s%nlast: %s".formatted(done, curve, last);
    }
}
