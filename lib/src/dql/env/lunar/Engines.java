package dql.env.lunar;

import static dql.env.lunar.Terrain.SCALE;

import org.jbox2d.common.Vec2;
import org.jbox2d.dynamics.Body;

/** The engines: impulses on the hull at points near it, both scattered by the dispersions d0 and d1 (m), as in Gymnasium's lunar_lander.py. */
final class Engines {
    private static final double MAIN = 13, SIDE = 0.6, MAIN_Y = 4, SIDE_X = 12, SIDE_UP = 14, SIDE_SHIFT = 17;

    private Engines() { }

    /** The main engine, beneath the hull, with this power (0.5 to 1). */
    static void main(Body hull, double power, double d0, double d1) {
        double sin = StrictMath.sin(hull.getAngle()), cos = StrictMath.cos(hull.getAngle());
        double down = MAIN_Y / SCALE + 2 * d0;
        double x = sin * down - cos * d1, y = -cos * down - sin * d1;
        push(hull, x, y, MAIN * power, 0, 0);
    }

    /** A side engine, with this power (0.5 to 1): direction -1 pushes to the left, +1 to the right. */
    static void side(Body hull, int direction, double power, double d0, double d1) {
        double sin = StrictMath.sin(hull.getAngle()), cos = StrictMath.cos(hull.getAngle());
        double away = 3 * d1 + direction * SIDE_X / SCALE;
        double x = sin * d0 - cos * away, y = -cos * d0 - sin * away;
        push(hull, x, y, SIDE * power, -sin * SIDE_SHIFT / SCALE, cos * SIDE_UP / SCALE);     // 17 and 14 differ in the original too
    }

    /** An impulse against (x, y), where (x, y) and the shift lead from the hull's origin. */
    private static void push(Body hull, double x, double y, double power, double shiftX, double shiftY) {
        Vec2 origin = hull.getPosition();
        var at = new Vec2((float) (origin.x + x + shiftX), (float) (origin.y + y + shiftY));
        hull.applyLinearImpulse(new Vec2((float) (-x * power), (float) (-y * power)), at);
    }
}
