package dql.learn;

import dql.Batch;
import dql.Replay;
import dql.Rng;
import dql.Transition;

/** A ring of the latest transitions, all equally likely to be sampled (Lin 1992; Mnih et al. 2015). */
public final class UniformReplay implements Replay {
    private final Ring ring;
    private final Rng rng;

    /** Room for so many transitions, sampled by the generator. */
    public UniformReplay(int capacity, Rng rng) {
        ring = new Ring(capacity);
        this.rng = rng;
    }

    @Override public void add(Transition x) {
        ring.add(x);
    }

    @Override public Batch sample(int n) {
        int[] places = ring.batch(n).index();
        for (int i = 0; i < n; i++) places[i] = rng.integers(ring.size());
        return ring.fill();
    }

    @Override public int size() { return ring.size(); }

    @Override public int capacity() { return ring.capacity(); }

    /** Memory in bytes; 0 before the first transition. */
    public long bytes() { return ring.bytes(); }

    @Override public String toString() {
        return "uniform replay: %,d of %,d transitions, %,d bytes".formatted(size(), capacity(), bytes());
    }
}
