package dql.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Dql;
import dql.Refused;
import org.junit.jupiter.api.Test;

class RegressionTest {
    private static final double NONE = Double.NaN;

    private final Regression data = Dql.regression(new double[][] {{1, 2}, {3, 4}, {5, 6}}, new double[][] {{7, NONE}, {NONE, 8}, {9, 10}});

    @Test void rowsThatLackAnOutputAreLeftOutOfIt() {
        assertEquals("3 rows of 2 inputs and 2 outputs, 2 outputs missing", data.toString());
        assertEquals(2, data.n(1));
        assertArrayEquals(new double[][] {{3, 4}, {5, 6}}, data.output(1).x());
        assertArrayEquals(new double[][] {{8}, {10}}, data.output(1).y());
    }

    @Test void phantomsAreWhatTheFunctionSays() {
        var filled = data.phantom(new Constant(2, new double[] {-1, -2}));
        assertArrayEquals(new double[][] {{7, -2}, {-1, 8}, {9, 10}}, filled.y());
        assertEquals(0, filled.missing());
        assertEquals(2, data.missing(), "the data themselves stay");
    }

    @Test void toTribuoAndBackIsTheSameInOrder() {
        double[][] x = new double[3][11], y = new double[3][12];       // more than ten: names would sort x10 before x2
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 11; j++) x[i][j] = i * 100 + j;
            for (int j = 0; j < 12; j++) y[i][j] = -i * 100 - j;
        }
        var there = Dql.regression(x, y).tribuo();
        assertEquals(3, there.size());
        var back = Regression.of(there);
        assertArrayEquals(x, back.x());
        assertArrayEquals(y, back.y());
    }

    @Test void badDataAreRefusedInWords() {
        Refused.with("a regression needs at least 1 row of data, not 0", () -> Dql.regression(new double[0][], new double[0][]));
        Refused.with("x and y must have equally many rows, not 2 and 1", () -> Dql.regression(new double[] {1, 2}, new double[] {1}));
        Refused.with("rows of x must be equally wide, but row 1 has 1 numbers and row 0 has 2",
            () -> Dql.regression(new double[][] {{1, 2}, {3}}, new double[][] {{1}, {2}}));
        Refused.with("x must be finite numbers, but row 0 has NaN", () -> Dql.regression(new double[] {NONE}, new double[] {1}));
        Refused.with("y must be finite numbers, but row 0 has Infinity", () -> Dql.regression(new double[] {1}, new double[] {1 / 0.0}));
        Refused.with("no row of 1 has output 0", () -> Dql.regression(new double[] {1}, new double[] {NONE}).output(0));
        Refused.with("Tribuo's data have every output, but 2 are missing here", data::tribuo);
    }
}
