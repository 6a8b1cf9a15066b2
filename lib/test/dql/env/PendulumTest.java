package dql.env;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dql.Dql;
import dql.Refused;
import dql.Rng;
import org.junit.jupiter.api.Test;

class PendulumTest {
    private final Pendulum env = new Pendulum(new Rng(0));

    @Test void equalToGymnasium() {
        var recorded = new Recorded(Pendulum::new, 2, 3, 200, 1e-14);
        recorded.rowByRow("pendulum.csv");
        recorded.fromTheSeed("pendulum.csv", 42);
    }

    @Test void oneStepByHand() {
        env.place(Math.PI / 2, 1);
        var step = env.step(1f);                           // speed 1 + (15 sin θ + 3) 0.05, angle θ + 0.05 speed
        assertEquals(-(Math.PI * Math.PI / 4 + 0.1 + 0.001), step.r(), 1e-9);
        assertArrayEquals(new double[] {Math.PI / 2 + 0.05 * 1.9, 1.9}, env.exact(), 1e-15);
    }

    @Test void theTorqueIsClipped() {
        env.place(1, 0);
        var most = env.step(2f);
        env.place(1, 0);
        assertEquals(most, env.step(1e9f));
        env.place(1, 0);
        assertEquals(most, env.step(Float.POSITIVE_INFINITY));
    }

    @Test void theRewardCountsNoFullTurns() {
        env.place(0.5, 0);
        double r = env.step(0f).r();
        for (int turns : new int[] {-3, 2}) {
            env.place(0.5 + turns * 2 * Math.PI, 0);
            assertEquals(r, env.step(0f).r(), 1e-12);
        }
    }

    @Test void badActionsAreRefused() {
        assertEquals("Pendulum: no episode is in progress, call reset() first",
            assertThrows(IllegalStateException.class, () -> env.step(1f)).getMessage());
        env.reset();
        Refused.with("action must be numbers, but its torque (N m) is NaN", () -> env.step(Float.NaN));
        Refused.with("action must have 1 number (torque (N m)), not 2", () -> env.step(1, 2));
        Refused.with("Pendulum takes an action of 1 number (torque (N m)), not choice 1", () -> env.step(1));
        Refused.saying("discretize(env, n)", () -> Dql.pendulum(0).choices());
    }
}
