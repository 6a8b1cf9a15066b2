package dql.pg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Rng;
import org.junit.jupiter.api.Test;

class GaussianTest {
    private static final float LN2 = (float) Math.log(2);

    /** Mean ½, σ = 2, u = 1½: z = ½, log π = −⅛ − ln 2 − ½ ln 2π; ∂/∂mean = z/σ = ¼, ∂/∂log σ = z² − 1 = −¾. */
    @Test void logProbabilityAndSlopeByHand() {
        var one = new Gaussian(1);
        float[] out = {7, 0.5f, LN2}, u = {7, 7, 1.5f}, slope = new float[3];
        assertEquals(-0.125 - Math.log(2) - Math.log(2 * Math.PI) / 2, one.logProb(out, 1, -1, u, 2), 1e-6);
        one.slope(out, 1, -1, u, 2, 1, 0, slope, 1);
        assertArrayEquals(new float[] {0, -0.25f, 0.75f}, slope, 1e-6f);
        one.slope(out, 1, -1, u, 2, -2, 0, slope, 1);
        assertArrayEquals(new float[] {0, 0.5f, -1.5f}, slope, 1e-6f);
    }

    /** H = log σ + ½ ln 2πe. */
    @Test void entropyAndSlopeByHand() {
        float[] out = {3, LN2}, slope = new float[2];
        assertEquals(Math.log(2) + Math.log(2 * Math.PI * Math.E) / 2, new Gaussian(1).entropy(out, 0), 1e-6);
        new Gaussian(1).slope(out, 0, -1, new float[] {3}, 0, 0, 0.1, slope, 0);
        assertArrayEquals(new float[] {0, -0.1f}, slope, 1e-7f);
    }

    @Test void slopesAreThoseOfFiniteDifferences() {
        var pi = new Gaussian(2);
        float[] out = {0.2f, -0.4f, 0.3f, -0.6f}, u = {0.9f, -0.1f}, slope = new float[4];
        pi.slope(out, 0, -1, u, 0, 1.3, 0.2, slope, 0);
        for (int k = 0; k < 4; k++) {
            float[] up = out.clone(), down = out.clone();
            up[k] += 0.01f;
            down[k] -= 0.01f;
            assertEquals((loss(pi, up, u) - loss(pi, down, u)) / (up[k] - down[k]), slope[k], 1e-3, "output " + k);
        }
    }

    private static double loss(Gaussian pi, float[] out, float[] u) {
        return -1.3 * pi.logProb(out, 0, -1, u, 0) - 0.2 * pi.entropy(out, 0);
    }

    @Test void drawsWithItsMeanAndDeviation() {
        var pi = new Gaussian(2);
        var rng = new Rng(1);
        float[] out = {1, -1, LN2, -LN2}, u = new float[2];
        double[] sum = new double[2], squares = new double[2];
        for (int i = 0; i < 20_000; i++) {
            assertEquals(-1, pi.sample(out, 0, rng, u, 0));
            for (int k = 0; k < 2; k++) {
                sum[k] += u[k] / 2e4;
                squares[k] += (u[k] - out[k]) * (u[k] - out[k]) / 2e4;
            }
        }
        assertArrayEquals(new double[] {1, -1}, sum, 0.05);
        assertArrayEquals(new double[] {4, 0.25}, squares, 0.15);
        pi.mode(out, 0, u, 0);
        assertArrayEquals(new float[] {1, -1}, u);
    }
}
