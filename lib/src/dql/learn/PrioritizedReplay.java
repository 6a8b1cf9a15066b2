package dql.learn;

import dql.Batch;
import dql.Replay;
import dql.Rng;
import dql.Schedule;
import dql.Transition;

/**
 * A memory that samples transition i with probability P(i) = pᵢ^α / Σ p^α, and corrects for it by the importance weights
 * w = (N P(i))^−β / max w (Schaul et al. 2016). New transitions have the highest priority so far. How priorities follow from TD
 * errors, and how indices are drawn by them, is the {@link Priorities}' business.
 */
public final class PrioritizedReplay implements Replay {
    private final Ring ring;
    private final Priorities priorities;
    private final Schedule beta;
    private final Rng rng;
    private long t;                            // of the latest transition

    /** Room for so many transitions, sampled by the generator. β is a schedule over environment steps. */
    public PrioritizedReplay(int capacity, Priorities priorities, Schedule beta, Rng rng) {
        ring = new Ring(capacity);
        this.priorities = priorities;
        this.beta = beta;
        this.rng = rng;
    }

    @Override public void add(Transition x) {
        priorities.add(ring.add(x));
        t = x.t();
    }

    /** n draws, one from each n-th part of the probability, so that a batch spreads over all priorities. */
    @Override public Batch sample(int n) {
        var batch = ring.batch(n);
        double b = beta.at(t), top = 0;
        if (!(b >= 0 && b <= 1)) throw new IllegalArgumentException("beta must be 0 to 1, not " + b + " (step " + t + ")");
        for (int k = 0; k < n; k++) batch.index()[k] = priorities.draw((k + rng.random()) / n);
        ring.fill();
        for (int k = 0; k < n; k++) {
            double w = batch.weight()[k] = StrictMath.pow(size() * priorities.probability(batch.index()[k]), -b);
            top = Math.max(top, w);
        }
        for (int k = 0; k < n; k++) batch.weight()[k] /= top;
        return batch;
    }

    @Override public void update(Batch b) {
        for (int k = 0; k < b.n(); k++) priorities.update(b.index()[k], b.error()[k]);
    }

    @Override public int size() { return ring.size(); }

    @Override public int capacity() { return ring.capacity(); }

    @Override public String toString() {
        return "prioritised replay (%s, beta %s): %,d of %,d transitions".formatted(priorities, beta, size(), capacity());
    }
}
