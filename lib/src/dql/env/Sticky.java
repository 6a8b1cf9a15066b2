package dql.env;

import dql.Env;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.Step;

/**
 * With probability p the world does not take the action that it is given but the one it took before: noise that a memorised
 * sequence of actions does not survive (Machado et al. 2018, with p = 0.25). An episode's first action is always taken.
 */
public final class Sticky extends Wrapper {
    private final double p;
    private final Rng rng;
    private int a;
    private float[] u;
    private boolean first = true;

    /** Drawn by the generator, at every step but an episode's first; throws unless p is 0 to 1. */
    public Sticky(Env env, double p, Rng rng) {
        super(env);
        if (!(p >= 0 && p <= 1)) throw new IllegalArgumentException("sticky actions need a probability p of 0 to 1, not " + p);
        this.p = p;
        this.rng = rng;
    }

    @Override public State reset() {
        first = true;
        return env.reset();
    }

    @Override public Step step(int a) {
        if (env.actions() instanceof Space.Discrete d) d.check(a);       // also where the action before is taken in its place
        if (chosen()) this.a = a;
        return env.step(this.a);
    }

    @Override public Step step(float... u) {
        if (env.actions() instanceof Space.Numbers numbers) numbers.check(u);
        if (chosen()) this.u = u.clone();
        return env.step(this.u.clone());
    }

    private boolean chosen() {
        boolean chosen = first || rng.random() >= p;
        first = false;
        return chosen;
    }

    @Override public String toString() {
        return "%s, actions stick with probability %s".formatted(env, p);
    }
}
