package dql.env.lunar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jbox2d.common.Vec2;
import org.jbox2d.dynamics.Body;
import org.jbox2d.dynamics.World;
import org.junit.jupiter.api.Test;

/** An impulse changes the velocity by itself over the mass 4.81667; at angle 0 and without dispersion it is known by hand. */
class EnginesTest {
    private static final double MASS = 4.816666603088379;
    private final Body hull = new Craft(new World(new Vec2(0, -10), new Pool())).hull();

    @Test void theMainEnginePushesUp() {
        Engines.main(hull, 1, 0, 0);
        assertEquals(13 * 4 / 30.0 / MASS, hull.getLinearVelocity().y, 1e-6);
        assertEquals(0, hull.getLinearVelocity().x);
        assertEquals(0, hull.getAngularVelocity());
    }

    @Test void halfPowerIsHalfThePush() {
        Engines.main(hull, 0.5, 0, 0);
        assertEquals(0.5 * 13 * 4 / 30.0 / MASS, hull.getLinearVelocity().y, 1e-6);
    }

    /** -1: from the right, at height 14/30, an impulse of -0.6 * 12/30; the centre of mass is at 0.1013, its inertia 0.78388. */
    @Test void theLeftEnginePushesToTheLeftAndTurns() {
        Engines.side(hull, -1, 1, 0, 0);
        assertEquals(-0.24 / MASS, hull.getLinearVelocity().x, 1e-6);
        assertEquals(0.24 * (14 / 30.0 - 0.10130719) / 0.7838807, hull.getAngularVelocity(), 1e-5);
    }

    @Test void theRightEngineIsItsMirrorImage() {
        Engines.side(hull, 1, 1, 0, 0);
        assertEquals(0.24 / MASS, hull.getLinearVelocity().x, 1e-6);
        assertEquals(-0.24 * (14 / 30.0 - 0.10130719) / 0.7838807, hull.getAngularVelocity(), 1e-5);
    }

    /** d1 = 0.01: the main engine's impulse gains 0.13 to the right, at a point 0.01 to the left and 4/30 below the origin. */
    @Test void dispersionScatters() {
        Engines.main(hull, 1, 0, 0.01);
        assertEquals(0.13 / MASS, hull.getLinearVelocity().x, 1e-6);
        assertEquals((-0.01 * 13 * 4 / 30.0 - (-4 / 30.0 - 0.10130719) * 0.13) / 0.7838807, hull.getAngularVelocity(), 1e-5);
    }
}
