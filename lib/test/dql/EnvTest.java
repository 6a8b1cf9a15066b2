package dql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What a world answers when it is asked for what it is not. */
class EnvTest {

    /** A point on a line that is pushed about; the reward is minus its distance from 0. */
    static final class Line implements Env.Continuous {
        private static final Space.Numbers PUSH = Space.numbers("push (m)").within(-1, 1);
        private float x;

        @Override public Space states() { return Space.numbers("position (m)"); }

        @Override public Space.Numbers actions() { return PUSH; }

        @Override public State reset() {
            x = 0;
            return State.of(x);
        }

        @Override public Step step(float... u) {
            x += PUSH.clip(0, PUSH.check(u)[0]);
            return new Step(State.of(x), -Math.abs(x), false, false);
        }
    }

    @Test void choicesAndNumbersAreNotMixedUp() {
        Env cart = Dql.cartPole(0), line = new Line();
        cart.reset();
        line.reset();
        assertEquals(2, cart.choices());
        Refused.with("CartPole takes one of 2 choices (left, right), not 1 number", () -> cart.step(0.5f));
        Refused.with("Line takes an action of 1 number (push (m)), not choice 1", () -> line.step(1));
        Refused.with("Line has no list of actions to choose from: an action is 1 number (push (m)); discretize(env, n) makes choices of it", line::choices);
        Refused.saying("this policy's actions are numbers", () -> ((Actor) s -> new float[1]).of(State.of(0f)));
    }

    @Test void agentsForChoicesAndForNumbersAreNotMixedUp() {
        Env cart = Dql.cartPole(0), line = new Line();
        Actor push = s -> new float[] {1};
        Refused.saying("CartPole takes one of 2 choices", () -> Dql.play(cart, push, 1, 1).iterator().next());
        Refused.saying("not choice 0", () -> Dql.play(line, s -> 0, 1, 1).iterator().next());
        Refused.saying("discretize(env, n)", () -> Dql.mlp(8).on(line, 0));
    }

    @Test void aWorldOfNumbersIsPlayed() {
        Actor push = s -> new float[] {2};
        double sum = 0;
        for (var x : Dql.play(line(), push, 0.9, 3)) {
            assertEquals(2, x.u()[0]);
            assertEquals(-1, x.a());
            sum += x.r();
        }
        assertEquals(-6, sum);
        assertEquals(-3, Dql.evaluate(push, Dql.timeLimit(line(), 2), 1).mean());
    }

    private static Env line() {
        return new Line();
    }

    @Test void aWorldWithoutAPictureSaysSo() {
        Refused.saying(UnsupportedOperationException.class, "Line has no picture", () -> line().render());
    }
}
