package dql.fit;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;

/** A polynomial of one input by least squares, from the QR decomposition of the powers of x, brought to [−1, 1] first. */
public record Polynomial(int degree) implements Estimator {

    /** Throws if the degree is below 0. */
    public Polynomial {
        if (degree < 0) throw new IllegalArgumentException("a polynomial's degree must be 0 or more, not " + degree);
    }

    /** Throws if there are fewer different x than coefficients. */
    @Override public Fit fit(Regression data, Fit before, long seed) {
        check(data);
        if (data.inputs() != 1) throw new IllegalArgumentException("a polynomial has 1 input, not " + data.inputs());
        double[] x = Arrays.stream(data.x()).mapToDouble(row -> row[0]).toArray();
        double low = Arrays.stream(x).min().orElseThrow(), high = Arrays.stream(x).max().orElseThrow();
        double middle = (low + high) / 2, half = high > low ? (high - low) / 2 : 1;
        var powers = new Array2DRowRealMatrix(Arrays.stream(x).mapToObj(value -> powers((value - middle) / half)).toArray(double[][]::new));
        long different = Arrays.stream(x).distinct().count();
        if (different <= degree) throw new IllegalArgumentException("a polynomial of degree %d needs at least %d different x, not %d".formatted(degree, degree + 1, different));
        try {
            var solver = new QRDecomposition(powers).getSolver();
            var w = new double[data.outputs()][];
            for (int j = 0; j < w.length; j++) {
                int column = j;
                w[j] = solver.solve(new ArrayRealVector(Arrays.stream(data.y()).mapToDouble(row -> row[column]).toArray())).toArray();
            }
            return new Curve(this, middle, half, w, data.toString());
        } catch (SingularMatrixException e) {
            throw new IllegalArgumentException("a polynomial of degree %d cannot be told from %s: the x are too close together".formatted(degree, data), e);
        }
    }

    private double[] powers(double x) {
        var powers = new double[degree + 1];
        powers[0] = 1;
        for (int k = 1; k <= degree; k++) powers[k] = powers[k - 1] * x;
        return powers;
    }

    @Override public String toString() { return "polynomial(" + degree + ")"; }

    /** Σₖ wₖ ((x − middle) / half)ᵏ for each output. */
    record Curve(Polynomial estimator, double middle, double half, double[][] w, String provenance) implements Fit {
        @Override public int inputs() { return 1; }

        @Override public int outputs() { return w.length; }

        @Override public double[][] of(double[][] x) {
            var y = new double[x.length][w.length];
            for (int i = 0; i < x.length; i++) {
                check(x[i]);
                double z = (x[i][0] - middle) / half;
                for (int j = 0; j < w.length; j++)
                    for (int k = w[j].length - 1; k >= 0; k--) y[i][j] = y[i][j] * z + w[j][k];      // Horner
            }
            return y;
        }

        @Override public String toString() { return estimator + " on " + provenance; }
    }
}
