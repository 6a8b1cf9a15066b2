package dql;

import static dql.Dql.argmax;
import static dql.Dql.max;
import static dql.Dql.watch;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WorkingTest {
    private final Target dqn = x -> x.r() + x.discount() * max(x.qT()), doubleQ = x -> x.r() + x.discount() * x.qT()[argmax(x.q())];

    /** Q(s, ·) = (s, 2 − s), or its mirror. */
    private static Q line(boolean mirrored) {
        return new Q() {
            @Override public int actions() { return 2; }

            @Override public void of(State s, float[] values) {
                values[mirrored ? 1 : 0] = s.at(0);
                values[mirrored ? 0 : 1] = 2 - s.at(0);
            }
        };
    }

    private static Transition x(double r, double discount, float s, float next) {
        return new Transition(1, State.of(s), 1, r, discount, State.of(next), discount == 0);
    }

    private final Q q = line(false), qT = line(true);
    private final Batch batch = Batch.of(x(1, 0.5, 4, 5), x(3, 0, 4, 5));

    @Test void theFormulaWithNumbers() {
        // s′ = 5: Q = (5, −3), Q⁻ = (−3, 5); s = 4: Q(s, 1) = −2; y = 1 + 0.5 · 5, then 3
        assertEquals("""
            row   a       r      γ′        Q(s′, ·)         Q⁻(s′, ·)       y   Q(s, a)   y − Q(s, a)
              0   1   1.000   0.500   5.000  -3.000   -3.000  [5.000]   3.500    -2.000         5.500
              1   1   3.000   0.000   5.000  -3.000     -3.000  5.000   3.000    -2.000         5.000
            all 2 rows""", watch(dqn, batch, q, qT).toString().replace(System.lineSeparator(), "\n"));
        assertTrue(watch(dqn, batch, q, qT, 1).toString().endsWith("the first 1 of 2 rows"));
    }

    @Test void whichEntryWasTakenIsToldFromY() {
        assertEquals(0, watch(doubleQ, batch, q, qT).rows().get(0).taken(), "that of Q⁻ where Q is highest");
        Target own = x -> x.r() + x.discount() * max(x.q()) + 0 * x.qT()[0], neither = x -> x.r() + x.discount() * 7;
        var row = watch(own, batch, q, line(false), 1).rows().get(0);
        assertEquals(0, row.taken());
        assertEquals(-1, watch(neither, batch, q, qT).rows().get(0).taken());
        Q lower = new Q() {
            @Override public int actions() { return 2; }

            @Override public void of(State s, float[] values) { values[0] = values[1] = -9; }
        };
        assertTrue(watch(own, batch, q, lower, 1).rows().get(0).online());
        assertTrue(watch(own, batch, q, lower, 1).toString().contains("[5.000]"));
    }

    @Test void ofDistributionsTheMeansAreShown() {
        var space = Space.numbers(1);
        var net = Dql.mlp(8).quantiles(4).on(space, 2, 0);
        var row = watch(Dql.quantile(x -> argmax(x.qT())), batch, net, net.copy()).rows().get(0);
        float[] next = net.of(State.of(5f));
        assertArrayEquals(next, row.qT(), 1e-6f);
        assertEquals(argmax(next), row.taken());
        assertEquals(1 + 0.5 * max(next), row.y(), 1e-6);
        assertEquals(net.of(State.of(4f))[1], row.value(), 1e-6);
        var atoms = Dql.mlp(8).categorical(-20, 20, 51).on(space, 2, 0);
        row = watch(Dql.c51(x -> 1), batch, atoms, atoms.copy()).rows().get(0);
        assertEquals(1, row.taken());
        assertEquals(1 + 0.5 * atoms.of(State.of(5f))[1], row.y(), 1e-4);
    }

    @Test void ofManyActionsTheBestAndTheTakenAreShown() {
        Q many = new Q() {
            @Override public int actions() { return 9; }

            @Override public void of(State s, float[] values) { for (int a = 0; a < 9; a++) values[a] = a; }
        };
        Target third = x -> x.r() + x.discount() * x.qT()[3];
        assertTrue(watch(third, batch, many, many).toString().contains("a3 [3.000]  a8 8.000"));
    }

    @Test void refusesToShowNothing() {
        Refused.with("at least 1 row must be watched, not 0", () -> watch(dqn, batch, q, qT, 0));
    }
}
