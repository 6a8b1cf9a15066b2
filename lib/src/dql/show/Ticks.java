package dql.show;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as short text: 50k, 1.5M, 0.25, 1e-5. */
public final class Ticks {
    private Ticks() { }

    /** A number with at most 4 digits that matter. */
    public static String text(double v) {
        return text(v, 4);
    }

    /** A number with at most so many digits that matter. */
    static String text(double v, int digits) {
        double size = Math.abs(v);
        if (!Double.isFinite(v)) return Double.toString(v);
        if (size < 1e-12) return "0";
        if (size < 1e-3) return power(v, digits);
        if (size < 1e3) return plain(v, digits);
        if (size < 1e6) return plain(v / 1e3, digits) + "k";
        if (size < 1e9) return plain(v / 1e6, digits) + "M";
        return power(v, digits);
    }

    private static String plain(double v, int digits) {
        return new BigDecimal(v).round(new MathContext(digits)).stripTrailingZeros().toPlainString().replace('-', '\u2212');
    }

    private static String power(double v, int digits) {
        int exponent = (int) Math.floor(Math.log10(Math.abs(v)) + 1e-9);
        String mantissa = plain(v / Math.pow(10, exponent), Math.min(digits, 3));
        return mantissa + "e" + exponent;
    }
}
