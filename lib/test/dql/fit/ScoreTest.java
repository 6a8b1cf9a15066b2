package dql.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Refused;
import org.junit.jupiter.api.Test;
import org.tribuo.regression.evaluation.RegressionEvaluator;

class ScoreTest {
    @Test void byHand() {
        // f = (2, 5); output 0: y = 1, 3, 5: errors -1, 1, 3; mean 3, squares about it 8. Output 1: y = 5 alone
        var data = Dql.regression(new double[][] {{0}, {1}, {2}}, new double[][] {{1, Double.NaN}, {3, 5}, {5, Double.NaN}});
        var score = new Constant(1, new double[] {2, 5}).evaluate(data);
        assertArrayEquals(new int[] {3, 1}, score.n());
        assertArrayEquals(new double[] {Math.sqrt(11 / 3.0), 0}, score.rmse(), 1e-12);
        assertArrayEquals(new double[] {5 / 3.0, 0}, score.mae(), 1e-12);
        assertEquals(1 - 11 / 8.0, score.r2()[0], 1e-12);
        assertTrue(score.toString().contains("RMSE"), score.toString());
        assertEquals(3, score.toString().lines().count());
    }

    @Test void thoseOfTribuosEvaluator() {
        double[] x = new double[50], y = new double[50];
        for (int i = 0; i < 50; i++) {
            x[i] = i;
            y[i] = Math.sin(i);
        }
        var data = Dql.regression(x, y);
        var fit = (TribuoFit) Dql.cart(3).fit(data, 0);
        var theirs = new RegressionEvaluator().evaluate(fit.model(), data.tribuo());
        var ours = fit.evaluate(data);
        assertEquals(theirs.averageRMSE(), ours.rmse()[0], 1e-12);
        assertEquals(theirs.averageMAE(), ours.mae()[0], 1e-12);
        assertEquals(theirs.averageR2(), ours.r2()[0], 1e-12);
    }

    @Test void widthsMustAgree() {
        Refused.saying("the data have 1 output, the function 2", () -> new Constant(1, new double[2]).evaluate(Dql.regression(new double[] {1}, new double[] {1})));
    }
}
