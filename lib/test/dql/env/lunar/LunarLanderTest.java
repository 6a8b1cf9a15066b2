package dql.env.lunar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Env;
import dql.Refused;
import dql.Rng;
import dql.State;
import dql.Step;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Beside the recordings, which LunarRecordingTest replays. */
class LunarLanderTest {

    @Test void aPilotLandsWithMoreThan200() {
        double[] returns = IntStream.range(0, 30).mapToDouble(seed -> new Pilot().fly(Dql.lunarLander(seed))).toArray();
        assertTrue(Arrays.stream(returns).filter(g -> g > 200).count() >= 27, () -> Arrays.toString(returns));
    }

    @Test void fallingIsACrash() {
        var env = new LunarLander(new Rng(0));
        env.reset();
        Step x = env.step(0);
        while (!x.end()) x = env.step(0);
        assertTrue(x.terminated());
        assertEquals(-100, x.r());
    }

    /** 2500 steps, one in five at random, episodes following each other: a number in which every bit seen counts. */
    private static long bits(long seed) {
        Env env = Dql.lunarLander(seed);
        var rng = new Rng(seed, 3);
        var pilot = new Pilot();
        long bits = 17;
        State s = env.reset();
        for (int t = 0; t < 2500; t++) {
            Step x = env.step(rng.random() < 0.2 ? rng.integers(4) : pilot.of(s));
            s = x.end() ? env.reset() : x.s();
            for (int i = 0; i < 8; i++) bits = 31 * bits + Float.floatToIntBits(x.s().at(i));
            bits = 31 * bits + Double.doubleToLongBits(x.r());
        }
        return bits;
    }

    /** Worked out once; the same on every Java. */
    @Test void theSameBitsEverywhere() {
        assertEquals(7070216750856220254L, bits(0));
    }

    @Test void worldsSideBySideDoNotDisturbEachOther() {
        long[] alone = IntStream.range(0, 6).mapToLong(LunarLanderTest::bits).toArray();
        long[] together = IntStream.range(0, 6).parallel().mapToLong(LunarLanderTest::bits).toArray();
        assertArrayEquals(alone, together);
        assertNotEquals(alone[0], alone[1]);
    }

    @Test void anEpisodeDoesNotDependOnThoseBefore() {
        var rng = new Rng(4);
        var draws = new double[14 + 2 * 2000];
        for (int i = 0; i < draws.length; i++) draws[i] = i < 12 ? rng.uniform(0, 20 / 3.0) : i < 14 ? rng.uniform(-1000, 1000) : rng.uniform(-1, 1);
        var fresh = new LunarLander(LunarOptions.STANDARD, LunarDraws.recorded(draws));
        var replayed = new Object() { LunarDraws from = LunarDraws.of(new Rng(8)); };
        var used = new LunarLander(LunarOptions.STANDARD, new LunarDraws() {
            @Override public double uniform(double low, double high) { return replayed.from.uniform(low, high); }

            @Override public int integers(int low, int high) { return replayed.from.integers(low, high); }
        });
        new Pilot().fly(used);
        replayed.from = LunarDraws.recorded(draws);
        assertEquals(new Pilot().fly(fresh), new Pilot().fly(used));
    }

    @Test void theLimitIs1000Steps() {
        Env env = Dql.lunarLander(new Rng(0), Dql.lunarOptions().gravity(-1));
        env.reset();
        Step x = null;
        for (int t = 1; t <= 1000; t++) {
            double height = t == 1 ? 1 : x.s().at(1), fall = t == 1 ? 0 : x.s().at(3), angle = t == 1 ? 0 : x.s().at(4) + 2 * x.s().at(5) - x.s().at(2) - 0.5 * x.s().at(0);
            x = env.step(Math.abs(angle) > 0.1 ? angle > 0 ? 3 : 1 : fall + height - 1 < 0 ? 2 : 0);
            assertEquals(t == 1000, x.end(), "step " + t);
        }
        assertTrue(x.truncated());
        assertFalse(x.terminated());
    }

    @Test void badStepsAreRefusedInWords() {
        var env = new LunarLander(new Rng(0));
        Refused.saying(IllegalStateException.class, "LunarLander: no episode is in progress, call reset() first", () -> env.step(0));
        Refused.saying(IllegalStateException.class, "LunarLander: there is nothing to draw before the first reset()", () -> env.render(100));
        env.reset();
        Refused.with("action must be 0 to 3 (nothing, left engine, main engine, right engine), not 4", () -> env.step(4));
        Refused.saying("LunarLander takes one of 4 choices", () -> env.step(0.5f, 0.5f));
        while (!env.step(0).end()) { }
        Refused.saying(IllegalStateException.class, "LunarLander: no episode is in progress, call reset() first", () -> env.step(0));
    }

    @Test void saysWhatItIs() {
        var env = Dql.lunarLander(0);
        assertEquals("LunarLander", env.name());
        assertEquals(8, env.states().size());
        assertEquals(4, env.choices());
        assertTrue(env.toString().startsWith("LunarLander: 8 numbers (x (10 m), "), env::toString);
    }
}
