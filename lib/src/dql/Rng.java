package dql;

import java.math.BigInteger;

/**
 * numpy's random generator, {@code Generator(PCG64(SeedSequence(seed, spawn_key=key)))}, draw for draw: what starts in dql
 * from a seed starts as it does in Gymnasium.
 *
 * <p>One seed serves a whole run, because every use has a spawn key of its own: none for the environment, then
 * {@link #PARAMETERS}, {@link #REPLAY}, {@link #EXPLORATION}, {@link #NOISE}, {@link #TARGET_NOISE}, {@link #EVALUATION},
 * {@link #WRAPPER}.
 *
 * <p>Not safe for use by several threads. Sources: O'Neill 2014, PCG (XSL-RR 128/64); Lemire 2019 for bounded integers.
 */
public final class Rng {
    /** Spawn key of a network's initial parameters. */
    public static final int PARAMETERS = 1;
    /** Spawn key of what a replay memory samples. */
    public static final int REPLAY = 2;
    /** Spawn key of exploration. */
    public static final int EXPLORATION = 3;
    /** Spawn key of noisy layers. */
    public static final int NOISE = 4;
    /** Spawn key of noise in targets. */
    public static final int TARGET_NOISE = 5;
    /** Spawn key of the environments that an evaluation plays. */
    public static final int EVALUATION = 6;
    /** Spawn key of what a wrapper draws around an environment. */
    public static final int WRAPPER = 7;

    private static final long MULTIPLIER_HIGH = 0x2360ED051FC65DA4L, MULTIPLIER_LOW = 0x4385DF649FCCF645L;

    private long high, low;                    // the 128-bit state
    private final long incHigh, incLow;        // the 128-bit increment, odd
    private int half;                          // the upper half of a 64-bit draw, kept for the next 32-bit one
    private boolean hasHalf;

    /** The generator of a seed (0 or more), for one use: {@code new Rng(7)} is numpy's {@code default_rng(7)}. */
    public Rng(long seed, int... key) {
        this(BigInteger.valueOf(seed), key);
    }

    /** The same for seeds of any size. */
    public Rng(BigInteger seed, int... key) {
        if (seed.signum() < 0) throw new IllegalArgumentException("seed must be 0 or more, not " + seed);
        long[] w = SeedSequence.words(seed, key);
        incHigh = w[2] << 1 | w[3] >>> 63;
        incLow = w[3] << 1 | 1;
        next();
        low += w[1];
        high += w[0] + (Long.compareUnsigned(low, w[1]) < 0 ? 1 : 0);
        next();
    }

    /** state = state * multiplier + increment, modulo 2^128. */
    private void next() {
        long product = unsignedHigh(low, MULTIPLIER_LOW) + high * MULTIPLIER_LOW + low * MULTIPLIER_HIGH;
        low = low * MULTIPLIER_LOW + incLow;
        high = product + incHigh + (Long.compareUnsigned(low, incLow) < 0 ? 1 : 0);
    }

    private static long unsignedHigh(long x, long y) {
        return Math.multiplyHigh(x, y) + (x >> 63 & y) + (y >> 63 & x);
    }

    /** 64 random bits. */
    public long bits() {
        next();
        return Long.rotateRight(high ^ low, (int) (high >>> 58));
    }

    private int bits32() {
        if (hasHalf) {
            hasHalf = false;
            return half;
        }
        long x = bits();
        half = (int) (x >>> 32);
        hasHalf = true;
        return (int) x;
    }

    /** U[0, 1), in steps of 2^-53. */
    public double random() {
        return (bits() >>> 11) * 0x1p-53;
    }

    /** U[low, high). */
    public double uniform(double low, double high) {
        return low + (high - low) * random();
    }

    /** N(0, 1), by Marsaglia's polar method; the second number of a pair is not kept. */
    public double normal() {
        double x, y, square;
        do {
            x = 2 * random() - 1;
            y = 2 * random() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        return x * Math.sqrt(-2 * StrictMath.log(square) / square);
    }

    /** One of 0, ..., n - 1, all equally likely. */
    public int integers(int n) {
        if (n < 1) throw new IllegalArgumentException("integers(n) draws from 0 to n - 1: n must be at least 1, not " + n);
        if (n == 1) return 0;
        long m = (bits32() & 0xFFFFFFFFL) * n;
        if ((m & 0xFFFFFFFFL) < n)             // reject the draws that would favour small numbers
            for (long threshold = (1L << 32) % n; (m & 0xFFFFFFFFL) < threshold; ) m = (bits32() & 0xFFFFFFFFL) * n;
        return (int) (m >>> 32);
    }

    @Override public String toString() {
        return "PCG64 generator, state %016x%016x".formatted(high, low);
    }
}
