package dql.env.lunar;

import org.jbox2d.common.Vec2;
import org.jbox2d.dynamics.Body;

/** A wind that never repeats itself: force and torque go as tanh(sin(2kt) + sin(πkt)), k = 0.01, each from a drawn t on (Gymnasium's documentation). */
final class Wind {
    private static final int RANGE = 9999;

    private final LunarOptions options;
    private int force, torque;

    /** A wind of an episode, from drawn times on. */
    Wind(LunarOptions options, LunarDraws draws) {
        this.options = options;
        force = draws.integers(-RANGE, RANGE);
        torque = draws.integers(-RANGE, RANGE);
    }

    /** Blows for one step. */
    void blow(Body hull) {
        hull.applyForceToCenter(new Vec2((float) (gust(force++) * options.windPower()), 0));
        hull.applyTorque((float) (gust(torque++) * options.turbulencePower()));
    }

    /** From -1 to 1 at time t. */
    static double gust(int t) {
        return StrictMath.tanh(StrictMath.sin(0.02 * t) + StrictMath.sin(Math.PI * 0.01 * t));
    }
}
