package dql.pg;

import static dql.Dql.adam;
import static dql.Dql.critic;
import static dql.Dql.mlp;
import static dql.Dql.mu;
import static dql.Dql.squared;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Batch;
import dql.Dql;
import dql.Env;
import dql.Refused;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.Step;
import dql.Transition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CriticTest {

    /** Two numbers to see, two to act by, whose ranges differ. */
    record Plane(Space states, Space.Numbers actions) implements Env.Continuous {
        Plane() { this(Space.numbers(2), Space.numbers("a", "b").within(new float[] {-2, 0}, new float[] {2, 10})); }

        @Override public State reset() { return State.of(0f, 0); }

        @Override public Step step(float... u) { return new Step(State.of(u), 0, false, false); }
    }

    private static final Env PLANE = new Plane();

    @AfterEach void putBack() { Dql.engine("auto"); }

    private static Batch batch(int n) {
        var rng = new Rng(4);
        var rows = new Transition[n];
        for (int i = 0; i < n; i++) rows[i] = new Transition(i, State.of((float) rng.normal(), (float) rng.normal()), -1,
            new float[] {(float) rng.uniform(-2, 2), (float) rng.uniform(0, 10)}, rng.normal(), i % 2 * 0.9, State.of((float) rng.normal(), (float) rng.normal()), false, 0, 0);
        return Batch.of(rows);
    }

    /** mean Q(s, μ(s; θ)) must change with each parameter of the actor as the slope says. */
    @ParameterizedTest
    @ValueSource(strings = {"simd", "djl"})
    void theActorsGradientThroughTheCriticIsThatOfFiniteDifferences(String engine) {
        Dql.engine(engine);
        var q = critic(mlp(7).tanh(), PLANE, 1);
        for (int i = 0; i < q.net().parameters().length; i++) q.net().parameters()[i] *= 4;    // a hilly one
        q.net().changed();
        var mu = mu(mlp(5).tanh(), PLANE, 2);
        var b = batch(3);
        float[] theta = mu.net().parameters(), gradient = new float[theta.length], before = q.net().parameters().clone();
        q.slopes(b, mu, gradient);
        int sloping = 0;
        for (int i = 0; i < theta.length; i++) {
            float was = theta[i];
            double up = value(q, mu, b, i, was + 0.02f), down = value(q, mu, b, i, was - 0.02f);
            value(q, mu, b, i, was);
            assertEquals((up - down) / 0.04, -gradient[i], 5e-3, "parameter " + i);
            if (Math.abs(gradient[i]) > 0.05) sloping++;
        }
        assertTrue(sloping > 10, "only " + sloping + " parameters have a slope");
        assertArrayEquals(before, q.net().parameters(), "the critic does not change");
    }

    private static double value(Critic q, Mu mu, Batch b, int i, float parameter) {
        mu.net().parameters()[i] = parameter;
        mu.net().changed();
        double sum = 0;
        for (float one : q.of(b.s(), mu.of(b.s()))) sum += one;
        return sum / b.n();
    }

    @ParameterizedTest
    @ValueSource(strings = {"simd", "djl"})
    void climbingRaisesTheValueAndAStepLowersTheLoss(String engine) {
        Dql.engine(engine);
        var q = critic(mlp(16), PLANE, 1);
        var mu = mu(mlp(16), PLANE, 2);
        var b = batch(8);
        var y = new double[8];
        for (int i = 0; i < 8; i++) y[i] = i;
        var alpha = adam(1e-2, q.net());
        double first = q.step(alpha, b, squared, y), last = first;
        for (int k = 0; k < 200; k++) last = q.step(alpha, b, squared, y);
        assertTrue(last < first / 10, first + " to " + last);
        var beta = adam(1e-2, mu.net());
        double low = q.climb(beta, b, mu), high = low;
        for (int k = 0; k < 50; k++) high = q.climb(beta, b, mu);
        assertTrue(high > low + 0.1, low + " to " + high);
    }

    /** A critic without hidden layers is a sum that can be worked out: weights of s₀, s₁, a, b and a bias. */
    @Test void knowsActionsInTheWorldsUnitsAndInItsOwn() {
        var q = critic(mlp(), PLANE, 0);
        System.arraycopy(new float[] {1, 10, 100, 1000, 0.5f}, 0, q.net().parameters(), 0, 5);
        q.net().changed();
        State s = State.of(2f, 3);
        assertEquals(2 + 30 + 50 - 1000 + 0.5, q.of(s, 1, 0), 1e-3, "1 of (-2, 2) is 0.5, 0 of (0, 10) is -1");
        var b = Batch.of(new Transition(1, s, -1, new float[] {1, 0}, 7, 0.5, s, false, 7, 0));
        assertArrayEquals(new double[] {7 + 0.5 * (2 + 30 + 50 + 1000 + 0.5)}, q.targets(b, new float[] {0.5f, 1}), 1e-3);
        assertEquals(967.5 * 967.5, q.step(adam(1e-3, q.net()), b, squared, new double[] {50}), 1, "-917.5 against 50");
        assertEquals(967.5, b.error()[0], 1e-2);
    }

    @Test void aCopyGoesItsOwnWayAndFollowsSoftly() {
        var q = critic(mlp(4), PLANE, 0);
        var qT = q.copy();
        float was = q.net().parameters()[0];
        q.net().parameters()[0] = was + 1;
        q.net().changed();
        assertEquals(was, qT.net().parameters()[0]);
        qT.blend(q, 0.25);
        assertEquals(was + 0.25, qT.net().parameters()[0], 1e-6);
    }

    @Test void whatDoesNotFitIsRefused() {
        var q = critic(mlp(4), PLANE, 0);
        var b = batch(3);
        Refused.saying("the critic needs states of 2 and actions of 2 numbers, not 2 and 1", () -> q.of(b.s(), new float[3]));
        Refused.with("y must have 3 numbers, one per row, not 2", () -> q.step(adam(1e-3, q.net()), b, squared, new double[2]));
        Refused.saying("action must have 2 numbers (a, b), not 1", () -> q.of(State.of(0f, 0), 1));
        Refused.saying("CartPole's actions are one of 2 choices (left, right)", () -> critic(mlp(4), Dql.cartPole(0), 0));
        Refused.saying(ArithmeticException.class, "the critic's loss is NaN after 0 updates", () -> q.step(adam(1e-3, q.net()), b, squared, new double[] {1, Double.NaN, 1}));
    }
}
