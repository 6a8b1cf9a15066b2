package dql;

import static dql.Dql.argmax;
import static dql.Dql.max;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TargetTest {
    private final Target dqn = x -> x.r() + x.discount() * max(x.qT());
    private final Target doubleQ = x -> x.r() + x.discount() * x.qT()[argmax(x.q())];

    /** Q(s, ·) = (s, 2 − s), or its mirror; counts how often it is asked for a batch. */
    private static final class Line implements Q {
        final boolean mirrored;
        int calls;

        Line(boolean mirrored) {
            this.mirrored = mirrored;
        }

        @Override public int actions() { return 2; }

        @Override public void of(State s, float[] values) {
            values[mirrored ? 1 : 0] = s.at(0);
            values[mirrored ? 0 : 1] = 2 - s.at(0);
        }

        @Override public float[] of(States s) {
            calls++;
            return Q.super.of(s);
        }
    }

    private final Line q = new Line(false), qT = new Line(true);
    // s′ = 5: q = (5, −3), qT = (−3, 5); s′ = 0: q = (0, 2), qT = (2, 0); the last one terminated
    private final Batch batch = Batch.of(x(1, 0.9, 5), x(2, 0.5, 0), x(3, 0, 5));

    private static Transition x(double r, double discount, float next) {
        return new Transition(1, State.of(0f), 0, r, discount, State.of(next), discount == 0);
    }

    @Test void dqnTakesTheTargetNetworksMaximum() {
        assertArrayEquals(new double[] {1 + 0.9 * 5, 2 + 0.5 * 2, 3}, dqn.of(batch, q, qT));
    }

    @Test void doubleDqnChoosesOnlineAndEvaluatesWithTheTargetNetwork() {
        assertArrayEquals(new double[] {1 + 0.9 * -3, 2 + 0.5 * 0, 3}, doubleQ.of(batch, q, qT));
    }

    @Test void networksAreAskedOncePerBatchAndOnlyWhenNeeded() {
        dqn.of(batch, q, qT);
        assertEquals(0, q.calls);
        assertEquals(1, qT.calls);
        doubleQ.of(batch, q, q);
        assertEquals(1, q.calls);
    }

    @Test void aRowShowsItsTransition() {
        Target sum = x -> x.a() + 10 * x.s().at(0) + 100 * x.next().at(0);
        assertArrayEquals(new double[] {500, 0, 500}, sum.of(batch, q, qT));
    }
}
