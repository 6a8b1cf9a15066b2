package dql;

import java.math.BigInteger;

/** numpy's SeedSequence: spreads a seed and a spawn key over the 256 bits that start a {@link Rng} (after O'Neill's seed_seq_fe). */
final class SeedSequence {
    private static final int POOL = 4;
    private int hash;

    private SeedSequence(int hash) {
        this.hash = hash;
    }

    /** Four 64-bit words: the upper and lower half of the state, then of the increment. */
    static long[] words(BigInteger seed, int... key) {
        int[] pool = pool(entropy(seed, key));
        var out = new SeedSequence(0x8b51f9dd);
        var words = new long[4];
        for (int i = 0; i < 8; i++)            // two 32-bit words make a 64-bit one, the lower half first
            words[i / 2] |= (out.mix(pool[i % POOL], 0x58f38ded) & 0xFFFFFFFFL) << 32 * (i % 2);
        return words;
    }

    /** The seed in 32-bit words, the lowest first, and the key behind it; a key never overlaps the first four words. */
    private static int[] entropy(BigInteger seed, int[] key) {
        int n = Math.max(1, (seed.bitLength() + 31) / 32);
        int start = key.length > 0 ? Math.max(n, POOL) : n;
        var words = new int[start + key.length];
        for (int i = 0; i < n; i++) words[i] = seed.shiftRight(32 * i).intValue();
        System.arraycopy(key, 0, words, start, key.length);
        return words;
    }

    private static int[] pool(int[] entropy) {
        var in = new SeedSequence(0x43b0d7e5);
        var pool = new int[POOL];
        for (int i = 0; i < POOL; i++) pool[i] = in.mix(i < entropy.length ? entropy[i] : 0, 0x931e8875);
        for (int from = 0; from < POOL; from++)
            for (int to = 0; to < POOL; to++) if (from != to) pool[to] = join(pool[to], in.mix(pool[from], 0x931e8875));
        for (int from = POOL; from < entropy.length; from++)
            for (int to = 0; to < POOL; to++) pool[to] = join(pool[to], in.mix(entropy[from], 0x931e8875));
        return pool;
    }

    private int mix(int x, int multiplier) {
        x ^= hash;
        hash *= multiplier;
        x *= hash;
        return x ^ x >>> 16;
    }

    private static int join(int x, int y) {
        int z = 0xca01f9dd * x - 0x4973f715 * y;
        return z ^ z >>> 16;
    }
}
