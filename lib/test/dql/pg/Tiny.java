package dql.pg;

import static dql.Dql.constant;
import static dql.Dql.mlp;
import static dql.Dql.timeLimit;

import dql.Env;
import dql.Hyper;
import dql.Problem;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.Step;

/** Worlds that are learned in a second. */
final class Tiny {
    private Tiny() { }

    /** A point between two walls, pushed up to 0.5 m either way; the reward is minus its distance from the middle. */
    static final class Line implements Env.Continuous {
        private static final Space.Numbers PUSH = Space.numbers("push (m)").within(-0.5, 0.5);
        private final Rng rng;
        private float x;

        Line(Rng rng) { this.rng = rng; }

        @Override public Space states() { return Space.numbers("position (m)"); }

        @Override public Space.Numbers actions() { return PUSH; }

        @Override public State reset() { return State.of(x = (float) rng.uniform(-1, 1)); }

        @Override public Step step(float... u) {
            x = Math.max(-1, Math.min(1, x + PUSH.clip(0, PUSH.check(u)[0])));
            return new Step(State.of(x), -Math.abs(x), false, false);
        }
    }

    /** Six cells in a row, from the first to the last, where an episode ends with 1; action 1 goes on, 0 back. */
    static final class Row implements Env {
        private int cell;

        @Override public Space states() { return Space.numbers(6); }

        @Override public Space actions() { return Space.discrete("back", "on"); }

        @Override public State reset() {
            cell = 0;
            return state();
        }

        private State state() {
            var x = new float[6];
            x[cell] = 1;
            return State.of(x);
        }

        @Override public Step step(int a) {
            cell = Math.max(0, cell + (a == 1 ? 1 : -1));
            return new Step(state(), cell == 5 ? 1 : 0, cell == 5, false);
        }
    }

    /** Ten pushes. */
    static final Problem LINE = new Problem("Line", rng -> timeLimit(new Line(rng), 10), mlp(32), -10, 0,
        new Hyper(3_000, 3_000, 32, 200, 1, 1, 0.9, 3e-3, constant(0)), "");

    /** Fifty steps at most. */
    static final Problem ROW = new Problem("Row", rng -> timeLimit(new Row(), 50), mlp(16).tanh(), 0, 1,
        new Hyper(6_000, 6_000, 32, 200, 1, 1, 0.9, 3e-3, constant(0)), "");
}
