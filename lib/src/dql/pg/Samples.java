package dql.pg;

import dql.Rng;

/** Where sampled actions come from: a distribution over (−1, 1), the range of each number of an action. */
@FunctionalInterface
public interface Samples {
    /** All values equally likely. */
    Samples UNIFORM = rng -> rng.uniform(-1, 1);

    /** Draws a number. */
    double next(Rng rng);

    /** Normally distributed about the middle of the range, with this standard deviation, brought between −1 and 1. Throws unless σ is above 0. */
    static Samples gaussian(double sigma) {
        if (!(sigma > 0 && sigma < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("sigma must be above 0, not " + sigma);
        return rng -> Math.max(-1, Math.min(1, sigma * rng.normal()));
    }
}
