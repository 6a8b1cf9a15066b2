package dql.run;

import static dql.Dql.estimates;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Env;
import dql.Q;
import dql.Refused;
import dql.Space;
import dql.State;
import dql.Step;
import org.junit.jupiter.api.Test;

class EstimatesTest {

    /** Rewards 1, 2, 3, ...; after so many steps the world ends it, or only stops. The state is the number of steps. */
    private record Stairs(int steps, boolean cut, int[] t) implements Env {
        @Override public Space states() { return Space.numbers(1); }

        @Override public Space actions() { return Space.discrete(2); }

        @Override public State reset() { return State.of((float) (t[0] = 0)); }

        @Override public Step step(int a) {
            boolean end = ++t[0] == steps;
            return new Step(State.of((float) t[0]), t[0], end && !cut, end && cut);
        }
    }

    /** Q(s, ·) = (10 + s, 0). */
    private final Q q = new Q() {
        @Override public int actions() { return 2; }

        @Override public void of(State s, float[] values) { values[0] = 10 + s.at(0); }
    };

    @Test void whatFollowsAnEpisodeThatEndsIsKnown() {
        // 1 + 2/2 + 3/4, 2 + 3/2, 3
        var e = estimates(q, new Stairs(3, false, new int[1]), 0.5, 2);
        assertArrayEquals(new double[] {3, 3.5, 2.75, 3, 3.5, 2.75}, e.realised());
        assertArrayEquals(new double[] {12, 11, 10, 12, 11, 10}, e.predicted());
        assertArrayEquals(new double[] {6, 6}, e.evaluation().returns());
        assertEquals(11, e.value());
        assertEquals(9.25 / 3, e.truth(), 1e-15);
        assertEquals("max Q is 11.00 on the average, 3.083 followed (6 states of 2 episodes)", e.toString());
    }

    @Test void whereItWasCutOffOnlyEarlyStatesCount() {
        // γ⁴ = 1/16 is the first below a tenth: of 5 states the first two; 1 + 2/2 + 3/4 + 4/8 + 5/16 + (10 + 5)/32, 2 + 3/2 + 4/4 + 5/8 + 15/16
        var e = estimates(q, new Stairs(5, true, new int[1]), 0.5, 1);
        assertArrayEquals(new double[] {6.0625, 4.03125}, e.realised());
        assertArrayEquals(new double[] {11, 10}, e.predicted());
        assertTrue(e.toString().endsWith("(2 states of 1 episode, 1 cut off)"), e.toString());
    }

    @Test void aShortEpisodeThatWasCutOffSaysNothing() {
        var e = estimates(q, new Stairs(3, true, new int[1]), 0.9, 1);
        assertEquals("no state whose return is known", e.toString());
        assertEquals(6, e.evaluation().mean());
        assertEquals(640, e.plot().getWidth());
    }

    @Test void anInterruptKeepsWholeEpisodes() {
        Thread.currentThread().interrupt();
        var e = estimates(q, new Stairs(3, false, new int[1]), 0.9, 4);
        assertTrue(Thread.interrupted());
        assertEquals(0, e.evaluation().returns().length);
    }

    /** The same episodes as an evaluation of the greedy policy. */
    @Test void itsEpisodesAreThoseOfAnEvaluation() {
        var net = Dql.mlp(16).on(Dql.cartPole(0), 3);
        assertArrayEquals(Dql.evaluate(Dql.greedy(net), Dql.cartPole(5), 4).returns(), estimates(net, Dql.cartPole(5), 0.9, 4).evaluation().returns());
    }

    /** A world without rewards but for the cost of its action, 1 + u² a step: μ = 2 costs 5 a step; latest first: 5, 5 + 5/2, 5 + 5/2 + 5/4. */
    @Test void anActorsPromiseIsThatOfItsCritic() {
        var push = new Pushed(3, new int[1]);
        var q = Dql.critic(Dql.mlp(), push, 0);                            // without hidden layers a sum: 10 s + 4 u/2 + 1
        System.arraycopy(new float[] {10, 4, 1}, 0, q.net().parameters(), 0, 3);
        q.net().changed();
        var e = estimates(q, s -> new float[] {2}, push, 0.5, 1);
        assertArrayEquals(new double[] {25, 15, 5}, e.predicted(), 1e-5);
        assertArrayEquals(new double[] {-5, -7.5, -8.75}, e.realised(), 1e-12);
    }

    /** Ends after so many steps; the state is their number. */
    private record Pushed(int steps, int[] t) implements Env.Continuous {
        @Override public Space states() { return Space.numbers(1); }

        @Override public Space.Numbers actions() { return Space.numbers("push").within(-2, 2); }

        @Override public State reset() { return State.of((float) (t[0] = 0)); }

        @Override public Step step(float... u) { return new Step(State.of((float) ++t[0]), -1 - u[0] * u[0], t[0] == steps, false); }
    }

    @Test void whatCannotBeIsRefusedInWords() {
        Refused.with("gamma must be 0 to 1, not 1.5", () -> estimates(q, new Stairs(3, true, new int[1]), 1.5, 1));
        Refused.with("estimates need at least 1 episode, not 0", () -> estimates(q, new Stairs(3, true, new int[1]), 0.9, 0));
    }
}
