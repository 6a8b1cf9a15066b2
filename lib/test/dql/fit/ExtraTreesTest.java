package dql.fit;

import static dql.Dql.extraTrees;
import static dql.Dql.regression;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Refused;
import dql.Rng;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExtraTreesTest {
    @Test void wholeTreesRepeatTheirData() {
        var data = TribuoTest.random(200, 2);
        var f = new ExtraTrees(3, 1).fit(data, 0);
        for (int i = 0; i < 200; i++) assertArrayEquals(data.y()[i], f.of(data.x()[i]), 1e-12);
    }

    @Test void smallNodesAreMeansOfTheirRows() {
        var f = new ExtraTrees(4, 4).fit(regression(new double[] {1, 2, 3}, new double[] {1, 2, 9}), 0);
        assertArrayEquals(new double[] {4}, f.of(2.0), 1e-12);
        assertEquals("extraTrees(4, 4) on 3 rows, seed 0: 4 trees of 4 leaves", f.toString());
    }

    @Test void theCutIsUniformBetweenTheLowestAndTheHighest() {
        // x = 0 and 10 are told apart by one cut: f(x) is the part of the cuts below x
        var f = new ExtraTrees(4000, 1).fit(regression(new double[] {0, 10}, new double[] {0, 1}), 0);
        for (double x : new double[] {1, 3, 5, 9}) assertEquals(x / 10, f.of(x)[0], 0.03);
    }

    @Test void theBetterInputIsCut() {
        // only input 0 tells of y, and any cut of it is perfect
        var f = new ExtraTrees(20, 4).fit(regression(new double[][] {{0, 1}, {0, 2}, {1, 1}, {1, 2}}, new double[][] {{5}, {5}, {7}, {7}}), 0);
        assertArrayEquals(new double[][] {{5}, {5}, {7}, {7}}, f.of(new double[][] {{0, 1}, {0, 2}, {1, 1}, {1, 2}}));
    }

    @Test void newPointsAreNear() {
        var f = extraTrees(30).fit(TribuoTest.random(2000, 1), 0);
        var rng = new Rng(9);
        for (int k = 0; k < 50; k++) {
            double a = rng.uniform(0.1, 0.9), b = rng.uniform(0.1, 0.9);
            assertEquals(2 * a - b + 3, f.of(a, b)[0], 0.15);
        }
    }

    @Test void theSameSeedGivesTheSameTreesBitForBit() {
        var data = TribuoTest.random(300, 1);
        var x = TribuoTest.random(50, 1).x();
        assertArrayEquals(extraTrees(5).fit(data, 1).of(x), extraTrees(5).fit(data, 1).of(x));
        assertFalse(Arrays.deepEquals(extraTrees(5).fit(data, 1).of(data.x()), extraTrees(5).fit(data, 2).of(data.x())));
    }

    @Test void badInputIsRefusedInWords() {
        Refused.with("trees must be at least 1, not 0", () -> extraTrees(0));
        Refused.with("leaf must be at least 1, not 0", () -> new ExtraTrees(1, 0));
        Refused.saying("needs every output of every row", () -> extraTrees(1).fit(regression(new double[] {1}, new double[] {Double.NaN}), 0));
        assertTrue(extraTrees(1).fit(regression(new double[] {1}, new double[] {2}), 0).of(5.0)[0] == 2, "a single row is a leaf");
    }
}
