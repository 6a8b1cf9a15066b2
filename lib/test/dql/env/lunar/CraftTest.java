package dql.env.lunar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jbox2d.common.Vec2;
import org.jbox2d.dynamics.World;
import org.junit.jupiter.api.Test;

class CraftTest {

    /** The numbers that Box2D 2.3.10 gives in Python for lander.mass, inertia (about the origin) and localCenter, and for a leg. */
    @Test void massesAreBox2ds() {
        var craft = new Craft(new World(new Vec2(0, -10), new Pool()));
        assertEquals(4.816666603088379f, craft.hull().getMass());
        assertEquals(0.8333148956298828f, craft.hull().getInertia());
        assertEquals(0.10130719095468521f, craft.hull().getLocalCenter().y);
        for (int i = 0; i < 2; i++) {
            assertEquals(0.07111112028360367f, craft.leg(i).getMass());
            assertEquals(0.0017909470479935408f, craft.leg(i).getInertia());
        }
    }

    @Test void legsStartBesideTheHull() {
        var craft = new Craft(new World(new Vec2(0, -10), new Pool()));
        assertEquals(10 + 2 / 3f, craft.leg(0).getPosition().x, 1e-6, "leg 0 is the right one");
        assertEquals(10 - 2 / 3f, craft.leg(1).getPosition().x, 1e-6);
        assertEquals(40 / 3f, craft.hull().getPosition().y, 1e-6);
        assertEquals(-0.05f, craft.leg(0).getAngle());
    }
}
