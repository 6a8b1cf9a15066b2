package dql.fit;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Linear functions f(x) = w·x + c that lower Σᵢ |f(xᵢ) − yᵢ|² + λ |w|² (ridge regression, Hoerl and Kennard 1970), from the normal
 * equations; λ = 0 is least squares.
 */
public record Ridge(double lambda) implements Estimator {

    /** Throws if λ is below 0. */
    public Ridge {
        if (!(lambda >= 0 && lambda < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("lambda must be 0 or more, not " + lambda);
    }

    /** Throws if λ = 0 and an input is constant, or follows from others. */
    @Override public Fit fit(Regression data, Fit before, long seed) {
        check(data);
        double[] xm = means(data.x()), ym = means(data.y());
        RealMatrix x = centred(data.x(), xm), squares = x.transpose().multiply(x);
        for (int j = 0; j < xm.length; j++) squares.addToEntry(j, j, lambda);
        try {
            var w = new CholeskyDecomposition(squares, 1e-9, 1e-12).getSolver().solve(x.transpose().multiply(centred(data.y(), ym)));
            return new Linear(xm, ym, w.transpose().getData(), this + " on " + data);
        } catch (NonPositiveDefiniteMatrixException e) {
            throw new IllegalArgumentException("an input of %s is constant, or follows from others: a lambda above %s chooses among many solutions".formatted(data, lambda), e);
        }
    }

    private static double[] means(double[][] rows) {
        var mean = new double[rows[0].length];
        for (double[] row : rows) for (int j = 0; j < mean.length; j++) mean[j] += row[j] / rows.length;
        return mean;
    }

    private static RealMatrix centred(double[][] rows, double[] mean) {
        var all = new double[rows.length][mean.length];
        for (int i = 0; i < rows.length; i++) for (int j = 0; j < mean.length; j++) all[i][j] = rows[i][j] - mean[j];
        return new Array2DRowRealMatrix(all, false);
    }

    @Override public String toString() { return "ridge(" + lambda + ")"; }

    /** f(x) = mean of y + w·(x − mean of x). */
    record Linear(double[] xm, double[] ym, double[][] w, String provenance) implements Fit {
        @Override public int inputs() { return xm.length; }

        @Override public int outputs() { return ym.length; }

        @Override public double[][] of(double[][] x) {
            var y = new double[x.length][];
            for (int i = 0; i < x.length; i++) {
                check(x[i]);
                y[i] = Arrays.copyOf(ym, ym.length);
                for (int k = 0; k < ym.length; k++) for (int j = 0; j < xm.length; j++) y[i][k] += w[k][j] * (x[i][j] - xm[j]);
            }
            return y;
        }

        @Override public String toString() { return provenance; }
    }
}
