package dql.env;

/** numpy's RandomState, draw for draw: the Mersenne Twister MT19937 (Matsumoto and Nishimura 1998), seeded by their init_genrand. */
public final class Mt19937 implements Draws {
    private static final int N = 624, M = 397;

    private final int[] words = new int[N];
    private int at = N;

    /** The generator of a seed; throws unless it is 0 to 2^32 - 1. */
    public Mt19937(long seed) {
        if (seed < 0 || seed >= 1L << 32) throw new IllegalArgumentException("seed must be 0 to 4294967295 (it starts a numpy RandomState), not " + seed);
        words[0] = (int) seed;
        for (int i = 1; i < N; i++) words[i] = 1812433253 * (words[i - 1] ^ words[i - 1] >>> 30) + i;
    }

    /** 32 random bits. */
    public int bits() {
        if (at == N) twist();
        int x = words[at++];
        x ^= x >>> 11;
        x ^= x << 7 & 0x9d2c5680;
        x ^= x << 15 & 0xefc60000;
        return x ^ x >>> 18;
    }

    private void twist() {
        for (int i = 0; i < N; i++) {
            int x = words[i] & 0x80000000 | words[(i + 1) % N] & 0x7fffffff;
            words[i] = words[(i + M) % N] ^ x >>> 1 ^ -(x & 1) & 0x9908b0df;
        }
        at = 0;
    }

    /** U[0, 1), in steps of 2^-53: the upper 27 bits of one output, then the upper 26 of the next. */
    @Override public double random() {
        return ((bits() >>> 5) * 0x1p26 + (bits() >>> 6)) * 0x1p-53;
    }

    /** randint(0, 2): the lowest bit of one output. */
    @Override public int bit() {
        return bits() & 1;
    }

    @Override public String toString() {
        return "MT19937 generator, %d of %d words used".formatted(at, N);
    }
}
