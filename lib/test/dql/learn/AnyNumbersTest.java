package dql.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Actor;
import dql.Dql;
import dql.Refused;
import dql.Rng;
import dql.Space;
import dql.State;
import org.junit.jupiter.api.Test;

class AnyNumbersTest {
    private static final State S = State.of(0f);

    @Test void everyNumberLiesBetweenItsOwnBounds() {
        var space = Space.numbers("a", "b").within(new float[] {-2, 10}, new float[] {2, 11});
        var actor = new AnyNumbers(space, new Rng(0));
        double a = 0, b = 0;
        for (int i = 0; i < 10_000; i++) {
            float[] u = space.check(actor.act(S));
            assertTrue(u[0] >= -2 && u[0] <= 2 && u[1] >= 10 && u[1] <= 11);
            a += u[0];
            b += u[1];
        }
        assertEquals(0, a / 1e4, 0.035);               // three standard deviations: 3 · 4 / √(12 · 10,000)
        assertEquals(10.5, b / 1e4, 0.009);
    }

    @Test void randomIsAnActorWhereActionsAreNumbers() {
        var one = (Actor) Dql.random(Dql.pendulum(0), 4);
        assertEquals((float) new Rng(4, Rng.EXPLORATION).uniform(-2, 2), one.act(S)[0]);
        assertEquals(1, Dql.evaluate(one, Dql.pendulum(0), 1).returns().length);
    }

    @Test void numbersWithoutBoundsAreRefused() {
        Refused.with("a random action needs bounds, and force goes from -Infinity to Infinity", () -> new AnyNumbers(Space.numbers("force"), new Rng(0)));
    }
}
