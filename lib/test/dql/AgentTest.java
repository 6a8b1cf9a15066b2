package dql;

import static dql.Dql.constant;
import static dql.Dql.dqn;
import static dql.Dql.max;
import static dql.Dql.mlp;
import static dql.Dql.rainbow;
import static dql.Dql.seeds;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.nets.Head;
import dql.nets.Layer.Activation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentTest {
    private static final Hyper TINY = new Hyper(3_000, 3_000, 32, 100, 1, 50, 0.9, 5e-3, constant(0.3));
    private static final Problem CORRIDOR = new Problem("Corridor", rng -> Dql.timeLimit(new TrainTest.Corridor(), 50), mlp(32), 0, 1, TINY, "");

    static List<Agent> agents() {
        return List.of(dqn(), dqn().doubleQ().named("double"), dqn().twin().named("twin"), dqn().dueling().named("dueling"), dqn().with(new Head.Dueling(16, false, Activation.RELU)).named("plain dueling"),
            dqn().prioritized(0.6, 0.4).named("proportional"), dqn().rankBased(0.7, 0.5).named("rank-based"), dqn().nStep(3).named("3 steps"),
            dqn().c51().named("C51"), dqn().quantiles(11).named("quantiles"), dqn().noisy().named("noisy"),
            dqn().loss(Dql.huber).clip(10).named("huber, clipped"), rainbow(), rainbow().twin().named("twin rainbow"),
            dqn().with(new Head.PerAction()).named("one network per action"));
    }

    /** Each finds the way through the corridor, and knows what it is worth: Q*(s, right) = 0.9^(4 - cell). */
    @ParameterizedTest
    @MethodSource("agents")
    void findsItsWay(Agent agent) {
        var run = agent.train(CORRIDOR, 0);
        var env = CORRIDOR.env(0);
        var policy = run.policy();
        boolean loose = agent.noise() > 0 || agent.n() > 1 || agent.targetNetwork() == Agent.TargetNetwork.TWIN;   // a twin learns from every other batch
        State s = env.reset();
        for (int cell = 0; cell < 5; cell++) {
            assertEquals(1, policy.of(s), "cell " + cell);
            assertEquals(Math.pow(0.9, 4 - cell), max(run.q().of(s)), loose ? 0.2 : 0.08, "cell " + cell);
            s = env.step(1).s();
        }
        assertEquals(1, run.evaluate(1).mean());
    }

    @ParameterizedTest
    @ValueSource(strings = {"simd", "djl"})
    void all64CombinationsLearnWithoutError(String engine) {
        var p = CORRIDOR.with(h -> h.steps(300).batch(8)).net(mlp(8));
        try {
            Dql.engine(engine);
            for (int k = 0; k < 64; k++) {
                var a = dqn().named("combination " + k);
                if ((k & 1) > 0) a = a.doubleQ();
                if ((k & 2) > 0) a = a.dueling();
                if ((k & 4) > 0) a = a.prioritized(0.6, 0.4);
                if ((k & 8) > 0) a = a.nStep(3);
                if ((k & 16) > 0) a = a.c51(0, 1, 11);
                if ((k & 32) > 0) a = a.noisy();
                var run = a.train(p, k);
                assertEquals(201, run.log().values("loss").length);
                assertEquals(engine, run.q().engine());
                for (double loss : run.log().values("loss")) assertTrue(loss >= -1e-6, a + ": " + loss);
            }
        } finally {
            Dql.engine("auto");
        }
    }

    /** The agent is the lectures' loop, not another one. */
    @Test void dqnIsTheLoopOfTheReadme() {
        Target target = x -> x.r() + x.discount() * max(x.qT());
        var log = TrainTest.train(target, CORRIDOR.env(7), CORRIDOR.net(), TINY.steps(500), 7, new Net[1]);
        var run = dqn().train(CORRIDOR.with(h -> h.steps(500)), 7);
        assertArrayEquals(log.values("loss"), run.log().values("loss"));
        assertArrayEquals(log.values("return"), run.log().values("return"));
    }

    @Test void seedsSideBySideGiveTheSameNumbers() {
        var p = CORRIDOR.with(h -> h.steps(400));
        var together = rainbow().train(p, seeds(3).threads(3));
        for (int seed = 0; seed < 3; seed++) assertTrue(together.logs().get(seed).sameAs(rainbow().train(p, seed).log()), "seed " + seed);
        assertEquals(3, together.evaluate(2).values().length);
        assertEquals("Corridor, mean return of 2 fresh episodes a run, epsilon 0.5, seeds 0, 1, 2", together.evaluate(2, 0.5).how());
        var first = together.list().get(0);
        assertTrue(first.evaluate(4, 0.5).toString().endsWith("epsilon 0.5, fresh episodes of seed 0"));
        assertArrayEquals(first.evaluate(4, 0.5).lengths(), first.evaluate(4, 0.5).lengths());
        Refused.with("epsilon must be 0 to 1, not 2.0", () -> first.evaluate(1, 2));
        assertTrue(together.toString().startsWith("Rainbow on Corridor"));
    }

    @Test void severalUpdatesAtATimeAndNoTargetNetwork() {
        var p = CORRIDOR.with(h -> h.steps(200).every(10).updates(3));
        assertEquals(33, dqn().train(p, 0).log().values("loss").length);
        var run = dqn().targetNetwork(Agent.TargetNetwork.NONE).train(p, 0);
        assertEquals("no network", run.log().about().get("agent.target"));
    }

    @Test void aSoftTargetNetworkLearnsToo() {
        var run = dqn().train(CORRIDOR.with(h -> h.soft(0.05)), 0);
        assertEquals(1, run.evaluate(1).mean());
        assertEquals(Math.pow(0.9, 4), max(run.q().of(CORRIDOR.env(0).reset())), 0.08);
    }

    @Test void evaluationOnTheWayDisturbsNothing() {
        var looks = rainbow().train(CORRIDOR.with(h -> h.steps(400)), 0).log();
        assertEquals(20, looks.values("evaluation").length);
        assertEquals(20, looks.times("evaluation")[0]);
        assertEquals(400, looks.times("evaluation")[19]);
    }

    @Test void aVariantIsAnotherValueInASlot() {
        assertEquals(List.of("choice       max                          → double"), dqn().doubleQ().diff(dqn()).lines().skip(1).toList());
        assertEquals("DQN and DQN are the same", dqn().diff(dqn()));
        var changed = new ArrayList<String>();
        for (var line : rainbow().diff(dqn()).split("\\R")) changed.add(line.split(" ")[0]);
        assertEquals(List.of("", "choice", "head", "values", "memory", "n", "exploration", "loss"), changed);
        assertTrue(rainbow().toString().startsWith("Rainbow"));
    }

    @Test void atomsAreThoseOfTheProblemUnlessGiven() {
        assertTrue(dqn().c51().net(CORRIDOR).toString().contains("51 atoms from 0.0 to 1.0"));
        assertTrue(dqn().c51(-10, 10, 21).net(CORRIDOR).toString().contains("21 atoms from -10.0 to 10.0"));
    }

    @Test void whatCannotWorkIsRefusedBeforeTraining() {
        Refused.with("n-step returns need n of at least 1, not 0", () -> dqn().nStep(0));
        Refused.with("tau must be above 0 and at most 1, not 0.0", () -> TINY.soft(0));
        Refused.with("sigma0 must be 0 or more, not -1.0", () -> dqn().noisy(-1));
        Refused.with("the norm to clip gradients to must be above 0, not 0.0", () -> dqn().clip(0));
        Refused.saying("the lowest return must be below the highest", () -> dqn().c51(10, -10, 51).train(CORRIDOR, 0));
        Refused.saying("warmup 5,000 is not below steps 3,000", () -> dqn().train(CORRIDOR.with(h -> h.warmup(5_000)), 0));
        Refused.with("warmup 33 is shorter than one batch of 32 and the 3 steps of its last return", () -> dqn().nStep(3).train(CORRIDOR.with(h -> h.warmup(33)), 0));
        Refused.with("updates must be at least 1, not 0", () -> TINY.updates(0));
    }
}
