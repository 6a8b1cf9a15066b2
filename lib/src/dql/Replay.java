package dql;

/** A memory D of transitions to learn from. */
public interface Replay {

    /** Remembers x; the oldest goes when the memory is full. */
    void add(Transition x);

    /** n transitions; the batch is good until the next sample. Throws if n is less than 1 or more than {@link #size()}. */
    Batch sample(int n);

    /** Tells the memory the batch's TD errors, for memories that keep priorities. */
    default void update(Batch b) { }

    /** How many transitions are in it. */
    int size();

    /** How many transitions fit. */
    int capacity();
}
