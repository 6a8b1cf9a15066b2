package dql.env;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Refused;
import dql.Rng;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcrobotTest {
    private static final Recorded RECORDED = new Recorded(Acrobot::new, 4, 6, 500, 0);
    private final Acrobot env = new Acrobot(new Rng(0));

    @ParameterizedTest
    @CsvSource({"acrobot.csv, 42", "acrobot_goal.csv, 11"})
    void equalToGymnasium(String file, long seed) {
        RECORDED.rowByRow(file);
        RECORDED.fromTheSeed(file, seed);
    }

    @Test void hangingStillItStays() {
        env.place(0, 0, 0, 0);
        assertEquals(-1, env.step(1).r());
        assertArrayEquals(new double[4], env.exact(), 1e-15);
    }

    /** Without torque, energy is kept, up to the error of the method: kinetic by the inertia matrix, potential by the centres' heights. */
    @Test void energyIsKept() {
        env.place(1, 0.5, 0, 0);
        double before = energy();
        for (int t = 0; t < 10; t++) env.step(1);
        assertEquals(before, energy(), 0.02);
    }

    private double energy() {
        double[] s = env.exact();
        double cos = Math.cos(s[1]), d1 = 3.5 + cos, d2 = 1.25 + 0.5 * cos;
        double kinetic = 0.5 * d1 * s[2] * s[2] + d2 * s[2] * s[3] + 0.5 * 1.25 * s[3] * s[3];
        return kinetic - 9.8 * (1.5 * Math.cos(s[0]) + 0.5 * Math.cos(s[0] + s[1]));
    }

    @Test void aTipAboveTheLineEndsTheEpisode() {
        env.place(Math.PI, 0, 0, 0);
        var step = env.step(1);
        assertTrue(step.terminated());
        assertEquals(0, step.r());
        Refused.saying(IllegalStateException.class, "Acrobot: no episode is in progress, call reset() first", () -> env.step(1));
    }

    @Test void speedsAreBounded() {
        env.place(0, 0, 100, -100);
        env.step(1);
        double[] s = env.exact();
        assertTrue(Math.abs(s[2]) <= 4 * Math.PI && Math.abs(s[3]) <= 9 * Math.PI && Math.abs(s[0]) <= Math.PI && Math.abs(s[1]) <= Math.PI);
    }

    @Test void badActionsAreRefused() {
        env.reset();
        Refused.saying("action must be 0 to 2", () -> env.step(-1));
        Refused.saying("Acrobot is placed by 4 finite numbers", () -> env.place(0, 0, 0, Double.POSITIVE_INFINITY));
        assertEquals("Acrobot", Dql.acrobot(0).name());
    }
}
