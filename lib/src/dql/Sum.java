package dql;

/** Q_A(s, ·) + Q_B(s, ·), or half of it. */
final class Sum implements Q {
    private final Q a, b;
    private final float share;
    private final float[] values;

    /** That share of the sum: 1, or 0.5 for the mean. Throws unless both have values of the same actions. */
    Sum(Q a, Q b, float share) {
        if (a.actions() != b.actions()) throw new IllegalArgumentException("%s has %d actions, %s has %d: they cannot be added".formatted(a, a.actions(), b, b.actions()));
        this.a = a;
        this.b = b;
        this.share = share;
        values = new float[a.actions()];
    }

    @Override public int actions() { return a.actions(); }

    @Override public void of(State s, float[] sum) {
        a.of(s, sum);
        b.of(s, values);
        for (int k = 0; k < values.length; k++) sum[k] = share * (sum[k] + values[k]);
    }

    @Override public int random(State s, Rng rng) { return a.random(s, rng); }

    @Override public String toString() { return "the %s of %s and %s".formatted(share == 1 ? "sum" : "mean", a, b); }
}
