package dql.nets;

import static jdk.incubator.vector.VectorOperators.LE;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops that networks of the simd engine spend their time in. Each runs over vectors of {@link #LANES} floats, with no more
 * accumulators than a processor has registers. JIT compilers turn them into good code as long as a loop stays a method of its own:
 * inlined into another loop, Java 17 may make every vector an object. So those that carry sums from one turn to the next are too long to
 * be inlined (325 bytecodes); on old Javas, sums that are shorter are plain loops elsewhere. They run in one order whatever compiles
 * them: results are the same to the bit.
 */
final class Tiles {
    private Tiles() { }

    private static final VectorSpecies<Float> F = FloatVector.SPECIES_PREFERRED, FOUR = FloatVector.SPECIES_128, EIGHT = FloatVector.SPECIES_256;
    private static final VectorShuffle<Float> BY_ONE = VectorShuffle.fromOp(FOUR, i -> i ^ 1), BY_TWO = VectorShuffle.fromOp(FOUR, i -> i ^ 2);
    private static final VectorMask<Float> EVEN = VectorMask.fromLong(FOUR, 0b0101), ODD = EVEN.not();
    private static final VectorMask<Float> FIRST_TWO = VectorMask.fromLong(FOUR, 0b0011), LAST_TWO = FIRST_TWO.not();

    /** Floats in a vector. */
    static final int LANES = F.length();

    /** Rows and columns of a large tile. */
    static final int ROWS = 6, COLUMNS = 2 * LANES;

    private static final boolean YOUNG = Runtime.version().feature() >= 25;

    /** Whether wide tiles are fast: they take 29 registers of 32, and Java 17 often runs out of them. */
    static final boolean WIDE = YOUNG && LANES == 16;

    /** Whether short sums are fast: Java 17 makes objects of them. */
    static final boolean SUMS = YOUNG && LANES >= 8;

    /** The smallest multiple of a tile's columns that n fits in. */
    static int padded(int n) {
        return (n + COLUMNS - 1) / COLUMNS * COLUMNS;
    }

    /**
     * A 6 x 2-vector tile of a product: for r in 0..5 and c in 0..COLUMNS−1,
     * y[yo + r·ldy + c] = max(floor, b[bo + r] + Σₖ w[wo + r·sr + k·sk] · x[xo + k·ldx + c], k in 0..depth−1).
     */
    static void six(int depth, float[] w, int wo, int sr, int sk, float[] x, int xo, int ldx, float[] b, int bo, float[] y, int yo, int ldy, float floor) {
        var a00 = FloatVector.broadcast(F, b[bo]);
        var a10 = FloatVector.broadcast(F, b[bo + 1]);
        var a20 = FloatVector.broadcast(F, b[bo + 2]);
        var a30 = FloatVector.broadcast(F, b[bo + 3]);
        var a40 = FloatVector.broadcast(F, b[bo + 4]);
        var a50 = FloatVector.broadcast(F, b[bo + 5]);
        FloatVector a01 = a00, a11 = a10, a21 = a20, a31 = a30, a41 = a40, a51 = a50;
        int wk = wo, xk = xo;
        for (int k = 0; k < depth; k++) {
            var x0 = FloatVector.fromArray(F, x, xk);
            var x1 = FloatVector.fromArray(F, x, xk + LANES);
            var w0 = FloatVector.broadcast(F, w[wk]);
            a00 = x0.fma(w0, a00);
            a01 = x1.fma(w0, a01);
            var w1 = FloatVector.broadcast(F, w[wk + sr]);
            a10 = x0.fma(w1, a10);
            a11 = x1.fma(w1, a11);
            var w2 = FloatVector.broadcast(F, w[wk + 2 * sr]);
            a20 = x0.fma(w2, a20);
            a21 = x1.fma(w2, a21);
            var w3 = FloatVector.broadcast(F, w[wk + 3 * sr]);
            a30 = x0.fma(w3, a30);
            a31 = x1.fma(w3, a31);
            var w4 = FloatVector.broadcast(F, w[wk + 4 * sr]);
            a40 = x0.fma(w4, a40);
            a41 = x1.fma(w4, a41);
            var w5 = FloatVector.broadcast(F, w[wk + 5 * sr]);
            a50 = x0.fma(w5, a50);
            a51 = x1.fma(w5, a51);
            wk += sk;
            xk += ldx;
        }
        a00.max(floor).intoArray(y, yo);
        a01.max(floor).intoArray(y, yo + LANES);
        a10.max(floor).intoArray(y, yo + ldy);
        a11.max(floor).intoArray(y, yo + ldy + LANES);
        a20.max(floor).intoArray(y, yo + 2 * ldy);
        a21.max(floor).intoArray(y, yo + 2 * ldy + LANES);
        a30.max(floor).intoArray(y, yo + 3 * ldy);
        a31.max(floor).intoArray(y, yo + 3 * ldy + LANES);
        a40.max(floor).intoArray(y, yo + 4 * ldy);
        a41.max(floor).intoArray(y, yo + 4 * ldy + LANES);
        a50.max(floor).intoArray(y, yo + 5 * ldy);
        a51.max(floor).intoArray(y, yo + 5 * ldy + LANES);
    }

    /**
     * The same for 4 vectors, twice as many columns: a multiply-add reads over a third less, which counts where another process shares the
     * core. A comparison is a quicker maximum here.
     */
    static void wide(int depth, float[] w, int wo, int sr, int sk, float[] x, int xo, int ldx, float[] b, int bo, float[] y, int yo, int ldy, float floor) {
        var a00 = FloatVector.broadcast(F, b[bo]);
        var a10 = FloatVector.broadcast(F, b[bo + 1]);
        var a20 = FloatVector.broadcast(F, b[bo + 2]);
        var a30 = FloatVector.broadcast(F, b[bo + 3]);
        var a40 = FloatVector.broadcast(F, b[bo + 4]);
        var a50 = FloatVector.broadcast(F, b[bo + 5]);
        FloatVector a01 = a00, a02 = a00, a03 = a00, a11 = a10, a12 = a10, a13 = a10, a21 = a20, a22 = a20, a23 = a20;
        FloatVector a31 = a30, a32 = a30, a33 = a30, a41 = a40, a42 = a40, a43 = a40, a51 = a50, a52 = a50, a53 = a50;
        int wk = wo, xk = xo;
        for (int k = 0; k < depth; k++) {
            var x0 = FloatVector.fromArray(F, x, xk);
            var x1 = FloatVector.fromArray(F, x, xk + LANES);
            var x2 = FloatVector.fromArray(F, x, xk + 2 * LANES);
            var x3 = FloatVector.fromArray(F, x, xk + 3 * LANES);
            var w0 = FloatVector.broadcast(F, w[wk]);
            a00 = x0.fma(w0, a00);
            a01 = x1.fma(w0, a01);
            a02 = x2.fma(w0, a02);
            a03 = x3.fma(w0, a03);
            var w1 = FloatVector.broadcast(F, w[wk + sr]);
            a10 = x0.fma(w1, a10);
            a11 = x1.fma(w1, a11);
            a12 = x2.fma(w1, a12);
            a13 = x3.fma(w1, a13);
            var w2 = FloatVector.broadcast(F, w[wk + 2 * sr]);
            a20 = x0.fma(w2, a20);
            a21 = x1.fma(w2, a21);
            a22 = x2.fma(w2, a22);
            a23 = x3.fma(w2, a23);
            var w3 = FloatVector.broadcast(F, w[wk + 3 * sr]);
            a30 = x0.fma(w3, a30);
            a31 = x1.fma(w3, a31);
            a32 = x2.fma(w3, a32);
            a33 = x3.fma(w3, a33);
            var w4 = FloatVector.broadcast(F, w[wk + 4 * sr]);
            a40 = x0.fma(w4, a40);
            a41 = x1.fma(w4, a41);
            a42 = x2.fma(w4, a42);
            a43 = x3.fma(w4, a43);
            var w5 = FloatVector.broadcast(F, w[wk + 5 * sr]);
            a50 = x0.fma(w5, a50);
            a51 = x1.fma(w5, a51);
            a52 = x2.fma(w5, a52);
            a53 = x3.fma(w5, a53);
            wk += sk;
            xk += ldx;
        }
        a00.blend(floor, a00.compare(LE, floor)).intoArray(y, yo);
        a01.blend(floor, a01.compare(LE, floor)).intoArray(y, yo + LANES);
        a02.blend(floor, a02.compare(LE, floor)).intoArray(y, yo + 2 * LANES);
        a03.blend(floor, a03.compare(LE, floor)).intoArray(y, yo + 3 * LANES);
        a10.blend(floor, a10.compare(LE, floor)).intoArray(y, yo + ldy);
        a11.blend(floor, a11.compare(LE, floor)).intoArray(y, yo + ldy + LANES);
        a12.blend(floor, a12.compare(LE, floor)).intoArray(y, yo + ldy + 2 * LANES);
        a13.blend(floor, a13.compare(LE, floor)).intoArray(y, yo + ldy + 3 * LANES);
        a20.blend(floor, a20.compare(LE, floor)).intoArray(y, yo + 2 * ldy);
        a21.blend(floor, a21.compare(LE, floor)).intoArray(y, yo + 2 * ldy + LANES);
        a22.blend(floor, a22.compare(LE, floor)).intoArray(y, yo + 2 * ldy + 2 * LANES);
        a23.blend(floor, a23.compare(LE, floor)).intoArray(y, yo + 2 * ldy + 3 * LANES);
        a30.blend(floor, a30.compare(LE, floor)).intoArray(y, yo + 3 * ldy);
        a31.blend(floor, a31.compare(LE, floor)).intoArray(y, yo + 3 * ldy + LANES);
        a32.blend(floor, a32.compare(LE, floor)).intoArray(y, yo + 3 * ldy + 2 * LANES);
        a33.blend(floor, a33.compare(LE, floor)).intoArray(y, yo + 3 * ldy + 3 * LANES);
        a40.blend(floor, a40.compare(LE, floor)).intoArray(y, yo + 4 * ldy);
        a41.blend(floor, a41.compare(LE, floor)).intoArray(y, yo + 4 * ldy + LANES);
        a42.blend(floor, a42.compare(LE, floor)).intoArray(y, yo + 4 * ldy + 2 * LANES);
        a43.blend(floor, a43.compare(LE, floor)).intoArray(y, yo + 4 * ldy + 3 * LANES);
        a50.blend(floor, a50.compare(LE, floor)).intoArray(y, yo + 5 * ldy);
        a51.blend(floor, a51.compare(LE, floor)).intoArray(y, yo + 5 * ldy + LANES);
        a52.blend(floor, a52.compare(LE, floor)).intoArray(y, yo + 5 * ldy + 2 * LANES);
        a53.blend(floor, a53.compare(LE, floor)).intoArray(y, yo + 5 * ldy + 3 * LANES);
    }

    /**
     * One row of four tiles, of which only some rows of x count: y[yp + c] = max(floor, b + Σₖ w[wo + i·sk] · x[xp + i·ldx + c]) for
     * i = at[k], k in 0..n−1, c in 0..COLUMNS−1 and p in 0..3. Tiles may be the same.
     */
    static void one(int n, int[] at, float[] w, int wo, int sk, float[] x, int x0, int x1, int x2, int x3, int ldx, float b,
        float[] y, int y0, int y1, int y2, int y3, float floor) {
        FloatVector a00 = FloatVector.broadcast(F, b), a01 = a00, a10 = a00, a11 = a00, a20 = a00, a21 = a00, a30 = a00, a31 = a00;
        for (int k = 0; k < n; k++) {
            int i = at[k], xi = i * ldx;
            var wi = FloatVector.broadcast(F, w[wo + i * sk]);
            a00 = FloatVector.fromArray(F, x, x0 + xi).fma(wi, a00);
            a01 = FloatVector.fromArray(F, x, x0 + xi + LANES).fma(wi, a01);
            a10 = FloatVector.fromArray(F, x, x1 + xi).fma(wi, a10);
            a11 = FloatVector.fromArray(F, x, x1 + xi + LANES).fma(wi, a11);
            a20 = FloatVector.fromArray(F, x, x2 + xi).fma(wi, a20);
            a21 = FloatVector.fromArray(F, x, x2 + xi + LANES).fma(wi, a21);
            a30 = FloatVector.fromArray(F, x, x3 + xi).fma(wi, a30);
            a31 = FloatVector.fromArray(F, x, x3 + xi + LANES).fma(wi, a31);
        }
        a00.max(floor).intoArray(y, y0);
        a01.max(floor).intoArray(y, y0 + LANES);
        a10.max(floor).intoArray(y, y1);
        a11.max(floor).intoArray(y, y1 + LANES);
        a20.max(floor).intoArray(y, y2);
        a21.max(floor).intoArray(y, y2 + LANES);
        a30.max(floor).intoArray(y, y3);
        a31.max(floor).intoArray(y, y3 + LANES);
    }

    /**
     * 4 x 4 inner products, lane by lane: for r and c in 0..3, sums[(4r + c)·LANES + lane] =
     * Σₖ g[gr + k·LANES + lane] · x[xc + off[k] + lane], k in 0..depth−1.
     */
    static void dots(int depth, float[] g, int g0, int g1, int g2, int g3, float[] x, int x0, int x1, int x2, int x3, int[] off, float[] sums) {
        var zero = FloatVector.zero(F);
        FloatVector a00 = zero, a01 = zero, a02 = zero, a03 = zero, a10 = zero, a11 = zero, a12 = zero, a13 = zero;
        FloatVector a20 = zero, a21 = zero, a22 = zero, a23 = zero, a30 = zero, a31 = zero, a32 = zero, a33 = zero;
        for (int k = 0; k < depth; k++) {
            int gk = k * LANES, xk = off[k];
            var u0 = FloatVector.fromArray(F, x, x0 + xk);
            var u1 = FloatVector.fromArray(F, x, x1 + xk);
            var u2 = FloatVector.fromArray(F, x, x2 + xk);
            var u3 = FloatVector.fromArray(F, x, x3 + xk);
            var v = FloatVector.fromArray(F, g, g0 + gk);
            a00 = v.fma(u0, a00);
            a01 = v.fma(u1, a01);
            a02 = v.fma(u2, a02);
            a03 = v.fma(u3, a03);
            v = FloatVector.fromArray(F, g, g1 + gk);
            a10 = v.fma(u0, a10);
            a11 = v.fma(u1, a11);
            a12 = v.fma(u2, a12);
            a13 = v.fma(u3, a13);
            v = FloatVector.fromArray(F, g, g2 + gk);
            a20 = v.fma(u0, a20);
            a21 = v.fma(u1, a21);
            a22 = v.fma(u2, a22);
            a23 = v.fma(u3, a23);
            v = FloatVector.fromArray(F, g, g3 + gk);
            a30 = v.fma(u0, a30);
            a31 = v.fma(u1, a31);
            a32 = v.fma(u2, a32);
            a33 = v.fma(u3, a33);
        }
        a00.intoArray(sums, 0);
        a01.intoArray(sums, LANES);
        a02.intoArray(sums, 2 * LANES);
        a03.intoArray(sums, 3 * LANES);
        a10.intoArray(sums, 4 * LANES);
        a11.intoArray(sums, 5 * LANES);
        a12.intoArray(sums, 6 * LANES);
        a13.intoArray(sums, 7 * LANES);
        a20.intoArray(sums, 8 * LANES);
        a21.intoArray(sums, 9 * LANES);
        a22.intoArray(sums, 10 * LANES);
        a23.intoArray(sums, 11 * LANES);
        a30.intoArray(sums, 12 * LANES);
        a31.intoArray(sums, 13 * LANES);
        a32.intoArray(sums, 14 * LANES);
        a33.intoArray(sums, 15 * LANES);
    }

    /** Eight partial sums: sums[i] = Σₖ x[at + 8k + i], 8k + i in 0..n−1, n a multiple of 8. */
    static void eighths(float[] x, int at, int n, float[] sums) {
        var sum = FloatVector.zero(EIGHT);
        for (int i = at; i < at + n; i += 8) sum = FloatVector.fromArray(EIGHT, x, i).add(sum);
        sum.intoArray(sums, 0);
    }

    /**
     * Squares of 4 x 4 numbers side by side, each mirrored: to[atTo + (4k + c)·ldTo + r] = from[at + r·ldFrom + 4k + c] for k in
     * 0..squares−1, r and c in 0..3. The corners of two by two change places first, then those of each of them.
     */
    static void transpose(int squares, float[] from, int at, int ldFrom, float[] to, int atTo, int ldTo) {
        for (int k = 0; k < squares; k++) {
            int f = at + 4 * k, t = atTo + 4 * k * ldTo;
            var a = FloatVector.fromArray(FOUR, from, f);
            var b = FloatVector.fromArray(FOUR, from, f + ldFrom);
            var c = FloatVector.fromArray(FOUR, from, f + 2 * ldFrom);
            var d = FloatVector.fromArray(FOUR, from, f + 3 * ldFrom);
            var ac = a.blend(c.rearrange(BY_TWO), LAST_TWO);
            var bd = b.blend(d.rearrange(BY_TWO), LAST_TWO);
            var ca = c.blend(a.rearrange(BY_TWO), FIRST_TWO);
            var db = d.blend(b.rearrange(BY_TWO), FIRST_TWO);
            ac.blend(bd.rearrange(BY_ONE), ODD).intoArray(to, t);
            bd.blend(ac.rearrange(BY_ONE), EVEN).intoArray(to, t + ldTo);
            ca.blend(db.rearrange(BY_ONE), ODD).intoArray(to, t + 2 * ldTo);
            db.blend(ca.rearrange(BY_ONE), EVEN).intoArray(to, t + 3 * ldTo);
        }
    }
}
