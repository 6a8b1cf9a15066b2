package dql.pg;

import static dql.Dql.a2c;
import static dql.Dql.mlp;
import static dql.Dql.seeds;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class A2cTest {

    @AfterEach void putBack() { Dql.engine("auto"); }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void findsItsWay(boolean shared) {
        var run = a2c().shared(shared).train(Tiny.ROW.with(h -> h.lr(5e-3)), 0);
        assertEquals(1, run.evaluate(1).mean());
        assertTrue(run.log().last("length", 20) < 7, "length " + run.log().last("length", 20));
    }

    @Test void learnsNumbersWithAGaussianPolicy() {
        double mean = a2c().steps(10).train(Tiny.LINE.with(h -> h.steps(20_000).lr(5e-3)), 0).evaluate(20).mean();
        assertTrue(mean > -0.6, "mean return " + mean);
    }

    /** 1,000 steps of 4 copies, 5 of each between two updates. */
    @Test void updatesAsOftenAsItSays() {
        var log = a2c().envs(4).steps(5).train(Tiny.ROW.with(h -> h.steps(1_000).lr(1e-3)), 0).log();
        assertEquals(50, log.values("entropy").length);
        assertEquals(20, log.times("entropy")[0]);
        assertTrue(log.values("entropy")[0] <= Math.log(2) && log.values("entropy")[0] > 0.6);
        assertEquals(20, log.values("evaluation").length);
    }

    @Test void bothEnginesDoTheSameUpdate() {
        var p = Tiny.ROW.with(h -> h.steps(201).warmup(100).lr(1e-3)).net(mlp(16).tanh());
        for (boolean shared : new boolean[] {false, true}) {
            var agent = a2c().envs(3).steps(67).shared(shared);
            Dql.engine("simd");
            var simd = agent.train(p, 1);
            Dql.engine("djl");
            var djl = agent.train(p, 1);
            assertEquals(1, djl.log().values("policy loss").length);
            for (var name : simd.nets().keySet())
                assertArrayEquals(simd.nets().get(name).parameters(), djl.nets().get(name).parameters(), 1e-4f, name);
        }
    }

    @Test void seedsSideBySideGiveTheSameNumbers() {
        var p = Tiny.ROW.with(h -> h.steps(600));
        var together = a2c().train(p, seeds(3).threads(3));
        for (int seed = 0; seed < 3; seed++) assertTrue(together.logs().get(seed).sameAs(a2c().train(p, seed).log()), "seed " + seed);
    }

    @Test void optionsThatCannotBeRightAreRefused() {
        Refused.with("there must be at least 1 copy of the world, not 0", () -> a2c().envs(0));
        Refused.with("there must be at least 1 step between updates, not 0", () -> a2c().steps(0));
        Refused.with("lambda must be 0 to 1, not 1.1", () -> a2c().lambda(1.1));
        Refused.with("the weight of the entropy must be 0 or more, not -1.0", () -> a2c().entropy(-1));
        Refused.with("the weight of the critic's loss must be above 0, not 0.0", () -> a2c().value(0));
        Refused.with("the norm to clip gradients to must be above 0, not 0.0", () -> a2c().clip(0));
        assertEquals("none", a2c().clip(Double.POSITIVE_INFINITY).slots().get("clip"));
        assertTrue(a2c().shared(true).toString().contains("one, shared"));
    }
}
