package dql.pg;

import dql.Batch;
import dql.Transition;

/** So many steps of n copies of a world, step after step and in each step copy after copy, to be learned from once. */
public final class Rollout {
    private final int copies, rows;
    private Batch batch;                               // made when the first transition shows what a state looks like
    private final boolean[] end;
    private int size;

    /** Room for so many steps of so many copies. */
    public Rollout(int steps, int copies) {
        if (steps < 1 || copies < 1) throw new IllegalArgumentException("a rollout needs at least 1 step of 1 copy, not %d of %d".formatted(steps, copies));
        this.copies = copies;
        rows = steps * copies;
        end = new boolean[rows];
    }

    /** Adds the next transition; throws when full or when it is another copy's turn. */
    public void add(Transition x) {
        if (full()) throw new IllegalStateException("the rollout is full: learn from its %d transitions and clear it".formatted(rows));
        if (x.copy() != size % copies) throw new IllegalArgumentException("it is copy %d's turn, not copy %d's".formatted(size % copies, x.copy()));
        if (batch == null) batch = Batch.like(x, rows);
        batch.put(size, x);
        end[size++] = x.end();
    }

    /** Whether it can be learned from. */
    public boolean full() { return size == rows; }

    /** Begins anew. */
    public void clear() { size = 0; }

    /** The transitions. */
    public Batch batch() { return batch; }

    /**
     * Generalised advantage estimates Âₜ = δₜ + λ γ′ Âₜ₊₁ with δₜ = rₜ + γ′ V(s′ₜ) − V(sₜ) (Schulman et al. 2016); λ = 1: n-step
     * returns minus V, λ = 0: one step. Nothing is carried over the end of an episode; the value of a last state counts unless
     * the world ended there.
     *
     * @param v V(s), one per row
     * @param next V(s′), one per row
     */
    public double[] advantages(float[] v, float[] next, double lambda) {
        if (v.length != rows || next.length != rows)
            throw new IllegalArgumentException("there must be a value for each of %d states and each next one, not %d and %d".formatted(rows, v.length, next.length));
        var a = new double[rows];
        for (int i = rows - 1; i >= 0; i--) {
            double discount = batch.discount()[i], delta = batch.r()[i] + discount * next[i] - v[i];
            a[i] = delta + (end[i] || i + copies >= rows ? 0 : lambda * discount * a[i + copies]);
        }
        return a;
    }
}
