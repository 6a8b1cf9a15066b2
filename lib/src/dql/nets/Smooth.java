package dql.nets;

/** exp in the same bits on every Java and in every state of compilation, which Math.exp does not promise. */
final class Smooth {
    private Smooth() { }

    private static final double LOG2_E = 1.4426950408889634, LN2_HIGH = 0x1.62e42fee00000p-1, LN2_LOW = 0x1.a39ef35793c76p-33;

    /** eˣ to 13 digits, from x = k ln 2 + r and the series of eʳ; 0 below e⁻⁷⁰⁰, infinite above e⁷⁰⁰. */
    static double exp(double x) {
        if (!(x > -700)) return x != x ? x : 0;
        if (x > 700) return Double.POSITIVE_INFINITY;
        double k = Math.rint(x * LOG2_E), r = x - k * LN2_HIGH - k * LN2_LOW;
        double e = 1 + r * (1 + r * (1.0 / 2 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120 + r * (1.0 / 720 + r * (1.0 / 5040
            + r * (1.0 / 40320 + r * (1.0 / 362880 + r * (1.0 / 3628800 + r / 39916800))))))))));
        return e * Double.longBitsToDouble((long) k + 1023 << 52);
    }
}
