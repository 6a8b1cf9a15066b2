package dql.nets;

import static dql.nets.Tiles.LANES;

import dql.nets.Layer.Conv;
import java.util.Arrays;

/** A convolution at work, pixel by pixel: the filters times the patch of x under them, [tap][ld]. */
final class SimdConv extends SimdLayer {
    private final float[] theta;
    private final int filters, taps, pixels, kernel;
    private final int[] tap, corner;                 // where a tap lies from its pixel's corner, and where corners lie, in x
    private final Product forward;
    private final float[] patch;                     // what lies under one pixel, or ∂L/∂ of it
    private Product toPatch;
    private Dots dots;

    SimdConv(Plan.Part part, Conv conv, float[] theta, int ld, float[] x, float[] y) {
        super(part, ld, x, y);
        this.theta = theta;
        filters = conv.filters();
        kernel = conv.kernel();
        taps = part.fanIn();
        tap = taps(part, conv, ld);
        corner = corners(part, conv, ld);
        pixels = corner.length;
        patch = new float[taps * ld];
        forward = new Product(filters, ld, taps, theta, part.at(), taps, 1, patch, ld, Tiles.COLUMNS, theta, part.biasAt(), y, 0, pixels * ld, floor(conv.activation()));
    }

    /** Where in [channel][row][column][ld] each tap [channel][kernel][kernel] of the first pixel lies. */
    static int[] taps(Plan.Part p, Conv c, int ld) {
        var at = new int[p.fanIn()];
        int square = c.kernel() * c.kernel();
        Arrays.setAll(at, k -> ((k / square * p.in()[1] + k / c.kernel() % c.kernel()) * p.in()[2] + k % c.kernel()) * ld);
        return at;
    }

    /** How much later those of each pixel lie. */
    static int[] corners(Plan.Part p, Conv c, int ld) {
        var at = new int[p.out()[1] * p.out()[2]];
        Arrays.setAll(at, i -> (i / p.out()[2] * p.in()[2] + i % p.out()[2]) * c.stride() * ld);
        return at;
    }

    @Override void product() {
        for (int i = 0; i < pixels; i++) {
            for (int k = 0; k < taps; k += kernel) System.arraycopy(x, corner[i] + tap[k], patch, k * ld, kernel * ld);     // a row of a filter
            forward.shifted(0, i * ld);
        }
    }

    @Override void inputSlope(float[] g, float[] to) {
        if (toPatch == null) toPatch = Product.plain(taps, ld, filters, theta, part.at(), 1, taps, g, pixels * ld, patch, 0, ld);
        Arrays.fill(to, 0);
        for (int i = 0; i < pixels; i++) {
            toPatch.shifted(i * ld, 0);
            for (int k = 0; k < taps; k += kernel) Floats.add(patch, k * ld, to, corner[i] + tap[k], kernel * ld);
        }
    }

    @Override void addWeightGradient(float[] g, float[] gradient) {
        if (dots == null) {
            int vectors = ld / LANES;
            var off = new int[pixels * vectors];
            Arrays.setAll(off, k -> corner[k / vectors] + k % vectors * LANES);
            dots = new Dots(filters, taps, off.length, tap, off);
        }
        dots.add(g, pixels * ld, x, 0, gradient, part.at());
    }
}
