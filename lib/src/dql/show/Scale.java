package dql.show;

import java.awt.Color;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** Values as colours, from dark blue to yellow: viridis (van der Walt and Smith 2015), which colour-blind people read too. */
public record Scale(double low, double high) {
    private static final int[] VIRIDIS = {0x440154, 0x482475, 0x414487, 0x355F8D, 0x2A788E, 0x21918C, 0x22A884, 0x44BF70, 0x7AD151, 0xBDDF26, 0xFDE725};

    /** Throws unless low is a finite number and high another one, not below. */
    public Scale {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) throw new IllegalArgumentException("a scale of values must go up, not from %s to %s".formatted(low, high));
    }

    /** From the lowest to the highest of some values; those that are not finite do not count. */
    static Scale of(DoubleStream values) {
        var finite = values.filter(Double::isFinite).toArray();
        return new Scale(Arrays.stream(finite).min().orElse(0), Arrays.stream(finite).max().orElse(0));
    }

    /** The colour of a value; one beyond an end has the end's. */
    Color colour(double v) {
        double at = high > low ? Math.max(0, Math.min(1, (v - low) / (high - low))) * (VIRIDIS.length - 1) : (VIRIDIS.length - 1) / 2.0;
        int i = (int) Math.min(VIRIDIS.length - 2, at);
        return new Color(mix(i, at - i, 16), mix(i, at - i, 8), mix(i, at - i, 0));
    }

    private static int mix(int i, double part, int shift) {
        return (int) Math.round((VIRIDIS[i] >> shift & 255) * (1 - part) + (VIRIDIS[i + 1] >> shift & 255) * part);
    }

    /** Black or white, whichever is read more easily on the colour of a value. */
    Color ink(double v) {
        var c = colour(v);
        return 0.299 * c.getRed() + 0.587 * c.getGreen() + 0.114 * c.getBlue() > 125 ? Color.BLACK : Color.WHITE;
    }

    /** Round values on the scale, three to seven of them; the one value where there is only one. */
    double[] ticks() {
        if (high == low) return new double[] {low};
        double power = Math.pow(10, Math.floor(Math.log10((high - low) / 3))), rough = (high - low) / 3 / power;
        double step = power * (rough >= 5 ? 5 : rough >= 2 ? 2 : 1);
        long from = (long) Math.ceil(low / step - 1e-9), to = (long) Math.floor(high / step + 1e-9);
        return LongStream.rangeClosed(from, to).mapToDouble(k -> k * step).toArray();
    }
}
