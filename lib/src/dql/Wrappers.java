package dql;

import dql.env.Bins;
import dql.env.Discretize;
import dql.env.Moments;
import dql.env.Normalize;
import dql.env.OneHot;
import dql.env.Repeat;
import dql.env.Rewarded;
import dql.env.Stack;
import dql.env.Sticky;
import dql.env.TimeLimit;
import dql.run.Check;
import dql.show.TableHtml;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.LongFunction;

/** What a cell puts around worlds, and checks them by, named through {@link Dql}. */
abstract class Wrappers {
    static {
        TableHtml.show();                              // here, in the root of Dql: a call of an inherited method begins no class below it
    }

    Wrappers() { }

    /** An environment whose episodes are truncated after so many steps. */
    public static Env timeLimit(Env env, int steps) {
        return new TimeLimit(env, steps);
    }

    /** With probability p the action before is taken again in place of the one that is given (Machado et al. 2018: 0.25). */
    public static Env sticky(Env env, double p, long seed) {
        return sticky(env, p, new Rng(seed, Rng.WRAPPER));
    }

    /** The same, drawn by the generator, which may be the environment's own. */
    public static Env sticky(Env env, double p, Rng rng) {
        return new Sticky(env, p, rng);
    }

    /** Each action is taken n times, or until the episode ends; their rewards are summed. */
    public static Env repeat(Env env, int n) {
        return new Repeat(env, n);
    }

    /** Shows the latest n states as one, the oldest first. */
    public static Env stack(Env env, int n) {
        return new Stack(env, n);
    }

    /** Rewards of −1, 0 or 1, the sign of the environment's (Mnih et al. 2015). */
    public static Env clipReward(Env env) {
        return Rewarded.sign(env);
    }

    /** Rewards brought between two numbers. */
    public static Env clipReward(Env env, double low, double high) {
        return Rewarded.clip(env, low, high);
    }

    /** Rewards times a factor. */
    public static Env scaleReward(Env env, double factor) {
        return Rewarded.scale(env, factor);
    }

    /** Any function of the reward: {@code reward(env, r -> r / 100)}. */
    public static Env reward(Env env, DoubleUnaryOperator f) {
        return new Rewarded(env, f, "rewards changed");
    }

    /** States with mean 0 and variance 1, by what has been seen so far; an evaluation takes {@code normalize(test, env.moments().frozen())}. */
    public static Normalize normalize(Env env) {
        return new Normalize(env);
    }

    /** The same by moments that worlds share. */
    public static Normalize normalize(Env env, Moments moments) {
        return new Normalize(env, moments);
    }

    /** Running mean and variance of so many numbers, for worlds to share. */
    public static Moments moments(int n) {
        return new Moments(n);
    }

    /** Choices in place of actions that are numbers: n of each number, evenly from its lowest to its highest, in every combination. */
    public static Discretize discretize(Env env, int... n) {
        return new Discretize(env, n);
    }

    /** One of many states in place of numbers, for tables: n equal bins of each number between its bounds. */
    public static Env bins(Env env, int... n) {
        return Bins.equal(env, n);
    }

    /** The same by each number's inner edges: {@code bins(env, edges(-2.4, 2.4, 3), edges(-3, 3, 6), ...)}. */
    public static Env bins(Env env, double[]... edges) {
        return new Bins(env, edges);
    }

    /** The n − 1 inner edges of n equal bins; what lies below low or above high falls into the first or the last. */
    public static double[] edges(double low, double high, int n) {
        return Bins.edges(low, high, n);
    }

    /** State i of n as n numbers, 1 at i and 0 elsewhere: a table's states for a network. */
    public static Env oneHot(Env env) {
        return new OneHot(env);
    }

    /** n copies of a world stepped together: {@code vector(8, Dql::cartPole, seed)}. */
    public static VectorEnv vector(int n, Function<Rng, Env> world, long seed) {
        return new VectorEnv(n, world, seed);
    }

    /** Plays 10,000 random steps of an environment of yours and says where it breaks the contract of {@link Env}. */
    public static Check check(Env env) {
        return Check.of(env, 10_000);
    }

    /** The same of one made from a seed, {@code check(seed -> new MyWorld(seed))}: also whether that seed gives the same episodes twice. */
    public static Check check(LongFunction<? extends Env> world) {
        return Check.of(world, 10_000);
    }
}
