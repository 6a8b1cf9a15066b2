package dql.env;

import dql.Env;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts: the state is (how many steps, the latest action), the reward 10 times the action minus 10; the world ends an episode
 * after so many steps. Its first count is drawn by the generator, 0 without one.
 */
final class Counter implements Env {
    final List<Integer> taken = new ArrayList<>();
    private final int end;
    private final Rng rng;
    private int t;
    private boolean running;

    Counter(int end) {
        this(end, null);
    }

    Counter(int end, Rng rng) {
        this.end = end;
        this.rng = rng;
    }

    @Override public Space states() { return Space.numbers("count", "action (1)").within(new float[] {0, 0}, new float[] {100, 2}); }

    @Override public Space.Discrete actions() { return Space.discrete("none", "one", "two"); }

    @Override public State reset() {
        t = rng == null ? 0 : -rng.integers(3);
        running = true;
        return State.of(t, 0f);
    }

    @Override public Step step(int a) {
        if (!running) throw new IllegalStateException("Counter: no episode is in progress, call reset() first");
        taken.add(actions().check(a));
        running = ++t < end;
        return new Step(State.of(t, (float) a), 10 * a - 10, !running, false);
    }
}
