package dql.fit;

import static dql.Dql.regression;
import static dql.Dql.ridge;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Refused;
import org.junit.jupiter.api.Test;

class RidgeTest {
    @Test void leastSquaresFindsLinearFunctions() {
        double[][] x = {{0, 0}, {1, 0}, {0, 1}, {2, 5}}, y = {{3, 1}, {5, 1}, {2, 1}, {2, 1}};       // 2a − b + 3, and 1
        var f = ridge(0).fit(regression(x, y), 0);
        assertArrayEquals(new double[] {23 - 7, 1}, f.of(10, 7), 1e-9);
        assertEquals("ridge(0.0) on 4 rows of 2 inputs and 2 outputs", f.toString());
    }

    @Test void thePenaltyByHand() {
        // x − mean = (−1, 0, 1), Σ = 2, covariance with y = 3: w = 3 / (2 + 1) = 1 in place of 3/2; the mean of y stays
        var f = ridge(1).fit(regression(new double[] {0, 1, 2}, new double[] {0, 0, 3}), 0);
        for (double x = 0; x < 3; x++) assertArrayEquals(new double[] {x}, f.of(x), 1e-12);
    }

    @Test void inputsThatFollowFromOthersNeedAPenalty() {
        var data = regression(new double[][] {{1, 0}, {0, 1}, {1, 0}}, new double[][] {{2}, {4}, {2}});    // one-hot: they sum to 1
        Refused.saying("an input of 3 rows of 2 inputs and 1 output is constant, or follows from others: a lambda above 0.0", () -> ridge(0).fit(data, 0));
        assertEquals(2, ridge(1e-6).fit(data, 0).of(1, 0)[0], 1e-5);
        Refused.with("lambda must be 0 or more, not -1.0", () -> ridge(-1));
    }
}
