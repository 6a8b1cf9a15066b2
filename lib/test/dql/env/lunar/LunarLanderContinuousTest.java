package dql.env.lunar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Refused;
import dql.Rng;
import dql.Step;
import org.junit.jupiter.api.Test;

/** Beside the recordings, which LunarRecordingTest replays. */
class LunarLanderContinuousTest {
    private final LunarLanderContinuous env = new LunarLanderContinuous(new Rng(0));

    /** A step from the start of the same episode. */
    private static Step first(float main, float side) {
        var env = new LunarLanderContinuous(new Rng(0));
        env.reset();
        return env.step(main, side);
    }

    private static Step choice(int a) {
        var env = new LunarLander(new Rng(0));
        env.reset();
        return env.step(a);
    }

    @Test void fullThrottlesAreTheChoices() {
        assertEquals(choice(0), first(0, 0));
        assertEquals(choice(0), first(-0.3f, 0.5f), "no engine below its threshold");
        assertEquals(choice(1), first(-1, -1));
        assertEquals(choice(2), first(1, 0));
        assertEquals(choice(3), first(-1, 1));
    }

    /** Fuel is 0.3 (u₀ + 1) / 2 and 0.03 |u₁|; vertical speed goes with the main engine's power. */
    @Test void throttlesScale() {
        double off = first(-1, 0).s().at(3), full = first(1, 0).s().at(3) - off, half = first(1e-6f, 0).s().at(3) - off;
        assertEquals(0.5, half / full, 1e-4);
        assertNotEquals(first(-1, 0.6f).s(), first(-1, 1).s());
    }

    @Test void numbersBeyondOneCountAsOne() {
        assertEquals(first(1, -1), first(7, -3));
        assertEquals(first(1, 1), first(Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY));
    }

    @Test void badStepsAreRefusedInWords() {
        Refused.saying(IllegalStateException.class, "LunarLanderContinuous: no episode is in progress, call reset() first", () -> env.step(0, 0));
        env.reset();
        Refused.with("action must be numbers, but its side engine is NaN", () -> env.step(0, Float.NaN));
        Refused.with("action must have 2 numbers (main engine, side engine), not 1", () -> env.step(new float[1]));
        Refused.saying("takes an action of 2 numbers (main engine, side engine), not choice 2", () -> env.step(2));
        while (!env.step(0f, 0f).end()) { }
        Refused.saying(IllegalStateException.class, "call reset() first", () -> env.step(0f, 0f));
    }

    @Test void theFactoryHasTheLimitAndTheSeed() {
        var world = Dql.lunarLanderContinuous(0);
        assertEquals(env.reset(), world.reset());
        assertTrue(world.toString().endsWith("at most 1000 steps"), world::toString);
        assertEquals(2, world.actions().size());
    }
}
