package dql.env.lunar;

import org.jbox2d.common.Rot;

/**
 * Sine and cosine of floats with the last bit of the C library's, which Box2D calls. StrictMath's, rounded to floats, are a bit nearer
 * to the truth for one angle in fifty, and a lander's path differs by 1e-4 after a hundred steps.
 *
 * <p>The method and the coefficients are those of sinf and cosf in Arm's Optimized Routines (MIT licence), which glibc has taken
 * over: x is brought to within π/4 of a multiple n of π/2; there a polynomial in doubles is rounded to a float.
 */
final class Sine extends Rot {
    private static final long serialVersionUID = 1;
    private static final double C1 = -0x1.ffffffd0c621cp-2, C2 = 0x1.55553e1068f19p-5, C3 = -0x1.6c087e89a359dp-10, C4 = 0x1.99343027bf8c3p-16;
    private static final double S1 = -0x1.555545995a603p-3, S2 = 0x1.1107605230bc4p-7, S3 = -0x1.994eb3774cf24p-13;
    private static final double HALF_PI = 0x1.921FB54442D18p0, PER_HALF_PI = 0x1.45F306DC9C883p-1;
    private static final float SMALL = 0x1.8p-1f, TINY = 0x1p-12f;     // the C library compares exponents and three bits: π/4 counts from 0.75 on

    @Override public Rot set(float angle) {
        s = sin(angle);
        c = cos(angle);
        return this;
    }

    /** sin x. */
    static float sin(float x) {
        if (Math.abs(x) < TINY) return x;
        int n = Math.abs(x) < SMALL ? 0 : quadrant(x);
        return turned(x - n * HALF_PI, n);
    }

    /** cos x. */
    static float cos(float x) {
        if (Math.abs(x) < TINY) return 1;
        int n = Math.abs(x) < SMALL ? 0 : quadrant(x);
        return turned(x - n * HALF_PI, n + 1);
    }

    /** The multiple of π/2 nearest to x. */
    private static int quadrant(float x) {
        return (int) Math.floor(x * PER_HALF_PI + 0.5);
    }

    /** sin(x + nπ/2) for x within π/4 of 0. */
    private static float turned(double x, int n) {
        double y = (n & 1) == 0 ? sine(x) : cosine(x);
        return (float) ((n & 2) == 0 ? y : -y);
    }

    private static double sine(double x) {
        double x2 = x * x, x3 = x * x2;
        return x + x3 * S1 + x3 * x2 * (S2 + x2 * S3);
    }

    private static double cosine(double x) {
        double x2 = x * x, x4 = x2 * x2;
        return 1 + x2 * C1 + x4 * C2 + x4 * x2 * (C3 + x2 * C4);
    }
}
