package dql;

/** Q_A(s, ·) + Q_B(s, ·). */
final class Sum implements Q {
    private final Q a, b;
    private final float[] values;

    /** Throws unless both have values of the same actions. */
    Sum(Q a, Q b) {
        if (a.actions() != b.actions()) throw new IllegalArgumentException("%s has %d actions, %s has %d: they cannot be added".formatted(a, a.actions(), b, b.actions()));
        this.a = a;
        this.b = b;
        values = new float[a.actions()];
    }

    @Override public int actions() { return a.actions(); }

    @Override public void of(State s, float[] sum) {
        a.of(s, sum);
        b.of(s, values);
        for (int k = 0; k < values.length; k++) sum[k] += values[k];
    }

    @Override public int random(State s, Rng rng) { return a.random(s, rng); }

    @Override public String toString() { return "the sum of %s and %s".formatted(a, b); }
}
