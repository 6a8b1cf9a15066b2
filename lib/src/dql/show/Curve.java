package dql.show;

import java.util.Arrays;

/** The points of a line as a chart can draw them: gaps are NaN, and no more points than the eye can see. */
record Curve(double[] x, double[] y) {

    /** Points that the axes cannot show become gaps; of very many, those remain that the picture shows. */
    static Curve of(double[] x, double[] y, Axes axes, int pixels) {
        var cx = x.clone();
        var cy = y.clone();
        boolean sorted = true;
        for (int i = 0; i < cx.length; i++) {
            if (!axes.has(cx[i], cy[i])) {
                cy[i] = Double.NaN;
                if (!Double.isFinite(cx[i]) || axes.logX() && cx[i] <= 0) cx[i] = i == 0 ? axes.x0() : cx[i - 1];
            }
            sorted &= i == 0 || cx[i] >= cx[i - 1];
        }
        return sorted && cx.length > 8 * pixels ? new Curve(cx, cy).thinned(2 * pixels) : new Curve(cx, cy);
    }

    /** The lowest and the highest point of each of so many shares, in their order: looks the same, draws in a moment. */
    private Curve thinned(int shares) {
        var tx = new double[2 * shares];
        var ty = new double[2 * shares];
        for (int k = 0; k < shares; k++) {
            int from = (int) ((long) k * x.length / shares), to = (int) ((k + 1L) * x.length / shares);
            int low = from, high = from;
            for (int i = from; i < to; i++) {
                if (y[i] < y[low] || Double.isNaN(y[low])) low = i;
                if (y[i] > y[high] || Double.isNaN(y[high])) high = i;
            }
            int first = Math.min(low, high), second = Math.max(low, high);
            tx[2 * k] = x[first];
            ty[2 * k] = y[first];
            tx[2 * k + 1] = x[second];
            ty[2 * k + 1] = y[second];
        }
        return new Curve(tx, ty);
    }

    /** How many points there are to see. */
    long seen() {
        return Arrays.stream(y).filter(v -> !Double.isNaN(v)).count();
    }
}
