package dql.pg;

import dql.Rng;

/** Independent normal distributions of m numbers: outputs are their means, then the logarithms of their standard deviations. */
public record Gaussian(int m) implements Pi {
    private static final double LOG_2_PI = 1.8378770664093453;

    @Override public int outputs() { return 2 * m; }

    @Override public int numbers() { return m; }

    @Override public int sample(float[] out, int at, Rng rng, float[] u, int uAt) {
        for (int k = 0; k < m; k++) u[uAt + k] = (float) (out[at + k] + StrictMath.exp(out[at + m + k]) * rng.normal());
        return -1;
    }

    @Override public int mode(float[] out, int at, float[] u, int uAt) {
        System.arraycopy(out, at, u, uAt, m);
        return -1;
    }

    @Override public double logProb(float[] out, int at, int a, float[] u, int uAt) {
        double sum = 0;
        for (int k = 0; k < m; k++) {
            double z = z(out, at, u, uAt, k);
            sum -= z * z / 2 + out[at + m + k] + LOG_2_PI / 2;
        }
        return sum;
    }

    /** (u − mean) / σ of number k. */
    private double z(float[] out, int at, float[] u, int uAt, int k) {
        return (u[uAt + k] - out[at + k]) * StrictMath.exp(-out[at + m + k]);
    }

    @Override public double entropy(float[] out, int at) {
        double sum = 0;
        for (int k = 0; k < m; k++) sum += out[at + m + k] + (LOG_2_PI + 1) / 2;
        return sum;
    }

    /** ∂ log π / ∂mean = z / σ, ∂ log π / ∂log σ = z² − 1, ∂H / ∂log σ = 1. */
    @Override public void slope(float[] out, int at, int a, float[] u, int uAt, double advantage, double beta, float[] slope, int slopeAt) {
        for (int k = 0; k < m; k++) {
            double z = z(out, at, u, uAt, k);
            slope[slopeAt + k] = (float) (-advantage * z * StrictMath.exp(-out[at + m + k]));
            slope[slopeAt + m + k] = (float) (-advantage * (z * z - 1) - beta);
        }
    }
}
