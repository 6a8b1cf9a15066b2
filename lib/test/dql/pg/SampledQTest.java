package dql.pg;

import static dql.Dql.sampledQ;
import static dql.Dql.seeds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Refused;
import org.junit.jupiter.api.Test;

class SampledQTest {

    /** The nearest of 16 samples is 1/17 of half the range off: 0.03 in each of 10 steps, on top of the 0.125 that the best course costs. */
    @Test void learnsWithoutAnActor() {
        double mean = sampledQ().tau(0.02).train(Tiny.LINE, 0).evaluate(20).mean();
        assertTrue(mean > -0.7 && mean < -0.3, "mean return " + mean);
    }

    @Test void seedsSideBySideGiveTheSameNumbers() {
        var p = Tiny.LINE.with(h -> h.steps(300));
        var together = sampledQ().train(p, seeds(2).threads(2));
        for (int seed = 0; seed < 2; seed++) assertTrue(together.logs().get(seed).sameAs(sampledQ().train(p, seed).log()), "seed " + seed);
        assertEquals(101, together.logs().get(0).values("loss").length);
    }

    @Test void whatCannotWorkIsRefused() {
        Refused.with("a maximum needs at least 1 sampled action, not 0", () -> sampledQ().samples(0));
        Refused.with("tau must be above 0 and at most 1, not 2.0", () -> sampledQ().tau(2));
        Refused.saying("CartPole's actions are one of 2 choices", () -> sampledQ().train(Dql.CARTPOLE, 0));
        assertEquals("8", sampledQ().samples(8).slots().get("samples"));
    }
}
