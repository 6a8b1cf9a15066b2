package dql.env;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Env;
import dql.Refused;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RewardedTest {

    /** The rewards of actions 0, 1 and 2, which the world gives as -10, 0 and 10; the raw ones must stay. */
    private static double[] rewards(Env env) {
        env.reset();
        var steps = IntStream.range(0, 3).mapToObj(env::step).toList();
        assertArrayEquals(new double[] {-10, 0, 10}, steps.stream().mapToDouble(x -> x.raw()).toArray());
        return steps.stream().mapToDouble(x -> x.r()).toArray();
    }

    @Test void signs() {
        assertArrayEquals(new double[] {-1, 0, 1}, rewards(Dql.clipReward(new Counter(9))));
    }

    @Test void ranges() {
        assertArrayEquals(new double[] {-10, 0, 2.5}, rewards(Dql.clipReward(new Counter(9), -20, 2.5)));
    }

    @Test void factorsAndFunctions() {
        assertArrayEquals(new double[] {-1, 0, 1}, rewards(Dql.scaleReward(new Counter(9), 0.1)), 1e-12);
        assertArrayEquals(new double[] {100, 0, 100}, rewards(Dql.reward(new Counter(9), r -> r * r)));
        assertArrayEquals(new double[] {-5, 0, 5}, rewards(Dql.scaleReward(Dql.scaleReward(new Counter(9), 0.1), 5)), 1e-12);
    }

    @Test void endsStayAsTheyAre() {
        var env = Dql.clipReward(Dql.timeLimit(new Counter(9), 1));
        env.reset();
        var x = env.step(0);
        assertTrue(x.truncated() && !x.terminated());
        assertEquals(-10, Dql.evaluate(s -> 0, env, 1).mean(), "evaluations read the raw reward");
    }

    @Test void badRangesAndFactorsAreRefused() {
        Refused.with("rewards must be clipped to a range that goes up, not from 1.0 to -1.0", () -> Dql.clipReward(new Counter(9), 1, -1));
        Refused.with("rewards must be scaled by a finite factor other than 0, not 0.0", () -> Dql.scaleReward(new Counter(9), 0));
    }
}
