package dql.learn;

import dql.Batch;
import dql.Transition;

/** The latest transitions, in flat arrays that are written round and round: what memories of every kind keep them in. */
final class Ring {
    private final int capacity;
    private Batch memory, batch;               // made when the first transition shows what a state looks like
    private int size, at;

    /** Room for so many. */
    Ring(int capacity) {
        if (capacity < 1) throw new IllegalArgumentException("a replay needs a capacity of at least 1, not " + capacity);
        this.capacity = capacity;
    }

    /** Remembers x, the oldest going when it is full, and returns its place. */
    int add(Transition x) {
        if (memory == null) {
            memory = Batch.memory(x, capacity);
            batch = Batch.like(x, 1);
        }
        int place = at;
        memory.put(place, x);
        at = (at + 1) % capacity;
        size = Math.max(size, at == 0 ? capacity : at);
        return place;
    }

    /** The batch that is handed out again and again, for n transitions; throws if there are not so many. */
    Batch batch(int n) {
        check(n, size);
        batch.resize(n);
        return batch;
    }

    /** Throws unless a batch of n can be sampled from so many transitions. */
    static void check(int n, int size) {
        if (n < 1 || n > size) throw new IllegalArgumentException(
            "a batch of %,d cannot be sampled from a replay that holds %,d transition%s".formatted(n, size, size == 1 ? "" : "s"));
    }

    /** The batch, filled from the places its index names. */
    Batch fill() {
        batch.copy(memory);
        return batch;
    }

    int size() { return size; }

    int capacity() { return capacity; }

    /** Memory in bytes; 0 before the first transition. */
    long bytes() { return memory == null ? 0 : memory.bytes(); }
}
