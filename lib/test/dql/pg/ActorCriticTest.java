package dql.pg;

import static dql.Dql.actorCritic;
import static dql.Dql.adam;
import static dql.Dql.cartPole;
import static dql.Dql.mlp;
import static dql.Dql.pendulum;
import static dql.Dql.play;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Actor;
import dql.Batch;
import dql.Dql;
import dql.Env;
import dql.Net;
import dql.Refused;
import dql.Rng;
import dql.Space;
import dql.Transition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActorCriticTest {
    private static final double[] ADVANTAGE = {1.5, -0.5, 2};
    private static final double BETA = 0.1, C = 0.7;

    @AfterEach void putBack() { Dql.engine("auto"); }

    private static Batch batch(Env env, ActorCritic net) {
        var rows = new ArrayList<Transition>();
        for (var x : play(env, net.policy(new Rng(3)), 0.9, 3)) rows.add(x);
        return Batch.of(rows.toArray(Transition[]::new));
    }

    /** The loss −Â log π − β H + c (R − V)² with fixed R, from outputs and values alone. */
    private static double loss(ActorCritic net, Batch b, double[] R) {
        var now = net.forward(b.s());
        int m = net.pi().numbers();
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            var u = new float[m];
            for (int k = 0; k < m; k++) u[k] = net.unit(k, b.u()[i * m + k]);
            sum -= ADVANTAGE[i] * net.pi().logProb(now.out, i * now.width, b.a()[i], u, 0) + BETA * net.pi().entropy(now.out, i * now.width);
            sum += C * (R[i] - now.v[i]) * (R[i] - now.v[i]);
        }
        return sum / 3;
    }

    @ParameterizedTest
    @CsvSource({"simd, false, false", "simd, true, false", "simd, false, true", "simd, true, true", "djl, false, false", "djl, true, true"})
    void gradientsAreThoseOfFiniteDifferences(String engine, boolean shared, boolean numbers) {
        Dql.engine(engine);
        Env env = numbers ? pendulum(0) : cartPole(0);
        var net = actorCritic(mlp(6).tanh(), shared, env, 5);
        var b = batch(env, net);
        var now = net.forward(b.s());
        var R = new double[3];
        for (int i = 0; i < 3; i++) R[i] = ADVANTAGE[i] + now.v[i];
        now.slopes(b, ADVANTAGE, BETA, C);
        var gradients = net.nets().stream().map(one -> new float[one.parameters().length]).toList();
        now.backward(gradients);
        for (int k = 0; k < gradients.size(); k++) {
            var one = net.nets().get(k);
            for (int i = 0; i < one.parameters().length; i++) {
                float was = one.parameters()[i];
                double up = at(net, one, i, was + 0.01f, b, R), down = at(net, one, i, was - 0.01f, b, R);
                at(net, one, i, was, b, R);
                assertEquals((up - down) / 0.02, gradients.get(k)[i], 5e-3, "network %d, parameter %d".formatted(k, i));
            }
        }
    }

    private static double at(ActorCritic net, Net one, int i, float parameter, Batch b, double[] R) {
        one.parameters()[i] = parameter;
        one.changed();
        return loss(net, b, R);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void valuesAreThoseOfThePassForward(boolean shared) {
        var env = cartPole(0);
        var net = actorCritic(mlp(6), shared, env, 5);
        var b = batch(env, net);
        assertArrayEquals(net.values(b.s()), net.forward(b.s()).v, 1e-6f);
        assertEquals(shared ? List.of("net") : List.of("actor", "critic"), List.copyOf(net.named().keySet()));
        assertEquals(shared ? 3 : 2, net.nets().get(0).outputs());
    }

    @Test void aCopyGoesItsOwnWayUntilItIsSet() {
        var env = cartPole(0);
        var net = actorCritic(mlp(6), false, env, 5);
        var b = batch(env, net);
        var copy = net.copy();
        var adam = net.optimizers(q -> adam(0.01, q));
        var now = net.forward(b.s());
        double[] parts = now.slopes(b, ADVANTAGE, 0, 1);
        assertEquals((1.5 * 1.5 + 0.25 + 4) / 3, parts[1], 1e-6);
        now.step(adam);
        assertNotSame(copy.nets().get(0), net.nets().get(0));
        assertTrue(copy.values(b.s())[0] != net.values(b.s())[0]);
        copy.set(net);
        assertArrayEquals(net.values(b.s()), copy.values(b.s()));
    }

    @Test void withoutAGeneratorThePolicyIsItsLikeliestAction() {
        var env = pendulum(0);
        var net = actorCritic(mlp(6), false, env, 5);
        var s = env.reset();
        var mode = (Actor) net.policy(null);
        assertArrayEquals(mode.act(s), mode.act(s));
        double sum = 0;
        var drawn = (Actor) net.policy(new Rng(0));
        for (int i = 0; i < 5_000; i++) sum += drawn.act(s)[0] / 5e3;
        assertEquals(mode.act(s)[0], sum, 0.15);
    }

    @Test void whatDoesNotFitIsRefused() {
        var env = cartPole(0);
        var net = actorCritic(mlp(6), false, env, 5);
        var b = batch(env, net);
        Refused.with("3 states were passed forward: a batch of as many and as many advantages are needed, not 3 and 2", () -> net.forward(b.s()).slopes(b, new double[2], 0, 1));
        Refused.saying("must have bounds", () -> actorCritic(mlp(4), false, new MuTest.Bounded(Space.numbers("push")), 0));
    }
}
