package dql;

import dql.learn.Frames;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Transitions side by side, in flat arrays: b ~ U(D). Row i is (s, a, r, γ′, s′), with its importance weight and, after a step
 * of the optimiser, its TD error. A replay memory hands out the same batch again and again: use it before the next sample.
 */
public final class Batch {
    private final States s, next;
    private final int width;                   // numbers in an action; 0 where actions are choices
    private int n;
    private int[] a = {}, index = {};
    private float[] u = {};
    private double[] r = {}, discount = {}, weight = {}, error = {}, y = {};
    private final boolean bare;                // without what only a sample has
    private final Frames frames;               // of a memory of pixels, else null
    private final Target.Row row = new Target.Row(this);

    private Batch(Transition example, int n, boolean bare) {
        frames = bare && example.s() instanceof State.Pixels p ? new Frames(p.frames()[0].length, (long) n * fresh(p, example.next())) : null;
        s = States.like(example.s(), n, frames);
        next = States.like(example.s(), n, frames);
        width = example.u() == null ? 0 : example.u().length;
        this.bare = bare;
        resize(n);
    }

    /**
     * How many frames a step brings, as a first transition shows: those of s′ that are not in s, which may be several steps', but no more
     * than s has different ones, as a stack begins with one frame over and over; at least 1.
     */
    private static int fresh(State.Pixels s, State next) {
        if (!(next instanceof State.Pixels p)) return 1;
        long met = Stream.of(p.frames()).filter(f -> Stream.of(s.frames()).noneMatch(g -> Arrays.equals(f, g))).count();
        return (int) Math.max(1, Math.min(met, Stream.of(s.frames()).map(ByteBuffer::wrap).distinct().count()));
    }

    /** Room for n transitions whose states and actions are like this one's. */
    public static Batch like(Transition example, int n) {
        return new Batch(example, n, false);
    }

    /**
     * The same without weights, errors and places, which only a sample has: a replay memory's own arrays. Of pixels each frame is kept
     * once, off the heap; throws, in words, if memory does not suffice.
     */
    public static Batch memory(Transition example, int n) {
        return new Batch(example, n, true);
    }

    /** A batch of the given transitions, all of weight 1. */
    public static Batch of(Transition... rows) {
        if (rows.length == 0) throw new IllegalArgumentException("a batch needs at least 1 transition");
        var b = like(rows[0], rows.length);
        for (int i = 0; i < rows.length; i++) b.put(i, rows[i]);
        return b;
    }

    /** A batch of all transitions that come, all of weight 1: {@code Batch.of(play(env, random(env, seed), gamma, 10_000))} is a data set. */
    public static Batch of(Iterable<Transition> rows) {
        var all = new ArrayList<Transition>();
        rows.forEach(all::add);
        return of(all.toArray(Transition[]::new));
    }

    /** Changes how many rows there are; what was in them is lost. */
    public void resize(int rows) {
        if (rows == n) return;
        s.resize(rows);
        next.resize(rows);
        n = rows;
        a = new int[n];
        u = new float[Math.multiplyExact(n, width)];
        r = new double[n];
        discount = new double[n];
        if (bare) return;
        index = new int[n];
        weight = new double[n];
        error = new double[n];
        Arrays.fill(weight, 1);
    }

    /** Writes a transition into row i; throws if its states or its action have another size. */
    public void put(int i, Transition x) {
        if ((x.u() == null ? 0 : x.u().length) != width) throw new IllegalArgumentException(width == 0
            ? "actions here are choices, not numbers" : "an action must have %d numbers, not %d".formatted(width, x.u() == null ? 0 : x.u().length));
        s.put(i, x.s());
        next.put(i, x.next());
        a[i] = x.a();
        if (width > 0) System.arraycopy(x.u(), 0, u, i * width, width);
        r[i] = x.r();
        discount[i] = x.discount();
        if (!bare) weight[i] = 1;
    }

    /** Copies the rows of a memory that {@link #index} names, of weight 1; column by column, so that a processor waits for many rows at once. */
    public void copy(Batch memory) {
        s.copy(memory.s, index);
        next.copy(memory.next, index);
        for (int i = 0; i < n; i++) a[i] = memory.a[index[i]];
        for (int i = 0; i < n; i++) r[i] = memory.r[index[i]];
        for (int i = 0; i < n; i++) discount[i] = memory.discount[index[i]];
        if (width > 0) for (int i = 0; i < n; i++) System.arraycopy(memory.u, index[i] * width, u, i * width, width);
        Arrays.fill(weight, 1);
    }

    /** How many transitions. */
    public int n() { return n; }

    /** The states s. */
    public States s() { return s; }

    /** The states s′ that followed. */
    public States next() { return next; }

    /** The actions; -1 where they are numbers. */
    public int[] a() { return a; }

    /** The actions' numbers, [n][numbers in an action]; empty where they are choices. */
    public float[] u() { return u; }

    /** The rewards. */
    public double[] r() { return r; }

    /** The discounts γ′. */
    public double[] discount() { return discount; }

    /** Importance weights; 1 when sampled uniformly. */
    public double[] weight() { return weight; }

    /** Where in the replay memory each row comes from. */
    public int[] index() { return index; }

    /** TD errors y − Q(s, a), left here by the optimiser's step for the memory's priorities. */
    public double[] error() { return error; }

    /** Room for the targets y, so many numbers per row, so that computing them allocates nothing. */
    double[] y(int width) {
        if (y.length != n * width) y = new double[n * width];
        return y;
    }

    /** Its one row for targets, likewise. */
    Target.Row row(Q q, Q qT) { return row.on(q, qT); }

    /** Memory in bytes. */
    public long bytes() {
        return s.bytes() + next.bytes() + (frames == null ? 0 : frames.bytes()) + (long) Integer.BYTES * (a.length + index.length) + (long) Float.BYTES * u.length
            + (long) Double.BYTES * (r.length + discount.length + weight.length + error.length + y.length);
    }

    @Override public String toString() {
        var text = new StringBuilder("batch of " + n + " transitions");
        for (int i = 0; i < Math.min(n, 5); i++)
            text.append("%n  s=%s a=%s r=%.4g γ′=%.4g s′=%s".formatted(s.row(i),
                width == 0 ? a[i] : State.of(Arrays.copyOfRange(u, i * width, (i + 1) * width)), r[i], discount[i], next.row(i)));
        return text.append(n > 5 ? "%n  ...".formatted() : "").toString();
    }
}
