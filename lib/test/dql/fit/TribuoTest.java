package dql.fit;

import static dql.Dql.cart;
import static dql.Dql.forest;
import static dql.Dql.linearSgd;
import static dql.Dql.regression;
import static dql.Dql.tribuo;
import static dql.Dql.xgboost;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dql.Refused;
import dql.Rng;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.tribuo.regression.rtree.CARTRegressionTrainer;

class TribuoTest {
    /** y = (2 a − b + 3, a b) with a and b uniform in [0, 1). */
    static Regression random(int n, int outputs) {
        var rng = new Rng(1);
        double[][] x = new double[n][2], y = new double[n][outputs];
        for (int i = 0; i < n; i++) {
            double a = x[i][0] = rng.random(), b = x[i][1] = rng.random();
            y[i][0] = 2 * a - b + 3;
            if (outputs > 1) y[i][1] = a * b;
        }
        return regression(x, y);
    }

    @Test void aTreeByHand() {
        // the best single cut lies between 2 and 3: means 2 and 9
        var f = cart(1).fit(regression(new double[] {1, 2, 3, 4}, new double[] {1, 3, 8, 10}), 0);
        assertArrayEquals(new double[][] {{2}, {2}, {9}}, f.of(new double[][] {{-7}, {2.4}, {2.6}}));
        assertEquals("cart(1, 1) on 4 rows: tree of 2 leaves", f.toString());
        assertTrue(f.provenance().contains("CARTJointRegressionTrainer") && f.provenance().contains("maxDepth=1"), f.provenance());
    }

    @Test void oneTreeForBothOutputs() {
        var f = cart(1).fit(regression(new double[][] {{1}, {2}, {3}}, new double[][] {{0, 5}, {0, 7}, {10, 9}}), 0);
        assertArrayEquals(new double[][] {{0, 6}, {10, 9}}, f.of(new double[][] {{1}, {3}}));
    }

    @Test void theFlatTreesAreTribuosOwn() {
        var data = random(300, 2);
        for (var estimator : new Tribuo[] {cart(6), cart(20, 5).values(0), forest(7)}) {
            var f = (TribuoFit) estimator.fit(data, 3);
            double[][] ours = f.of(data.x()), theirs = f.predict(data.x());
            for (int i = 0; i < ours.length; i++) assertArrayEquals(theirs[i], ours[i], 1e-12, estimator + " row " + i);
        }
    }

    @Test void aLinearFunctionIsFound() {
        var data = random(400, 1);
        double[] at = {0.2, 0.7};
        assertEquals(2.7, linearSgd(0.5, 50).fit(data, 0).of(at)[0], 0.02);
    }

    @Test void constantOutputsAndInputsAreFitted() {
        var data = regression(new double[][] {{7, 1}, {7, 2}, {7, 3}}, new double[][] {{4}, {4}, {4}});
        for (var estimator : new Tribuo[] {cart(3), forest(3), linearSgd(1, 300)})
            assertEquals(4, estimator.fit(data, 0).of(7, 2)[0], 0.05, estimator.toString());
    }

    @Test void boostedTreesFitAndRepeatThemselves() {
        String machine = System.getProperty("os.arch");
        assumeTrue(machine.equals("amd64") || machine.equals("x86_64"), "XGBoost's library is not there for " + machine);
        var data = random(1000, 1);
        var f = xgboost(50).fit(data, 5);
        assertTrue(f.evaluate(data).r2()[0] > 0.99);
        assertArrayEquals(f.of(data.x()), xgboost(50).fit(data, 5).of(data.x()));
        assertEquals(4, xgboost(60).fit(regression(new double[] {1, 2}, new double[] {4, 4}), 0).of(1.0)[0], 0.05, "constant outputs");
    }

    @Test void forestsFit() {
        var data = random(500, 1);
        assertTrue(forest(10).fit(data, 0).evaluate(data).r2()[0] > 0.97);
    }

    @Test void theSameSeedGivesTheSameFitBitForBit() {
        var data = random(200, 1);
        for (var estimator : new Tribuo[] {cart(8), forest(5), linearSgd(0.5, 5)})
            assertArrayEquals(estimator.fit(data, 5).of(data.x()), estimator.fit(data, 5).of(data.x()), estimator.toString());
        assertFalse(Arrays.deepEquals(forest(5).fit(data, 5).of(data.x()), forest(5).fit(data, 6).of(data.x())), "another seed, another forest");
    }

    @Test void anyOfTribuosTrainersWillDo() {
        var stump = tribuo("stump", (inputs, seed) -> new CARTRegressionTrainer(1));
        var f = stump.fit(regression(new double[] {1, 1, 2, 2, 3, 3, 4, 4}, new double[] {1, 1, 3, 3, 8, 8, 10, 10}), 0);
        assertEquals("stump on 8 rows", f.toString());
        assertArrayEquals(new double[] {9}, f.of(3.5), 1e-6);
    }

    @Test void tribuoIsQuiet() {
        cart(1);
        assertEquals(Level.WARNING, Logger.getLogger("org.tribuo").getLevel());
    }

    @Test void badInputIsRefusedInWords() {
        Refused.with("depth must be at least 1, not 0", () -> cart(0));
        Refused.with("trees must be at least 1, not 0", () -> forest(0));
        Refused.with("epochs must be at least 1, not 0", () -> linearSgd(0.1, 0));
        Refused.with("trees need at least 2 values of an input, or 0 for all, not 1", () -> cart(1).values(1));
        Refused.with("cart(1, 1) needs every output of every row, but 1 of 1 are missing: data.phantom(f) fills them",
            () -> cart(1).fit(regression(new double[] {1}, new double[] {Double.NaN}), 0));
        var f = cart(1).fit(random(10, 1), 0);
        Refused.with("x must have 2 numbers, not 1 (" + f + ")", () -> f.of(1.0));
    }
}
