package dql.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Batch;
import dql.Refused;
import dql.Replay;
import dql.State;
import dql.Transition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NStepTest {
    private final List<Transition> seen = new ArrayList<>();
    private final Replay list = new Replay() {
        @Override public void add(Transition x) { seen.add(x); }

        @Override public Batch sample(int n) { return null; }

        @Override public int size() { return seen.size(); }

        @Override public int capacity() { return 99; }
    };

    /** From state t − 1 to state t. */
    private static Transition x(int t, double r, double discount, boolean end, int copy) {
        return new Transition(t, State.of(t - 1f), t, null, r, discount, State.of((float) t), end, r, copy);
    }

    private void expect(int k, int s, double r, double discount, int next) {
        var x = seen.get(k);
        assertEquals(State.of((float) s), x.s());
        assertEquals(s + 1, x.a(), "its own action");
        assertEquals(r, x.r(), 1e-12);
        assertEquals(discount, x.discount(), 1e-12);
        assertEquals(State.of((float) next), x.next());
    }

    @Test void threeStepsBecomeOne() {
        var d = new NStep(3, list);
        for (int t = 1; t <= 4; t++) d.add(x(t, t, 0.5, false, 0));
        assertEquals(2, seen.size());
        expect(0, 0, 1 + 0.5 * 2 + 0.25 * 3, 0.125, 3);
        expect(1, 1, 2 + 0.5 * 3 + 0.25 * 4, 0.125, 4);
    }

    @Test void theEndOfTheWorldEndsTheSum() {
        var d = new NStep(3, list);
        d.add(x(1, 1, 0.5, false, 0));
        d.add(x(2, 2, 0, true, 0));
        assertEquals(2, seen.size());
        expect(0, 0, 1 + 0.5 * 2, 0, 2);
        expect(1, 1, 2, 0, 2);
        d.add(x(3, 9, 0.5, false, 0));
        assertEquals(2, seen.size(), "the next episode begins afresh");
    }

    @Test void aTimeLimitLeavesTheLastStateItsValue() {
        var d = new NStep(3, list);
        d.add(x(1, 1, 0.5, false, 0));
        d.add(x(2, 2, 0.5, true, 0));
        expect(0, 0, 2, 0.25, 2);
        expect(1, 1, 2, 0.5, 2);
    }

    @Test void oneStepIsTheTransitionItself() {
        var d = new NStep(1, list);
        var x = x(1, 1, 0.5, false, 0);
        d.add(x);
        assertEquals(x, seen.get(0));
    }

    @Test void copiesDoNotMix() {
        var d = new NStep(2, list);
        d.add(x(1, 1, 0.5, false, 0));
        d.add(x(11, 10, 0.5, false, 1));
        assertEquals(0, seen.size());
        d.add(x(2, 2, 0.5, false, 0));
        d.add(x(12, 20, 0, true, 1));
        expect(0, 0, 2, 0.25, 2);
        expect(1, 10, 20, 0, 12);
        expect(2, 11, 20, 0, 12);
    }

    @Test void whatCannotBeIsRefused() {
        Refused.with("n-step returns need n of at least 1, not 0", () -> new NStep(0, list));
    }
}
