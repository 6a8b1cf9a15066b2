package dql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VectorEnvTest {

    /** Every copy alone, with its own generator, must do the same. */
    @Test void copiesDoWhatTheyDoAlone() {
        var vector = Dql.vector(3, Dql::cartPole, 5);
        Env[] alone = {Dql.cartPole(5), Dql.cartPole(new Rng(5, 0, 1)), Dql.cartPole(new Rng(5, 0, 2))};
        var s = vector.reset();
        for (int i = 0; i < 3; i++) assertEquals(alone[i].reset(), s.row(i));
        int ends = 0;
        for (int t = 0; t < 200; t++) {
            int[] a = {t % 2, 1, t / 3 % 2};
            vector.step(a);
            for (int i = 0; i < 3; i++) {
                var x = alone[i].step(a[i]);
                assertEquals(x.s(), vector.next().row(i), "the final state is kept");
                assertEquals(x.r(), vector.r()[i]);
                assertEquals(x.terminated(), vector.terminated()[i]);
                assertEquals(x.truncated(), vector.truncated()[i]);
                if (x.end()) {
                    ends++;
                    assertEquals(alone[i].reset(), vector.s().row(i));
                    assertNotEquals(vector.next().row(i), vector.s().row(i));
                } else assertEquals(x.s(), vector.s().row(i));
            }
        }
        assertTrue(ends > 5);
    }

    @Test void truncationIsNoTermination() {
        var vector = new VectorEnv(2, rng -> Dql.timeLimit(new dql.env.CartPole(rng), 2), 0);
        vector.reset();
        vector.step(new int[] {0, 1});
        vector.step(new int[] {1, 0});
        assertTrue(vector.truncated()[0] && vector.end(1) && !vector.terminated()[1]);
    }

    @Test void theStreamOfTransitionsGoesCopyAfterCopy() {
        var vector = Dql.vector(2, Dql::cartPole, 0);
        var before = new State[2];
        long t = 0;
        for (var x : Dql.play(vector, s -> 1, 0.9, 101)) {
            assertEquals(++t, x.t());
            assertEquals((t - 1) % 2, x.copy());
            assertNull(x.u());
            if (before[x.copy()] != null) assertEquals(before[x.copy()], x.s());
            before[x.copy()] = x.end() ? null : x.next();
            if (x.end()) assertEquals(0, x.discount(), "the pole has fallen");
        }
        assertEquals(101, t);
    }

    @Test void actionsOfNumbersArePlayed() {
        Actor push = s -> new float[] {s.at(0) > 2 ? -1 : 1};
        var log = new double[6];
        for (var x : Dql.play(new VectorEnv(2, rng -> new EnvTest.Line(), 0), push, 0.9, 6)) log[(int) x.t() - 1] = x.r();
        assertEquals(-1, log[0]);
        assertEquals(-3, log[5]);
    }

    @Test void badUseIsRefusedInWords() {
        Refused.with("a vector environment needs at least 1 copy, not 0", () -> Dql.vector(0, Dql::cartPole, 0));
        var vector = Dql.vector(2, Dql::cartPole, 0);
        Refused.saying(IllegalStateException.class, "CartPole: no episodes are in progress, call reset() first", () -> vector.step(new int[2]));
        vector.reset();
        Refused.with("2 copies of CartPole need 2 actions, not 3", () -> vector.step(new int[3]));
        Refused.saying("not 1 number", () -> vector.step(new float[] {1, 1}));
    }
}
