package dql.pg;

import static dql.Dql.reinforce;
import static dql.Dql.returns;
import static dql.Dql.seeds;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Refused;
import dql.State;
import dql.Transition;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReinforceTest {
    private static Transition x(double r, double discount, boolean end) {
        return new Transition(1, State.of(0f), 0, r, discount, State.of(0f), end);
    }

    /** r = 1, 2, 3 and γ = ½: 3, 2 + 1.5, 1 + 1.75. */
    @Test void returnsByHand() {
        var terminated = List.of(x(1, 0.5, false), x(2, 0.5, false), x(3, 0, true));
        assertArrayEquals(new double[] {2.75, 3.5, 3}, returns(terminated), 1e-12);
        assertArrayEquals(new double[] {2.75, 3.5, 3}, Reinforce.returns(terminated, 100), 1e-12, "nothing follows the end");
        var truncated = List.of(x(1, 0.5, false), x(2, 0.5, false), x(3, 0.5, true));
        assertArrayEquals(new double[] {3.75, 5.5, 7}, Reinforce.returns(truncated, 8), 1e-12, "a value of 8 follows a time limit");
    }

    /** Of a way of 5 steps; learned from its first success on, which a walk at random has within 50 steps more often than not. */
    @Test void findsItsWayWithBaselineAndWithout() {
        for (var agent : new Reinforce[] {reinforce(), reinforce().baseline(true)}) {
            var run = agent.train(Tiny.ROW.with(h -> h.lr(1e-2)), 0);
            assertEquals(1, run.evaluate(1).mean(), agent.name());
            assertTrue(run.log().last("length", 20) < 7, agent.name() + ": " + run.log().last("length", 20));
        }
    }

    @Test void learnsNumbersToo() {
        var p = Tiny.LINE.with(h -> h.steps(10_000).lr(1e-2));
        double before = reinforce().train(p.with(h -> h.steps(201).lr(1e-3)), 0).evaluate(20).mean(), after = reinforce().baseline(true).train(p, 0).evaluate(20).mean();
        assertTrue(after > -2.5 && after > before / 2, before + " to " + after);
    }

    @Test void seedsSideBySideGiveTheSameNumbers() {
        var p = Tiny.ROW.with(h -> h.steps(500));
        var together = reinforce().train(p, seeds(2).threads(2));
        for (int seed = 0; seed < 2; seed++) assertTrue(together.logs().get(seed).sameAs(reinforce().train(p, seed).log()), "seed " + seed);
    }

    @Test void namesAndOptions() {
        assertEquals("REINFORCE with baseline", reinforce().baseline(true).name());
        assertEquals("REINFORCE", reinforce().baseline(true).baseline(false).name());
        assertEquals("V(s)", reinforce().baseline(true).slots().get("baseline"));
    }
}
