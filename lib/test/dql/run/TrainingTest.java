package dql.run;

import static dql.Dql.CARTPOLE;
import static dql.Dql.adam;
import static dql.Dql.argmax;
import static dql.Dql.cartPole;
import static dql.Dql.constant;
import static dql.Dql.dqn;
import static dql.Dql.epsGreedy;
import static dql.Dql.mlp;
import static dql.Dql.play;
import static dql.Dql.rainbow;
import static dql.Dql.replay;
import static dql.Dql.seeds;
import static dql.Dql.squared;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Agent;
import dql.Agent.TargetNetwork;
import dql.Dql;
import dql.Env;
import dql.Hyper;
import dql.Log;
import dql.Net;
import dql.Problem;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.Step;
import dql.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Double Q-learning with two networks, a slot of the one loop: who learns, from which target, and who acts. */
class TrainingTest {
    private static final Problem TINY = CARTPOLE.net(mlp(8)).hyper(new Hyper(300, 300, 8, 20, 1, 50, 0.9, 1e-2, constant(0.3)));

    /** One state for ever, reward 1; the only thing to learn is y = 1 + γ Q_other(0, argmax Q_one). */
    private static final class Still implements Env {
        @Override public Space states() { return Space.numbers(1); }

        @Override public Space.Discrete actions() { return Space.discrete("left", "right"); }

        @Override public State reset() { return State.of(1f); }

        @Override public Step step(int a) { return new Step(State.of(1f), 1, false, false); }
    }

    /** One update by hand: linear Q(s, a) = wₐ + bₐ in s = 1, Adam's first step moves each parameter by α against its slope's sign. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3})
    void theCoinSaysWhichOneLearnsAndTheOtherOneValues(long seed) {
        double gamma = 0.5, alpha = 0.01;
        var p = new Problem("Still", rng -> Dql.timeLimit(new Still(), 5), mlp(), 0, 2, new Hyper(3, 3, 1, 2, 2, 1, gamma, alpha, constant(0)), "");
        float[] a = mlp().on(new Still(), seed).parameters(), b = mlp().on(new Still(), new Rng(seed, Rng.PARAMETERS, 1)).parameters();   // w₀ w₁ b₀ b₁
        double[] qA = {a[0] + a[2], a[1] + a[3]}, qB = {b[0] + b[2], b[1] + b[3]};
        int taken = qA[0] + qB[0] >= qA[1] + qB[1] ? 0 : 1;                      // the agent acts on both
        boolean first = new Rng(seed, Rng.TARGET_NOISE).integers(2) == 0;
        double[] one = first ? qA : qB, other = first ? qB : qA;
        double y = 1 + gamma * other[one[0] >= one[1] ? 0 : 1], error = y - one[taken];
        var run = dqn().twin().train(p, seed);                                   // three steps, an update after the second
        assertEquals(error * error, run.log().values("loss")[0], 1e-6);
        float[] learned = run.nets().get(first ? "q" : "q2").parameters(), left = run.nets().get(first ? "q2" : "q").parameters();
        assertArrayEquals(first ? b : a, left);
        for (int i = 0; i < 4; i++)
            assertEquals((first ? a : b)[i] + (i % 2 == taken ? Math.signum(error) * alpha : 0), learned[i], 1e-6, "parameter " + i);
    }

    /** Notebook 11's loop, written out, gives the same numbers bit for bit. */
    @Test void theSlotIsTheLoopOfTheLecture() {
        Target doubleQ = x -> x.r() + x.discount() * x.qT()[argmax(x.q())];
        var h = TINY.hyper();
        long seed = 3;
        var env = cartPole(seed);
        var qA = TINY.net().on(env, seed);
        var qB = TINY.net().on(env, new Rng(seed, Rng.PARAMETERS, 1));
        var D = replay(h.capacity(), seed);
        var adamA = adam(h.lr(), qA);
        var adamB = adam(h.lr(), qB);
        var coin = new Rng(seed, Rng.TARGET_NOISE);
        var log = new Log(h, seed);
        for (var x : play(env, epsGreedy(qA.plus(qB), h.eps(), seed), h.gamma(), h.steps())) {
            D.add(x);
            log.step(x);
            if (x.t() < h.warmup()) continue;
            var b = D.sample(h.batch());
            log.add("loss", x.t(), coin.integers(2) == 0 ? adamA.step(b, squared, doubleQ.of(b, qA, qB)) : adamB.step(b, squared, doubleQ.of(b, qB, qA)));
        }
        var run = dqn().twin().train(TINY, seed);
        assertArrayEquals(log.values("loss"), run.log().values("loss"));
        assertArrayEquals(log.values("return"), run.log().values("return"));
        assertArrayEquals(qA.parameters(), run.nets().get("q").parameters());
        assertArrayEquals(qB.parameters(), run.nets().get("q2").parameters());
        var s = cartPole(9).reset();
        assertEquals(argmax(qA.plus(qB).of(s)), run.policy().of(s));
    }

    @Test void theSameSeedGivesTheSameNumbersAndSeedsSideBySideToo() {
        var agent = rainbow().twin();
        var together = agent.train(TINY, seeds(2).threads(2));
        for (int seed = 0; seed < 2; seed++) assertTrue(together.logs().get(seed).sameAs(agent.train(TINY, seed).log()), "seed " + seed);
        assertFalse(together.logs().get(0).sameAs(together.logs().get(1)));
    }

    /** Each of the other slots, and all of them, on both engines. */
    @ParameterizedTest
    @ValueSource(strings = {"simd", "djl"})
    void twoNetworksGoWithEveryOtherSlot(String engine) {
        try {
            Dql.engine(engine);
            for (var a : new Agent[] {dqn().dueling(), dqn().prioritized(0.6, 0.4), dqn().rankBased(0.7, 0.5), dqn().nStep(3), dqn().c51(0, 10, 11),
                dqn().quantiles(5), dqn().noisy(), dqn().clip(1), rainbow(), dqn().targetNetwork(TargetNetwork.TWIN)}) {
                var run = (a.choice() == Agent.Choice.MAX && a.targetNetwork() == TargetNetwork.TWIN ? a : a.twin()).train(TINY.with(h -> h.steps(100)), 0);
                assertEquals(81, run.log().values("loss").length);
                for (Net net : run.nets().values()) for (float w : net.parameters()) assertTrue(Float.isFinite(w), a.toString());
                assertTrue(run.policy().of(cartPole(0).reset()) < 2);
            }
        } finally {
            Dql.engine("auto");
        }
    }

    /** The looks on the way measure what the mean promises, not the sum: beside the returns of a pole, at most 10 with γ = 0.9. */
    @Test void promisesAreThoseOfTheMean() {
        var run = dqn().twin().train(TINY.with(h -> h.steps(3_000).capacity(3_000)), 0);
        double promised = run.log().last("value", 5);
        assertTrue(promised > 3 && promised < 13, "promised " + promised);
    }

    @Test void thereIsNoTargetNetworkToBringUpToDate() {
        assertEquals("the other of two that learn", dqn().twin().slots().get("target"));
        assertTrue(dqn().twin().diff(dqn()).contains("choice       max                          → double"));
        assertFalse(dqn().twin().settings().contains("sync"));
        assertFalse(dqn().twin().settings().contains("tau"));
        var log = dqn().twin().train(TINY, 0).log();
        assertEquals("sync, tau", log.about().get("without effect"));
        assertTrue(log.sameAs(dqn().twin().train(TINY.with(h -> h.soft(0.5)), 0).log()));
    }

    /** What "without effect" says of an agent without any target network is true of τ too. */
    @Test void softUpdatesOfNoNetworkChangeNothing() {
        var agent = dqn().targetNetwork(TargetNetwork.NONE);
        assertArrayEquals(agent.train(TINY, 0).q().parameters(), agent.train(TINY.with(h -> h.soft(0.002)), 0).q().parameters());
    }
}
