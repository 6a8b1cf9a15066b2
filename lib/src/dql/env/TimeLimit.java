package dql.env;

import dql.Env;
import dql.Space;
import dql.State;
import dql.Step;

/** Truncates the episodes of another environment after so many steps: an end from outside, whose last state still has a future. */
public final class TimeLimit implements Env {
    private final Env env;
    private final int limit;
    private int t;

    /** Throws unless the limit is at least 1 step. */
    public TimeLimit(Env env, int limit) {
        if (limit < 1) throw new IllegalArgumentException("a time limit must be at least 1 step, not " + limit);
        this.env = env;
        this.limit = limit;
        this.t = limit;
    }

    @Override public Space states() { return env.states(); }

    @Override public Space.Discrete actions() { return env.actions(); }

    @Override public State reset() {
        t = 0;
        return env.reset();
    }

    @Override public Step step(int a) {
        if (t >= limit) throw new IllegalStateException(name() + ": no episode is in progress, call reset() first");
        var x = env.step(a);
        t++;                                           // a new step always: a choice of two would keep the JIT from leaving both out
        return new Step(x.s(), x.r(), x.terminated(), x.truncated() || t >= limit, x.raw());
    }

    @Override public String name() { return env.name(); }

    @Override public String toString() {
        return "%s, at most %d steps".formatted(env, limit);
    }
}
