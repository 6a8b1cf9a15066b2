package dql.tab;

import dql.Q;
import dql.Rng;
import dql.State;

/** Q_A(s, ·) + Q_B(s, ·). */
record Sum(Table a, Table b) implements Q {
    @Override public int actions() { return a.actions(); }

    @Override public void of(State s, float[] values) {
        for (int k = 0; k < values.length; k++) values[k] = (float) (a.of(s, k) + b.of(s, k));
    }

    @Override public int random(State s, Rng rng) { return a.random(s, rng); }

    @Override public String toString() { return "the sum of two tables"; }
}
