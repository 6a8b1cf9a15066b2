package dql.env;

import dql.Env;
import dql.Rng;
import dql.Space;
import dql.Step;

/** With probability ε a random action in place of the one that is given: how Atari agents are judged since Mnih et al. 2015, ε = 0.05 there. */
public final class Straying extends Wrapper {
    private final double eps;
    private final Rng rng;

    /** Drawn by the generator at every step; throws unless ε is 0 to 1 and actions are choices. */
    public Straying(Env env, double eps, Rng rng) {
        super(env);
        if (!(eps >= 0 && eps <= 1)) throw new IllegalArgumentException("epsilon must be 0 to 1, not " + eps);
        if (!(env.actions() instanceof Space.Discrete)) throw new IllegalArgumentException("random choices need choices, not actions of %s (%s)".formatted(env.actions(), env.name()));
        this.eps = eps;
        this.rng = rng;
    }

    @Override public Step step(int a) {
        return env.step(rng.random() < eps ? rng.integers(choices()) : a);
    }

    @Override public String toString() {
        return "%s, a random action with probability %s".formatted(env, eps);
    }
}
