package dql.env.lunar;

import dql.Env;
import dql.Policy;
import dql.State;
import dql.Step;

/** A policy made by hand that lands: lean against the drift, and brake to a speed that falls with the height. */
final class Pilot implements Policy {

    @Override public int of(State s) {
        double x = s.at(0), y = s.at(1), vx = s.at(2), vy = s.at(3), angle = s.at(4), spin = s.at(5);
        boolean down = s.at(6) + s.at(7) > 0;
        double lean = Math.max(-0.4, Math.min(0.4, 0.5 * x + vx));
        double turn = down ? 0 : lean - angle - 2 * spin;
        double brake = (down ? 0 : -0.1 - 0.45 * Math.max(0, y)) - vy;
        if (brake > 0.05 && brake > 0.4 * Math.abs(turn)) return 2;
        return turn > 0.1 ? 1 : turn < -0.1 ? 3 : 0;
    }

    /** What an episode returns. */
    double fly(Env env) {
        double g = 0;
        Step x = new Step(env.reset(), 0, false, false);
        while (!x.end()) {
            x = env.step(of(x.s()));
            g += x.r();
        }
        return g;
    }
}
