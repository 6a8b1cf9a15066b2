package dql.tab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Refused;
import dql.Rng;
import dql.State;
import dql.Transition;
import dql.env.Chain;
import dql.env.GridWorld;
import dql.env.MaximisationBias;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final double NONE = Double.NEGATIVE_INFINITY;
    private final Table Q = Table.of(new Chain(3));

    @Test void isReadAndWrittenByNumberOrState() {
        Q.set(2, 1, 5);
        Q.add(State.of(2f), 1, -1.5);
        assertEquals(3.5, Q.of(2, 1));
        assertEquals(3.5, Q.of(State.of(2f), 1));
        assertArrayEquals(new double[] {0, 3.5}, Q.of(2));
        assertArrayEquals(new float[] {0, 3.5f}, Q.of(State.of(2f)));
        assertEquals(3.5, Q.max(2));
        assertEquals(1, Q.argmax(State.of(2f)));
        assertEquals(1, Q.policy().of(State.of(2f)));
        assertArrayEquals(new double[] {0, 0, 3.5}, Q.v());
        assertEquals(3, Q.n());
        assertEquals(2, Q.actions());
    }

    /** Q(1, right) = 2, Q(2, ·) = (4, 6), r = 1, γ = 0.5: y = 1 + 0.5 · 6 = 4, and a quarter of the way from 2 to 4 is 2.5. */
    @Test void learnsFromATransitionByHand() {
        Q.set(1, 1, 2);
        Q.set(2, 0, 4);
        Q.set(2, 1, 6);
        var x = new Transition(1, State.of(1f), 1, 1, 0.5, State.of(2f), false);
        var u = Q.update(x, 0.25, x.r() + x.discount() * Q.max(x.next()));
        assertEquals(2.5, Q.of(1, 1));
        assertEquals("t=1: Q(1, right) ← 2 + 0.25 (1 + 0.5 · 6 − 2) = 2.5", u.toString());
        Q.add(x.s(), x.a(), 0.25 * (x.r() + x.discount() * Q.max(x.next()) - Q.of(x.s(), x.a())));
        assertEquals(2.5 + 0.25 * 1.5, Q.of(1, 1));
    }

    @Test void actionsThatThereAreNotAreNeverChosen() {
        var Q = Table.of(new MaximisationBias());
        assertEquals(NONE, Q.of(0, 2));
        assertEquals(0, Q.of(2, 5));                   // after the end every value is 0
        Q.fill(-3);
        assertEquals(-3, Q.max(0));
        assertEquals(-3, Q.of(1, 9));
        var rng = new Rng(0);
        var policy = Dql.epsGreedy(Q, 1, 0);
        for (int i = 0; i < 200; i++) assertTrue(Q.random(State.of(0f), rng) < 2 && policy.of(State.of(0f)) < 2);
        assertArrayEquals(new double[] {0.5, 0.5, 0, 0, 0, 0, 0, 0, 0, 0}, Q.epsGreedy(0, 0.1));
        Q.set(0, 1, -2);
        assertEquals(0.05 * -3 + 0.95 * -2, Q.expected(0, 0.1), 1e-15);
    }

    @Test void equalValuesAreChosenAlike() {
        var policy = Dql.epsGreedy(Q, 0, 0);
        int right = 0;
        for (int i = 0; i < 10_000; i++) right += policy.of(State.of(0f));
        assertEquals(5_000, right, 200);               // four standard deviations
    }

    @Test void copiesAreApartAndSumsFollow() {
        var copy = Q.copy();
        var sum = Q.plus(copy);
        Q.set(0, 1, 2);
        copy.set(0, 1, 3);
        assertEquals(1, Q.distance(copy));
        assertArrayEquals(new float[] {0, 5}, sum.of(State.of(0f)));
        assertEquals(0, Q.set(copy).distance(copy));
    }

    @Test void isMadeForAWrappedWorldToo() {
        assertEquals(3, Table.of(Dql.timeLimit(new Chain(3).env(0), 10)).n());
        assertEquals(NONE, Table.of(Dql.timeLimit(new MaximisationBias().env(0), 10)).of(0, 2));
        Refused.saying("a table needs states that are one of n", () -> Table.of(Dql.cartPole(0)));
    }

    @Test void printsItself() {
        Q.set(0, 1, -1.25);
        assertEquals("""
            Q(s, a)    left   right
            0             0   −1.25
            1             0       0
            2             0       0""", Q.toString().replace(System.lineSeparator(), "\n"));
        assertTrue(Table.of(new Chain(100)).toString().endsWith(String.format(Locale.ROOT, "%n... 40 more states")));
    }

    @Test void refusesInWords() {
        var Q = Table.of(GridWorld.of("S.G"));
        Refused.with("state must be 0 to 2, not 3", () -> Q.of(3, 0));
        Refused.with("action must be 0 to 3 (up, right, down, left), not 4", () -> Q.of(0, 4));
        Refused.with("a table needs a state that is one of n, not (0.5000)", () -> Q.max(State.of(0.5f)));
        Refused.with("Q((0, 1), up) must be a finite number, not NaN", () -> Q.set(1, 0, Double.NaN));
        Refused.with("there is no action choice 2 in state A", () -> Table.of(new MaximisationBias()).set(0, 2, 1));
        Refused.with("tables must be of the same size, not 3 x 4 and 3 x 2", () -> Q.plus(this.Q));
        var x = new Transition(1, State.of(0f), 1, 0, 1, State.of(1f), false);
        Refused.with("alpha must be above 0 and up to 1, not 2.0", () -> Q.update(x, 2, 0));
        Refused.with("alpha must be above 0 and up to 1, not 0.0", () -> Q.update(x, 0, 0));
    }
}
