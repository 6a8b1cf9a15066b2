package dql.pg;

import dql.Env;
import dql.Rng;
import dql.Space;

/** A stochastic policy π(a | s) as a distribution made from a network's outputs: {@link Softmax} over choices, {@link Gaussian} over numbers. */
public sealed interface Pi permits Softmax, Gaussian {

    /** How many outputs make one distribution. */
    int outputs();

    /** Numbers in an action; 0 where actions are choices. */
    int numbers();

    /** Draws an action: returns the choice, or writes numbers in (−1, 1) units from an index on and returns -1. */
    int sample(float[] out, int at, Rng rng, float[] u, int uAt);

    /** The likeliest action, likewise. */
    int mode(float[] out, int at, float[] u, int uAt);

    /** log π(a | s) of choice a, or of the numbers from an index on. */
    double logProb(float[] out, int at, int a, float[] u, int uAt);

    /** The entropy H of the distribution, in nats. */
    double entropy(float[] out, int at);

    /** slope[at + k] = −A ∂ log π(a | s) / ∂out − β ∂H / ∂out: what lowers −A log π − β H. */
    void slope(float[] out, int at, int a, float[] u, int uAt, double advantage, double beta, float[] slope, int slopeAt);

    /** The distribution that fits a world's actions. */
    static Pi on(Env env) {
        return env.actions() instanceof Space.Discrete d ? new Softmax(d.n()) : new Gaussian(new Units(env).size());
    }
}
