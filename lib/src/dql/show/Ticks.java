package dql.show;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.function.Function;

/** Numbers as short text: 1,234, 50k, 1.5M, 0.25, 1e-5. */
public final class Ticks {
    private Ticks() { }

    /** A number with at most 4 digits that matter. */
    public static String text(double v) {
        return text(v, 4);
    }

    /** A number with at most so many digits that matter. */
    static String text(double v, int digits) {
        return text(v, digits, 1e4);
    }

    /** How the ticks of an axis are written: thousands as k from 10,000 on, with as many digits as tell them apart. */
    static Function<Double, String> axis(double low, double high) {
        double size = Math.max(Math.abs(low), Math.abs(high));
        int digits = (int) Math.min(15, 4 + Math.ceil(Math.log10(Math.max(1, size / (high - low)))));
        return v -> text(v, digits, size > 1e4 ? 1e3 : 1e4);
    }

    private static String text(double v, int digits, double thousands) {
        double size = Math.abs(v);
        if (!Double.isFinite(v)) return Double.toString(v);
        if (size == 0) return "0";
        if (size < 1e-3 || size >= 1e9) return power(v, digits);
        if (size < thousands || digits > 7) return plain(v, digits);
        return size < 1e6 ? plain(v / 1e3, digits) + "k" : plain(v / 1e6, digits) + "M";
    }

    private static String plain(double v, int digits) {
        var rounded = new BigDecimal(v).round(new MathContext(digits)).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded).replace('-', '\u2212');
    }

    private static String power(double v, int digits) {
        int exponent = (int) Math.floor(Math.log10(Math.abs(v)) + 1e-9);
        String mantissa = plain(v / Math.pow(10, exponent), digits);
        return mantissa + "e" + exponent;
    }
}
