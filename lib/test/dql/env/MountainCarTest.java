package dql.env;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Refused;
import dql.Rng;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MountainCarTest {
    private static final Recorded RECORDED = new Recorded(MountainCar::new, 2, 2, 200, 0);
    private final MountainCar env = new MountainCar(new Rng(0));

    @ParameterizedTest
    @CsvSource({"mountaincar.csv, 42", "mountaincar_goal.csv, 7"})
    void equalToGymnasium(String file, long seed) {
        RECORDED.rowByRow(file);
        RECORDED.fromTheSeed(file, seed);
    }

    @Test void theEnginePushesAndGravityPullsDownhill() {
        env.place(0, 0);                                   // where the slope is steepest: cos 0 = 1
        env.step(2);
        assertArrayEquals(new double[] {-0.0015, -0.0015}, env.exact(), 1e-15);
    }

    @Test void theWallOnTheLeftStopsIt() {
        env.place(-1.19, -0.07);
        assertFalse(env.step(0).end());
        assertArrayEquals(new double[] {-1.2, 0}, env.exact());
    }

    @Test void theFlagEndsTheEpisode() {
        env.place(0.47, 0.07);
        var step = env.step(2);
        assertTrue(step.terminated());
        assertEquals(-1, step.r());
        Refused.saying(IllegalStateException.class, "MountainCar: no episode is in progress, call reset() first", () -> env.step(2));
    }

    @Test void theTimeLimitIs200() {
        var world = Dql.mountainCar(0);
        world.reset();
        for (int t = 1; t < 200; t++) assertFalse(world.step(1).end());
        assertTrue(world.step(1).truncated());
    }

    @Test void badActionsAreRefused() {
        env.reset();
        Refused.with("action must be 0 to 2 (left, nothing, right), not 3", () -> env.step(3));
    }
}
