package dql.nets;

/** exp and log in the same bits on every Java and in every state of compilation, which Math.exp does not promise. */
final class Smooth {
    private Smooth() { }

    private static final double LOG2_E = 1.4426950408889634, LN2_HIGH = 0x1.62e42fee00000p-1, LN2_LOW = 0x1.a39ef35793c76p-33;
    private static final long SQRT_HALF = 0x3FE6A09E667F3BCDL;         // the bits of √½

    /** eˣ to 13 digits, from x = k ln 2 + r and the series of eʳ; 0 below e⁻⁷⁰⁰, infinite above e⁷⁰⁰. */
    static double exp(double x) {
        if (!(x > -700)) return x != x ? x : 0;
        if (x > 700) return Double.POSITIVE_INFINITY;
        double k = Math.rint(x * LOG2_E), r = x - k * LN2_HIGH - k * LN2_LOW;
        double e = 1 + r * (1 + r * (1.0 / 2 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120 + r * (1.0 / 720 + r * (1.0 / 5040
            + r * (1.0 / 40320 + r * (1.0 / 362880 + r * (1.0 / 3628800 + r / 39916800))))))))));
        return e * Double.longBitsToDouble((long) k + 1023 << 52);
    }

    /**
     * to[i] = e^(x[at + i] − top) for n numbers none of which is above top, to 10 digits; at least e⁻⁸⁸, next to nothing. Of u =
     * (x − top) / 1024 the series, then ten squarings: a loop of products and sums, which becomes vectors.
     */
    static void exp(float[] x, int at, int n, float top, double[] to) {
        for (int i = 0; i < n; i++) {
            double d = (double) x[at + i] - top;
            to[i] = (d < -88 ? -88 : d) * (1.0 / 1024);
        }
        for (int i = 0; i < n; i++) {
            double u = to[i], e = 1 + u * (1 + u * (1.0 / 2 + u * (1.0 / 6 + u * (1.0 / 24 + u * (1.0 / 120 + u * (1.0 / 720 + u * (1.0 / 5040)))))));
            double e2 = e * e, e4 = e2 * e2, e8 = e4 * e4, e16 = e8 * e8, e32 = e16 * e16, e64 = e32 * e32, e128 = e64 * e64, e256 = e128 * e128, e512 = e256 * e256;
            to[i] = e512 * e512;
        }
    }

    /** ln x to 12 digits, from x = 2ᵏ m with m from √½ to √2 and the series of ln m = 2 artanh s, s = (m − 1) / (m + 1). */
    static double log(double x) {
        if (!(x >= Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY)) return StrictMath.log(x);
        long bits = Double.doubleToRawLongBits(x), k = bits - SQRT_HALF >> 52;
        double m = Double.longBitsToDouble(bits - (k << 52)), s = (m - 1) / (m + 1), q = s * s, q2 = q * q;
        double series = 1 + q * (1.0 / 3) + q2 * (1.0 / 5 + q * (1.0 / 7)) + q2 * q2 * (1.0 / 9 + q * (1.0 / 11) + q2 * (1.0 / 13 + q * (1.0 / 15)));
        return k * LN2_LOW + (2 * s * series + k * LN2_HIGH);
    }
}
