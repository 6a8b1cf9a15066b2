package dql.fit;

import java.util.Arrays;

/** The same outputs everywhere. */
record Constant(int inputs, double[] y) implements Fit {
    @Override public int outputs() { return y.length; }

    @Override public double[][] of(double[][] x) {
        var all = new double[x.length][];
        for (int i = 0; i < all.length; i++) {
            check(x[i]);
            all[i] = y.clone();
        }
        return all;
    }

    @Override public String provenance() { return toString(); }

    @Override public String toString() { return "the constant " + Arrays.toString(y); }
}
