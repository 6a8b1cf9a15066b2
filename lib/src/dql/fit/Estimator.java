package dql.fit;

/** How a function is fitted to data: {@code cart(8)}, {@code extraTrees(50)}, {@code gradient(mlp(32), 1e-3, 100)}. */
public interface Estimator {

    /**
     * argmin over f of Σᵢ |f(xᵢ) − yᵢ|², as well as this estimator does it.
     *
     * @param before the function so far, which networks go on from; others fit anew
     * @param seed of everything random: the same seed gives the same fit, bit for bit
     */
    Fit fit(Regression data, Fit before, long seed);

    /** The same from the beginning. */
    default Fit fit(Regression data, long seed) {
        return fit(data, begin(data.inputs(), data.outputs(), seed), seed);
    }

    /** The function before there are data: 0 everywhere, or a network with its initial parameters. */
    default Fit begin(int inputs, int outputs, long seed) {
        return new Constant(inputs, new double[outputs]);
    }

    /** Whether a fit goes on from the one before, so that without data it stays what it is. */
    default boolean continues() {
        return false;
    }

    /** Whether outputs may be missing in some rows. */
    default boolean missing() {
        return false;
    }

    /** Throws if outputs are missing that this estimator needs. */
    default void check(Regression data) {
        if (!missing() && data.missing() > 0) throw new IllegalArgumentException(
            "%s needs every output of every row, but %,d of %,d are missing: data.phantom(f) fills them".formatted(this, data.missing(), data.n() * data.outputs()));
    }
}
