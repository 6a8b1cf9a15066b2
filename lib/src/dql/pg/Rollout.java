package dql.pg;

import dql.Batch;
import dql.Transition;
import dql.pg.ActorCritic.Pass;
import java.util.List;

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
        var a = new double[rows];
        for (int i = rows - 1; i >= 0; i--) {
            double discount = batch.discount()[i], delta = batch.r()[i] + discount * next[i] - v[i];
            a[i] = delta + (end[i] || i + copies >= rows ? 0 : lambda * discount * a[i + copies]);
        }
        return a;
    }

    /**
     * Writes the slopes of the mean of −Â log π(a | s) − β H + c (R − V(s))², where R = Â + V(s) stands still; returns its three parts
     * as they are: policy loss, value loss, entropy.
     */
    double[] slopes(ActorCritic net, Pass pass, double[] advantage, double beta, double c) {
        var pi = net.pi();
        var u = new float[pi.numbers()];
        var parts = new double[3];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < u.length; k++) u[k] = net.unit(k, batch.u()[i * u.length + k]);
            int at = i * pass.width, a = batch.a()[i];
            pi.slope(pass.out, at, a, u, 0, advantage[i] / rows, beta / rows, pass.slope, at);
            pass.slopeV[i] = (float) (-2 * c * advantage[i] / rows);
            parts[0] -= advantage[i] * pi.logProb(pass.out, at, a, u, 0) / rows;
            parts[1] += advantage[i] * advantage[i] / rows;
            parts[2] += pi.entropy(pass.out, at) / rows;
        }
        return parts;
    }

    static List<float[]> gradients(List<dql.nets.Optimizer> adam) {
        return adam.stream().map(dql.nets.Optimizer::gradient).toList();
    }
}
