package dql.fit;

/** A function f that was fitted to data. */
public interface Fit {

    /** Numbers in x. */
    int inputs();

    /** Numbers in f(x). */
    int outputs();

    /** f(x) for rows of x, [n][outputs]; throws if a row has another width. */
    double[][] of(double[][] x);

    /** f(x). */
    default double[] of(double... x) {
        return of(new double[][] {x})[0];
    }

    /** How far it is from data, output by output. */
    default Score evaluate(Regression data) {
        return Score.of(this, data);
    }

    /** Where it comes from: the data, the estimator's settings and seed, versions and machine. */
    String provenance();

    /** Throws unless x has as many numbers as the function takes. */
    default void check(double[] x) {
        if (x.length != inputs()) throw new IllegalArgumentException("x must have %d numbers, not %d (%s)".formatted(inputs(), x.length, this));
    }
}
