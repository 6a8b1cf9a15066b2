package dql.fit;

import static dql.Dql.gradient;
import static dql.Dql.mlp;
import static dql.Dql.regression;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Refused;
import org.junit.jupiter.api.Test;

class DescentTest {
    private static Regression curves(boolean second) {
        double[][] x = new double[41][1], y = new double[41][2];
        for (int i = 0; i < 41; i++) {
            x[i][0] = -2 + 0.1 * i;
            y[i][0] = second ? 1 + x[i][0] : Math.sin(x[i][0]);
            y[i][1] = second ? Double.NaN : Math.cos(x[i][0]);
        }
        return regression(x, y);
    }

    @Test void aNetworkFitsTwoCurves() {
        var score = gradient(mlp(32), 0.01, 300).fit(curves(false), 0).evaluate(curves(false));
        assertTrue(score.rmse()[0] < 0.03 && score.rmse()[1] < 0.03, score.toString());
    }

    /** Lecture 003, left and right panel: only output 0 has new data. */
    @Test void phantomOutputsHoldWhatHasNoData() {
        var estimator = gradient(mlp(32), 0.01, 300);
        var f = estimator.fit(curves(false), 0);
        var free = estimator.fit(curves(true), f, 1);
        var held = estimator.fit(curves(true).phantom(f), f, 1);
        assertTrue(free.evaluate(curves(true)).rmse()[0] < 0.03 && held.evaluate(curves(true)).rmse()[0] < 0.03, "both learn the new data");
        double drift = free.evaluate(curves(false)).rmse()[1], stays = held.evaluate(curves(false)).rmse()[1];
        assertTrue(drift > 0.15, "free, the other output drifts: " + drift);
        assertTrue(stays < 0.03, "held, it stays: " + stays);
    }

    @Test void oneStepByHand() {
        // linear, w = b = 0: the gradient is 2 (f − y) x, and Adam's first step is the learning rate against its sign
        var estimator = gradient(mlp(), 0.1, 1);
        var net = (Descent.NetFit) estimator.begin(1, 1, 0);
        net.net().parameters()[0] = net.net().parameters()[1] = 0;
        net.net().changed();
        var after = (Descent.NetFit) estimator.fit(regression(new double[] {2}, new double[] {5}), net, 0);
        assertArrayEquals(new float[] {0.1f, 0.1f}, after.net().parameters(), 1e-6f);
        assertArrayEquals(new double[] {0}, net.of(2.0), "the function before stays what it was");
    }

    @Test void theSameSeedGivesTheSameNetworkBitForBit() {
        var estimator = gradient(mlp(8), 0.01, 5).batch(7);
        assertArrayEquals(estimator.fit(curves(false), 4).of(curves(false).x()), estimator.fit(curves(false), 4).of(curves(false).x()));
    }

    @Test void badInputIsRefusedInWords() {
        Refused.with("lr must be above 0, not 0.0", () -> gradient(mlp(), 0, 1));
        Refused.with("epochs must be at least 1, not 0", () -> gradient(mlp(), 1, 0));
        Refused.saying("a regression needs a network with one value per output", () -> gradient(mlp().quantiles(3), 1, 1));
        assertEquals("gradient(linear network, 0.1, 2)", gradient(mlp(), 0.1, 2).toString().replaceAll(" \\(.*?\\)", ""));
    }
}
