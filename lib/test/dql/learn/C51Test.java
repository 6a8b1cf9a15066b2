package dql.learn;

import static dql.Dql.argmax;
import static dql.Dql.mlp;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Batch;
import dql.Dql;
import dql.Net;
import dql.Refused;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.Target;
import dql.Transition;
import dql.nets.Values.Categorical;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class C51Test {
    private static final Target SINGLE = Dql.c51(x -> argmax(x.qT())), TWO = Dql.c51(x -> argmax(x.q()));

    private static double[] projected(Categorical z, double r, double discount, float... p) {
        var y = new double[p.length + 1];
        y[0] = 7;                                      // what was there before does not matter, and is left alone before the index
        Arrays.fill(y, 1, y.length, 9);
        C51.project(z, r, discount, p, y, 1);
        assertEquals(7, y[0]);
        return Arrays.copyOfRange(y, 1, y.length);
    }

    @Test void theWorkedExample() {
        // atoms 0, 1, 2 with p = 0.2, 0.3, 0.5; r = 0.5, γ′ = 0.5: they go to 0.5, 1, 1.5
        // atom 0: 0.2/2; atom 1: 0.2/2 + 0.3 + 0.5/2; atom 2: 0.5/2
        assertArrayEquals(new double[] {0.1, 0.65, 0.25}, projected(new Categorical(0, 2, 3), 0.5, 0.5, 0.2f, 0.3f, 0.5f), 1e-7);
    }

    @Test void theEndPutsAllOnTheReward() {
        assertArrayEquals(new double[] {0, 0.75, 0.25}, projected(new Categorical(0, 2, 3), 1.25, 0, 0.2f, 0.3f, 0.5f), 1e-7);
        assertArrayEquals(new double[] {0, 1, 0}, projected(new Categorical(0, 2, 3), 1, 0, 0.2f, 0.3f, 0.5f), 1e-7);
    }

    @Test void returnsBeyondTheAtomsGoToTheOutermost() {
        assertArrayEquals(new double[] {0, 0, 1}, projected(new Categorical(0, 2, 3), 50, 0.9, 0.2f, 0.3f, 0.5f), 1e-7);
        assertArrayEquals(new double[] {1, 0, 0}, projected(new Categorical(0, 2, 3), -50, 0.9, 0.2f, 0.3f, 0.5f), 1e-7);
    }

    @Test void massIsOneAndTheMeanIsKeptWithinTheRange() {
        var rng = new Rng(3);
        var z = new Categorical(-10, 10, 51);
        for (int trial = 0; trial < 200; trial++) {
            var p = new float[51];
            double sum = 0, mean = 0;
            for (int i = 0; i < 51; i++) sum += p[i] = (float) rng.random();
            for (int i = 0; i < 51; i++) mean += (p[i] /= (float) sum) * z.atom(i);
            double r = rng.uniform(-1, 1), discount = rng.uniform(0, 0.9), mass = 0, got = 0;
            var y = projected(z, r, discount, p);
            for (int i = 0; i < 51; i++) {
                mass += y[i];
                got += y[i] * z.atom(i);
            }
            assertEquals(1, mass, 1e-6);
            assertEquals(r + discount * mean, got, 1e-5);
        }
    }

    /** A network whose outputs are its last biases: three atoms for each of two actions. */
    private static Net given(float... logits) {
        var q = mlp().categorical(0, 2, 3).on(Space.numbers("x"), 2, 0);
        Arrays.fill(q.parameters(), 0);
        System.arraycopy(logits, 0, q.parameters(), 6, 6);
        q.changed();
        return q;
    }

    private static float log(double x) { return (float) Math.log(x); }

    @Test void singleAndDoubleDifferInTheirChoice() {
        var q = given(0, 0, 9, 9, 0, 0);                                           // prefers action 0
        var qT = given(log(0.5), log(0.25), log(0.25), log(0.2), log(0.3), log(0.5));   // means 0.75 and 1.3
        var b = Batch.of(new Transition(1, State.of(0f), 0, 1, 0.5, State.of(0f), false));
        assertEquals(3, SINGLE.width(qT));
        // of action 1: to 1, 1.5, 2; of action 0 likewise
        assertArrayEquals(new double[] {0, 0.2 + 0.15, 0.15 + 0.5}, SINGLE.of(b, q, qT), 1e-6);
        assertArrayEquals(new double[] {0, 0.5 + 0.125, 0.125 + 0.25}, TWO.of(b, q, qT), 1e-6);
    }

    @Test void otherNetworksAreRefusedInWords() {
        var q = mlp(4).on(Space.numbers("x"), 2, 0);
        var b = Batch.of(new Transition(1, State.of(0f), 0, 1, 0.5, State.of(0f), false));
        Refused.with("c51 needs a network with distributions over atoms, mlp(...).categorical(low, high, 51)", () -> SINGLE.of(b, q, q));
    }
}
