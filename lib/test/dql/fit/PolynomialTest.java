package dql.fit;

import static dql.Dql.polynomial;
import static dql.Dql.regression;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Refused;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolynomialTest {
    @Test void throughThePoints() {
        var f = polynomial(2).fit(regression(new double[] {1, 2, 4}, new double[] {2, 5, 17}), 0);    // 1 + x²
        assertArrayEquals(new double[] {1}, f.of(0.0), 1e-12);
        assertArrayEquals(new double[] {26}, f.of(-5.0), 1e-10);
    }

    @Test void leastSquaresByHand() {
        // a line through (0, 0), (1, 0), (2, 3): slope 3/2, mean 1 at x = 1
        var f = polynomial(1).fit(regression(new double[] {0, 1, 2}, new double[] {0, 0, 3}), 0);
        assertArrayEquals(new double[] {-0.5}, f.of(0.0), 1e-12);
        assertArrayEquals(new double[] {2.5}, f.of(2.0), 1e-12);
    }

    /** Van Hasselt et al. 2016, Fig. 2: the mean error of maxₐ Q(s, a), and of its double estimate, three rows. */
    @Test void overestimationOfPolynomialFits() {
        assertArrayEquals(new double[] {0.611, -0.021}, errors(Math::sin, 6), 0.01);
        assertArrayEquals(new double[] {0.473, 0.016}, errors(s -> 2 * Math.exp(-s * s), 6), 0.01);
        assertArrayEquals(new double[] {3.346, -0.016}, errors(s -> 2 * Math.exp(-s * s), 9), 0.01);
    }

    /** 10 actions of the same true value; action i is fitted on the integers from -6 to 6 without -6 + i and -5 + i. */
    private static double[] errors(DoubleUnaryOperator truth, int degree) {
        var q = IntStream.rangeClosed(1, 10).mapToObj(i -> {
            double[] s = IntStream.rangeClosed(-6, 6).filter(k -> k != -6 + i && k != -5 + i).asDoubleStream().toArray();
            return polynomial(degree).fit(regression(s, DoubleStream.of(s).map(truth).toArray()), 0);
        }).toList();
        double max = 0, twice = 0;
        int n = 1200;
        for (int k = 0; k <= n; k++) {
            double s = -6 + 12.0 * k / n;
            double[] values = q.stream().mapToDouble(f -> f.of(s)[0]).toArray();
            int best = IntStream.range(0, 10).reduce(0, (a, b) -> values[b] > values[a] ? b : a);
            max += (values[best] - truth.applyAsDouble(s)) / (n + 1);
            twice += (values[(best + 5) % 10] - truth.applyAsDouble(s)) / (n + 1);
        }
        return new double[] {max, twice};
    }

    @Test void badInputIsRefusedInWords() {
        Refused.with("a polynomial's degree must be 0 or more, not -1", () -> polynomial(-1));
        Refused.with("a polynomial of degree 2 needs at least 3 different x, not 2",
            () -> polynomial(2).fit(regression(new double[] {1, 1, 2}, new double[] {1, 2, 3}), 0));
        Refused.with("a polynomial has 1 input, not 2", () -> polynomial(1).fit(regression(new double[][] {{1, 2}}, new double[][] {{1}}), 0));
        assertEquals("polynomial(0) on 2 rows of 1 input and 1 output", polynomial(0).fit(regression(new double[] {1, 2}, new double[] {1, 3}), 0).toString());
    }
}
