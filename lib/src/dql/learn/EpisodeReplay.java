package dql.learn;

import dql.Batch;
import dql.Replay;
import dql.Rng;
import dql.Transition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A memory counted in episodes: the latest of them, whole ones only (lecture 003). An episode comes in when it ends, and the oldest
 * goes as a whole. Copies of an environment do not mix.
 */
public final class EpisodeReplay implements Replay {
    private final int most;
    private final Rng rng;
    private final Deque<List<Transition>> whole = new ArrayDeque<>();
    private final List<List<Transition>> running = new ArrayList<>();     // of each copy
    private final List<Transition> all = new ArrayList<>();               // of the whole ones, oldest first

    /** Room for so many episodes, sampled by the generator. */
    public EpisodeReplay(int most, Rng rng) {
        if (most < 1) throw new IllegalArgumentException("a memory needs room for at least 1 episode, not " + most);
        this.most = most;
        this.rng = rng;
    }

    @Override public void add(Transition x) {
        while (running.size() <= x.copy()) running.add(new ArrayList<>());
        running.get(x.copy()).add(x);
        if (!x.end()) return;
        var episode = running.set(x.copy(), new ArrayList<>());
        whole.add(episode);
        all.addAll(episode);
        if (whole.size() > most) all.subList(0, whole.remove().size()).clear();
    }

    /** All transitions of the episodes in memory, in order; throws if none has ended yet. */
    public Batch all() {
        if (all.isEmpty()) throw new IllegalArgumentException("the memory is empty: no episode has ended yet");
        return Batch.of(all);
    }

    @Override public Batch sample(int n) {
        Ring.check(n, size());
        var rows = new Transition[n];
        for (int i = 0; i < n; i++) rows[i] = all.get(rng.integers(size()));
        return Batch.of(rows);
    }

    /** How many episodes are in it. */
    public int episodes() { return whole.size(); }

    @Override public int size() { return all.size(); }

    /** There is no limit to transitions, but one to episodes. */
    @Override public int capacity() { return Integer.MAX_VALUE; }

    @Override public String toString() {
        return "memory of %,d of %,d episodes: %,d transitions".formatted(episodes(), most, size());
    }
}
