package dql.learn;

import dql.Batch;
import dql.Replay;
import dql.Rng;
import dql.States;
import dql.Transition;

/** A ring of the latest transitions in flat arrays, all equally likely to be sampled (Lin 1992; Mnih et al. 2015). */
public final class UniformReplay implements Replay {
    private final int capacity;
    private final Rng rng;
    private Batch memory, batch;               // made when the first transition shows what a state looks like
    private int size, at;

    /** Room for so many transitions, sampled by the generator. */
    public UniformReplay(int capacity, Rng rng) {
        if (capacity < 1) throw new IllegalArgumentException("a replay needs a capacity of at least 1, not " + capacity);
        this.capacity = capacity;
        this.rng = rng;
    }

    @Override public void add(Transition x) {
        if (memory == null) {
            memory = Batch.memory(x, capacity);
            batch = Batch.like(x, 1);
        }
        memory.put(at, x);
        at = (at + 1) % capacity;
        size = Math.max(size, at == 0 ? capacity : at);
    }

    @Override public Batch sample(int n) {
        check(n, size);
        batch.resize(n);
        for (int i = 0; i < n; i++) batch.copy(i, memory, rng.integers(size));
        return batch;
    }

    /** Throws unless a batch of n can be sampled from so many transitions. */
    static void check(int n, int size) {
        if (n < 1 || n > size) throw new IllegalArgumentException(
            "a batch of %,d cannot be sampled from a replay that holds %,d transition%s".formatted(n, size, size == 1 ? "" : "s"));
    }

    @Override public int size() { return size; }

    @Override public int capacity() { return capacity; }

    /** Memory in bytes; 0 before the first transition. */
    public long bytes() {
        return memory == null ? 0 : memory.bytes();
    }

    @Override public String toString() {
        return "uniform replay: %,d of %,d transitions, %,d bytes".formatted(size, capacity, bytes());
    }
}
