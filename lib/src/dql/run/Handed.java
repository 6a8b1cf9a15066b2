package dql.run;

import dql.State;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/** The latest states that a world handed out, with copies of them: nobody may change a state that an agent keeps. */
final class Handed {
    private static final int KEPT = 8;                 // worlds that write into a few arrays in turn are caught, too
    private final Deque<One> latest = new ArrayDeque<>();

    private record One(State s, State copy, int episode, int step) { }

    /** Keeps one more; what became of the oldest, if it was changed. */
    Optional<String> add(State s, int episode, int step) {
        latest.add(new One(s, copy(s), episode, step));
        return latest.size() > KEPT ? changed() : Optional.empty();
    }

    /** What became of the oldest, if it was changed; it is kept no longer. */
    Optional<String> changed() {
        var one = latest.poll();
        if (one == null || one.s.equals(one.copy)) return Optional.empty();
        return Optional.of("the state of step %d of episode %d was changed after it had been handed out, from %s to %s: each state needs an array of its own".formatted(
            one.step, one.episode, one.copy, one.s));
    }

    boolean isEmpty() { return latest.isEmpty(); }

    private static State copy(State s) {
        return s instanceof State.Pixels p ? State.pixels(Arrays.stream(p.frames()).map(byte[]::clone).toArray(byte[][]::new)) : State.of(((State.Numbers) s).x().clone());
    }
}
