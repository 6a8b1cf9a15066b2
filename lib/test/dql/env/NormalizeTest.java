package dql.env;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Refused;
import dql.Space;
import dql.State;
import dql.VectorEnv;
import java.util.List;
import org.junit.jupiter.api.Test;

class NormalizeTest {

    /** Counts 0, 1, 2: mean 1 and variance 2/3 after three states; actions 0, 2, 2: mean 4/3 and variance 8/9. */
    @Test void byHand() {
        var env = Dql.normalize(new Counter(9));
        assertEquals(State.of(0f, 0f), env.reset(), "of one state alone nothing is known");
        assertEquals(State.of(1f, 1f), env.step(2).s(), "mean 0.5 and variance 0.25, mean 1 and variance 1");
        var s = env.step(2).s();
        assertEquals(1 / Math.sqrt(2 / 3.0), s.at(0), 1e-6);
        assertEquals(2 / 3.0 / Math.sqrt(8 / 9.0), s.at(1), 1e-6);
        assertEquals(3, env.moments().n());
    }

    @Test void atMost10() {
        var env = Dql.normalize(Dql.timeLimit(new Slide(), 1));
        for (int k = 0; k < 1_000; k++) env.reset();
        assertEquals(10, env.step(0, 4).s().at(1));
    }

    @Test void anEvaluationLooksThroughTheSameMoments() {
        var env = Dql.normalize(new Counter(9));
        env.reset();
        env.step(2);
        var test = Dql.normalize(new Counter(9), env.moments().frozen());
        assertEquals(State.of(-1f, -1f), test.reset());
        assertEquals(State.of(1f, -1f), test.step(0).s());
        assertEquals(2, env.moments().n());
    }

    @Test void copiesOfAVectorShareMoments() {
        var m = Dql.moments(2);
        var vector = new VectorEnv(2, rng -> Dql.normalize(new Counter(4, rng), m), 0);
        vector.reset();
        for (int t = 0; t < 10; t++) vector.step(new int[] {0, 2});
        assertEquals(2 * 10 + 2 + vectorEnds(), m.n());
    }

    private static int vectorEnds() {
        var vector = new VectorEnv(2, rng -> new Counter(4, rng), 0);
        int ends = 0;
        vector.reset();
        for (int t = 0; t < 10; t++) {
            vector.step(new int[] {0, 2});
            for (int i = 0; i < 2; i++) if (vector.end(i)) ends++;
        }
        return ends;
    }

    @Test void theSameSeedGivesTheSameNumbers() {
        var a = Dql.normalize(Dql.cartPole(0));
        var b = Dql.normalize(Dql.cartPole(0));
        assertEquals(a.reset(), b.reset());
        for (int t = 0; t < 100; t++) {
            var x = a.step(t % 2);
            assertEquals(x, b.step(t % 2));
            if (x.end()) assertEquals(a.reset(), b.reset());
        }
    }

    @Test void saysWhatItShows() {
        var env = Dql.normalize(Dql.cartPole(0));
        assertEquals(List.of("position, normalised", "velocity, normalised", "angle, normalised", "angular velocity, normalised"), env.states().names());
        assertTrue(env.toString().endsWith("normalised"));
        Refused.saying("normalize needs states of numbers, and a state of Counter is 4 choices", () -> Dql.normalize(Dql.bins(new Counter(3), 2)));
        Refused.saying("but there are moments of 3", () -> Dql.normalize(new Counter(3), Dql.moments(3)));
        assertEquals(Space.numbers(1).within(-10, 10).low().get(0), env.states().low().get(0));
    }
}
