package dql.env;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Dql;
import dql.Refused;
import dql.State;
import dql.VectorEnv;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscretizeTest {

    @Test void everyCombinationTheLastNumberFastest() {
        var env = Dql.discretize(new Slide(), 3, 2);
        assertEquals(List.of("push (m) = −1, lift (m) = 0", "push (m) = −1, lift (m) = 4", "push (m) = 0, lift (m) = 0", "push (m) = 0, lift (m) = 4",
            "push (m) = 1, lift (m) = 0", "push (m) = 1, lift (m) = 4"), env.actions().names());
        assertArrayEquals(new float[] {0, 4}, env.numbers(3));
        env.reset();
        assertEquals(State.of(0f, 4f), env.step(3).s());
        assertEquals(State.of(-1f, 8f), env.step(1).s());
        assertEquals(6, env.choices());
    }

    @Test void theSameForEachNumber() {
        var env = Dql.discretize(new Slide(), 5);
        assertEquals(25, env.choices());
        assertArrayEquals(new float[] {-0.5f, 3}, env.numbers(8));
    }

    @Test void whatIsChosenCannotBeChangedFromOutside() {
        var env = Dql.discretize(new Slide(), 2);
        env.numbers(0)[0] = 9;
        assertEquals(-1, env.numbers(0)[0]);
    }

    @Test void policiesThatChoosePlayIt() {
        var env = Dql.timeLimit(Dql.discretize(new Slide(), 3, 2), 10);
        assertEquals(10, Dql.evaluate(s -> 5, env, 1).mean());
        var vector = new VectorEnv(2, rng -> Dql.discretize(new Slide(), 3, 2), 0);
        vector.reset();
        vector.step(new int[] {0, 5});
        assertEquals(-1, vector.r()[0]);
        assertEquals(1, vector.r()[1]);
    }

    @Test void badUseIsRefused() {
        var env = Dql.discretize(new Slide(), 2);
        env.reset();
        Refused.saying("action must be 0 to 3 (push (m) = −1, lift (m) = 0, ", () -> env.step(4));
        Refused.saying("Slide takes one of 4 choices", () -> env.step(1f, 2f));
        Refused.with("discretize needs actions of numbers, and Counter takes one of 3 choices (none, one, two)", () -> Dql.discretize(new Counter(3), 3));
        Refused.with("push (m) needs at least 2 choices, not 1", () -> Dql.discretize(new Slide(), 1));
        Refused.with("discretize needs 1 number of choices or one for each of 2 numbers (push (m), lift (m)), not 3", () -> Dql.discretize(new Slide(), 3, 3, 3));
        Refused.with("40,000 choices are too many for 2 numbers (push (m), lift (m)): at most 10,000", () -> Dql.discretize(new Slide(), 200));
    }
}
