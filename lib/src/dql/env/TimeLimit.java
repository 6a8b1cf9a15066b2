package dql.env;

import dql.Env;
import dql.State;
import dql.Step;

/** Truncates the episodes of another environment after so many steps: an end from outside, whose last state still has a future. */
public final class TimeLimit extends Passing {
    private final int limit;
    private int t;

    /** Throws unless the limit is at least 1 step. */
    public TimeLimit(Env env, int limit) {
        super(env);
        if (limit < 1) throw new IllegalArgumentException("a time limit must be at least 1 step, not " + limit);
        this.limit = limit;
        this.t = limit;
    }

    @Override public State reset() {
        t = 0;
        return env.reset();
    }

    @Override public Step step(int a) {
        running();
        return changed(env.step(a));
    }

    @Override public Step step(float... u) {
        running();
        return changed(env.step(u));
    }

    @Override public void begin(int a) {
        running();
        super.begin(a);
    }

    @Override public void begin(float... u) {
        running();
        super.begin(u);
    }

    private void running() {
        if (t >= limit) throw new IllegalStateException(name() + ": no episode is in progress, call reset() first");
    }

    @Override protected Step changed(Step x) {
        t++;                                           // a new step always: a choice of two would keep the JIT from leaving both out
        return new Step(x.s(), x.r(), x.terminated(), x.truncated() || t >= limit, x.raw(), x.lost());
    }

    @Override public String toString() {
        return "%s, at most %d steps".formatted(env, limit);
    }
}
