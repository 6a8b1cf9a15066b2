package dql.env;

import dql.Env;
import dql.Step;
import java.util.function.DoubleUnaryOperator;

/** Learning from a function of the reward; logs and evaluations keep the raw one. */
public final class Rewarded extends Passing {
    private final DoubleUnaryOperator f;
    private final String words;

    /** With a function of the reward, and what to call it. */
    public Rewarded(Env env, DoubleUnaryOperator f, String words) {
        super(env);
        this.f = f;
        this.words = words;
    }

    /** The reward's sign: -1, 0 or 1 (Mnih et al. 2015). */
    public static Rewarded sign(Env env) {
        return new Rewarded(env, Math::signum, "rewards by their sign");
    }

    /** The reward, brought between two numbers; throws unless they go up. */
    public static Rewarded clip(Env env, double low, double high) {
        if (!(low < high)) throw new IllegalArgumentException("rewards must be clipped to a range that goes up, not from %s to %s".formatted(low, high));
        return new Rewarded(env, r -> Math.max(low, Math.min(high, r)), "rewards clipped from %s to %s".formatted(low, high));
    }

    /** The reward times a factor; throws unless it is finite and not 0. */
    public static Rewarded scale(Env env, double factor) {
        if (!Double.isFinite(factor) || factor == 0) throw new IllegalArgumentException("rewards must be scaled by a finite factor other than 0, not " + factor);
        return new Rewarded(env, r -> r * factor, "rewards times " + factor);
    }

    @Override protected Step changed(Step x) {
        return x.reward(f.applyAsDouble(x.r()));
    }

    @Override public String toString() {
        return "%s, %s".formatted(env, words);
    }
}
