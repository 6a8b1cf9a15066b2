package dql.pg;

import dql.Rng;
import dql.learn.EpsGreedy;
import java.util.Arrays;

/** π(a | s) = exp(outₐ) / Σ exp(out), over n choices. */
public record Softmax(int n) implements Pi {

    @Override public int outputs() { return n; }

    @Override public int numbers() { return 0; }

    /** The probabilities of all choices. */
    public double[] probabilities(float[] out, int at) {
        double top = Double.NEGATIVE_INFINITY, sum = 0;
        for (int k = 0; k < n; k++) top = Math.max(top, out[at + k]);
        var p = new double[n];
        for (int k = 0; k < n; k++) sum += p[k] = StrictMath.exp(out[at + k] - top);
        for (int k = 0; k < n; k++) p[k] /= sum;
        return p;
    }

    @Override public int sample(float[] out, int at, Rng rng, float[] u, int uAt) {
        var p = probabilities(out, at);
        double left = rng.random();
        for (int k = 0; k < n - 1; k++) if ((left -= p[k]) < 0) return k;
        return n - 1;
    }

    @Override public int mode(float[] out, int at, float[] u, int uAt) {
        return EpsGreedy.argmax(Arrays.copyOfRange(out, at, at + n));
    }

    @Override public double logProb(float[] out, int at, int a, float[] u, int uAt) {
        return StrictMath.log(probabilities(out, at)[a]);
    }

    @Override public double entropy(float[] out, int at) {
        double h = 0;
        for (double p : probabilities(out, at)) if (p > 0) h -= p * StrictMath.log(p);
        return h;
    }

    /** ∂ log π(a) / ∂outₖ = 1{k = a} − pₖ and ∂H / ∂outₖ = −pₖ (log pₖ + H). */
    @Override public void slope(float[] out, int at, int a, float[] u, int uAt, double advantage, double beta, float[] slope, int slopeAt) {
        var p = probabilities(out, at);
        double h = 0;
        for (double x : p) if (x > 0) h -= x * StrictMath.log(x);
        for (int k = 0; k < n; k++) {
            double dH = p[k] > 0 ? -p[k] * (StrictMath.log(p[k]) + h) : 0;
            slope[slopeAt + k] = (float) (-advantage * ((k == a ? 1 : 0) - p[k]) - beta * dH);
        }
    }
}
