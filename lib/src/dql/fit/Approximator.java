package dql.fit;

import dql.Env;
import dql.Space;

/**
 * How action values are approximated: one function per action, or one that all actions share.
 *
 * @param estimator fits the functions
 * @param phantom whether actions not taken are held at the values they have; otherwise they are missing from the data
 */
public record Approximator(Estimator estimator, boolean phantom) {

    /** Throws if outputs would be missing that the estimator needs. */
    public Approximator {
        if (!phantom && !estimator.missing()) throw new IllegalArgumentException(
            "%s needs a value of every action in every row: shared, it takes phantom outputs only".formatted(estimator));
    }

    /** The same with phantom outputs or without. */
    public Approximator phantom(boolean yes) { return new Approximator(estimator, yes); }

    /** Q for an environment, before any fit 0 everywhere or a network's initial values; everything random is drawn from the seed. */
    public FittedQ on(Env env, long seed) {
        if (env.states() instanceof Space.Pixels) throw new IllegalArgumentException(
            "fitted Q needs states of numbers: those of %s are %s".formatted(env.name(), env.states()));
        return on(env.states().size(), env.choices(), seed);
    }

    /** The same with seed 0. */
    public FittedQ on(Env env) { return on(env, 0); }

    /** Q for states of so many numbers and so many actions. */
    public FittedQ on(int inputs, int actions, long seed) { return new FittedQ(this, inputs, actions, seed); }

    @Override public String toString() {
        return estimator instanceof Each each ? "one %s per action".formatted(each.one())
            : "%s, shared by all actions, %s".formatted(estimator, phantom ? "with phantom outputs" : "other actions left free");
    }
}
