package dql.env;

import dql.Env;
import dql.Step;
import java.util.function.Supplier;

/** Takes each action n times, or until the episode ends; the reward is the sum of theirs, the raw one too (Mnih et al. 2015: n = 4). */
public final class Repeat extends Wrapper {
    private final int n;

    /** Throws unless n is at least 1. */
    public Repeat(Env env, int n) {
        super(env);
        if (n < 1) throw new IllegalArgumentException("an action must be taken at least 1 time, not " + n);
        this.n = n;
    }

    @Override public Step step(int a) {
        return repeated(() -> env.step(a));
    }

    @Override public Step step(float... u) {
        return repeated(() -> env.step(u.clone()));
    }

    private Step repeated(Supplier<Step> step) {
        var x = step.get();
        double r = x.r(), raw = x.raw();
        boolean lost = x.lost();
        for (int k = 1; k < n && !x.end(); k++) {
            x = step.get();
            r += x.r();
            raw += x.raw();
            lost |= x.lost();
        }
        return new Step(x.s(), r, x.terminated(), x.truncated(), raw, lost);
    }

    @Override public String toString() {
        return "%s, each action %d times".formatted(env, n);
    }
}
