package dql.nets;

/** Plain loops over floats; all but the sums JIT compilers turn into vectors by themselves. */
final class Floats {
    private Floats() { }

    /** Σ x[at + i] for i in 0..n−1, in eight partial sums, always in the same order. */
    static float sum(float[] x, int at, int n) {
        float a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0;
        int i = at, end = at + n;
        for (; i <= end - 8; i += 8) {
            a += x[i];
            b += x[i + 1];
            c += x[i + 2];
            d += x[i + 3];
            e += x[i + 4];
            f += x[i + 5];
            g += x[i + 6];
            h += x[i + 7];
        }
        for (; i < end; i++) a += x[i];
        return a + b + (c + d) + (e + f + (g + h));
    }

    /** The sum of a vector, number after number: compilers know its length and write the loop out. */
    static float lanes(float[] x, int at) {
        float sum = 0;
        for (int i = 0; i < Tiles.LANES; i++) sum += x[at + i];
        return sum;
    }

    /** to[i] += from[i] for i in at..end−1. */
    static void add(float[] from, float[] to, int at, int end) {
        for (int i = at; i < end; i++) to[i] += from[i];
    }

    /** to[atTo + i] += from[at + i] for i in 0..n−1: several times slower than where both places agree. */
    static void add(float[] from, int at, float[] to, int atTo, int n) {
        for (int i = 0; i < n; i++) to[atTo + i] += from[at + i];
    }

    /** g ← g where y > 0, else 0, for y that are not below 0: back through ReLU. The factor is 1 or 0 without a branch to guess. */
    static void reluSlope(float[] y, float[] g) {
        for (int i = 0; i < g.length; i++) g[i] *= Math.min(1, y[i] * Float.MAX_VALUE);
    }

    /** g ← g (1 − y²): back through tanh. */
    static void tanhSlope(float[] y, float[] g) {
        for (int i = 0; i < g.length; i++) g[i] *= 1 - y[i] * y[i];
    }

    /** y ← tanh y for n floats from an index on. */
    static void tanh(float[] y, int at, int n) {
        for (int i = at; i < at + n; i++) y[i] = tanh(y[i]);
    }

    /** x P(x²) / Q(x²), within 4e-7 of tanh x: a least-squares fit to |x| ≤ 8, beyond which tanh is ±1 to seven digits. */
    private static float tanh(float x) {
        float z = Math.max(-8, Math.min(8, x)), u = z * z;
        float p = (((1.52304634e-8f * u + 2.18946945e-5f) * u + 3.5716e-3f) * u + 0.134444996f) * u + 0.999999994f;
        float q = (((8.52246518e-7f * u + 3.41129525e-4f) * u + 2.61644504e-2f) * u + 0.46777827f) * u + 1;
        return z * p / q;
    }
}
