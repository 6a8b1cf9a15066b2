package dql.env;

/**
 * Running mean and variance of so many numbers, in float64 (Welford 1962):
 * mean ← mean + (x − mean)/n, m2 ← m2 + (x − old mean)(x − mean), variance = m2/n.
 */
public final class Moments {
    private final Counted counted;
    private final boolean learns;

    /** What a frozen view shares with its original. */
    private static final class Counted {
        private long n;
        private double[] mean, m2;
    }

    private Moments(Counted counted, boolean learns) {
        this.counted = counted;
        this.learns = learns;
    }

    /** Of no numbers yet. */
    public Moments(int size) {
        this(new Counted(), true);
        if (size < 1) throw new IllegalArgumentException("moments need at least 1 number, not " + size);
        counted.mean = new double[size];
        counted.m2 = new double[size];
    }

    /** The same numbers, also later ones, to be looked at alone: {@link #add} leaves them as they are. */
    public Moments frozen() {
        return new Moments(counted, false);
    }

    /** Counts one more of each, unless {@link #frozen()}. */
    void add(float[] x) {
        if (!learns) return;
        counted.n++;
        for (int i = 0; i < x.length; i++) {
            double off = x[i] - counted.mean[i];
            counted.mean[i] += off / counted.n;
            counted.m2[i] += off * (x[i] - counted.mean[i]);
        }
    }

    /** How many numbers each. */
    public int size() { return counted.mean.length; }

    /** How many have been counted. */
    public long n() { return counted.n; }

    /** The mean of number i; 0 before the first. */
    public double mean(int i) { return counted.mean[i]; }

    /** The variance of number i, divided by n; 1 before the first. */
    public double variance(int i) { return counted.n == 0 ? 1 : counted.m2[i] / counted.n; }

    @Override public String toString() {
        var text = new StringBuilder("%d numbers, %,d of each%s".formatted(size(), n(), learns ? "" : ", frozen"));
        for (int i = 0; i < size() && i < 16; i++) text.append("%n%.4g ± %.4g".formatted(mean(i), Math.sqrt(variance(i))));
        return text.append(size() > 16 ? "\n..." : "").toString();
    }
}
