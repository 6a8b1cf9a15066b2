package dql.env;

import dql.Env;
import dql.Space;
import dql.State;
import dql.Step;

/** A point that is pushed over a plane, its place the state; the first push is the reward. Has no end. */
final class Slide implements Env.Continuous {
    private static final Space.Numbers PUSH = Space.numbers("push (m)", "lift (m)").within(new float[] {-1, 0}, new float[] {1, 4});
    private float x, y;

    @Override public Space states() { return Space.numbers("x (m)", "y (m)"); }

    @Override public Space.Numbers actions() { return PUSH; }

    @Override public State reset() {
        x = y = 0;
        return State.of(x, y);
    }

    @Override public Step step(float... u) {
        PUSH.check(u);
        x += PUSH.clip(0, u[0]);
        y += PUSH.clip(1, u[1]);
        return new Step(State.of(x, y), u[0], false, false);
    }
}
