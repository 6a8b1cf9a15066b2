package dql.pg;

import static dql.Dql.a2c;
import static dql.Dql.ddpg;
import static dql.Dql.dqn;
import static dql.Dql.gaussianNoise;
import static dql.Dql.mlp;
import static dql.Dql.seeds;
import static dql.Dql.td3;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Problem;
import dql.Refused;
import dql.Space;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DdpgTest {

    @AfterEach void putBack() { Dql.engine("auto"); }

    /** The best course costs |x| − ½ where one push does not suffice, 0.125 on the average; pushes at random cost about 5. */
    @Test void ddpgAndTd3Learn() {
        for (var agent : new Ddpg[] {ddpg().tau(0.02), td3().tau(0.02)}) {
            double mean = agent.train(Tiny.LINE, 0).evaluate(20).mean();
            assertTrue(mean > -0.4, agent.name() + ": " + mean);
        }
    }

    /** 3,000 steps from 200 on: an update each; TD3's actor learns in every second. */
    @Test void updatesAsOftenAsItSays() {
        var p = Tiny.LINE.with(h -> h.steps(300));
        assertEquals(101, ddpg().train(p, 0).log().values("value").length);
        var log = td3().train(p, 0).log();
        assertEquals(101, log.values("loss").length);
        assertEquals(50, log.values("value").length);
        assertEquals(303, ddpg().train(p.with(h -> h.updates(3)), 0).log().values("loss").length);
        assertEquals(Set.of("mu", "q", "q2"), td3().train(p, 0).nets().keySet());
    }

    @Test void bothEnginesDoTheSameUpdate() {
        var p = Tiny.LINE.with(h -> h.steps(201).warmup(200)).net(mlp(16));
        for (var agent : new Ddpg[] {ddpg(), td3().delay(1)}) {
            Dql.engine("simd");
            var simd = agent.train(p, 1);
            Dql.engine("djl");
            var djl = agent.train(p, 1);
            assertEquals("djl", djl.nets().get("mu").engine());
            assertArrayEquals(simd.log().values("loss"), djl.log().values("loss"), 1e-4);
            assertArrayEquals(simd.log().values("value"), djl.log().values("value"), 1e-5);
            for (var name : simd.nets().keySet())
                assertArrayEquals(simd.nets().get(name).parameters(), djl.nets().get(name).parameters(), 1e-4f, name);
        }
    }

    @Test void seedsSideBySideGiveTheSameNumbers() {
        var p = Tiny.LINE.with(h -> h.steps(400));
        var together = td3().train(p, seeds(3).threads(3));
        for (int seed = 0; seed < 3; seed++) assertTrue(together.logs().get(seed).sameAs(td3().train(p, seed).log()), "seed " + seed);
        assertFalse(together.logs().get(0).sameAs(together.logs().get(1)));
    }

    @Test void agentsForChoicesAndForNumbersAreNotMixedUp() {
        Refused.saying("CartPole's actions are one of 2 choices (left, right): an actor of numbers needs a world whose actions are numbers",
            () -> ddpg().train(Dql.CARTPOLE, 0));
        Refused.saying("Pendulum has no list of actions to choose from: an action is 1 number (torque (N m)); discretize(env, n) makes choices of it",
            () -> dqn().train(Dql.PENDULUM, 0));
        Refused.saying("Bounded's push must have bounds", () -> td3().train(unbounded(), 0));
        Refused.saying("Bounded's push must have bounds", () -> a2c().train(unbounded(), 0));
    }

    private static Problem unbounded() {
        return new Problem("Bounded", rng -> new MuTest.Bounded(Space.numbers("push")), mlp(4), 0, 1, Tiny.LINE.hyper(), "");
    }

    @Test void optionsThatCannotBeRightAreRefused() {
        Refused.with("tau must be above 0 and at most 1, not 0.0", () -> ddpg().tau(0));
        Refused.with("the actor's learning rate must be above 0, not -1.0", () -> ddpg().actorLr(-1));
        Refused.with("delay must be at least 1, not 0", () -> ddpg().delay(0));
        Refused.with("smoothing must be 0 or more, not -0.1", () -> ddpg().smoothing(-0.1));
        assertEquals("Gaussian, sigma 0.3", td3().noise(gaussianNoise(0.3)).slots().get("exploration"));
        assertTrue(td3().toString().startsWith("TD3") && td3().toString().contains("the smaller of two"));
    }
}
