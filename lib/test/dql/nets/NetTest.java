package dql.nets;

import static dql.Dql.mlp;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Net;
import dql.Refused;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.States;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every engine must give: the numbers of {@link Reference}, to 1e-5 in relative L2. */
class NetTest {
    private static final Space FOUR = Space.numbers("a", "b", "c", "d"), PIXELS = Space.pixels(3, 10, 9);

    record Case(Architecture net, Space states, int outputs, int n) { }

    static Case[] cases() {
        return new Case[] {
            new Case(mlp(), FOUR, 3, 5),
            new Case(mlp(120, 84), FOUR, 2, 128),
            new Case(mlp(16).tanh(), FOUR, 4, 1),
            new Case(mlp(7, 5, 3).tanh(), FOUR, 1, 33),
            new Case(mlp().conv(4, 3, 1).dense(20), PIXELS, 6, 8),
            new Case(mlp().conv(4, 4, 2).conv(5, 2, 1).dense(11).tanh(), PIXELS, 3, 2)};
    }

    @ParameterizedTest
    @MethodSource("cases")
    void passesForwardAndBackward(Case c) {
        var rng = new Rng(1);
        Net net = c.net.on(c.states, c.outputs, rng);
        var s = states(c, rng);
        var slope = new float[c.n * c.outputs];
        for (int i = 0; i < slope.length; i++) slope[i] = (float) rng.uniform(-1, 1);
        var reference = new Reference(new Plan(c.net, c.states, c.outputs), net.parameters());
        int size = c.states.size();
        double[] out = new double[slope.length], inSlope = new double[c.n * size];
        for (int i = 0; i < c.n; i++) {
            System.arraycopy(reference.forward(row(s, i)), 0, out, i * c.outputs, c.outputs);
            var g = new double[c.outputs];
            for (int k = 0; k < g.length; k++) g[k] = slope[i * c.outputs + k];
            System.arraycopy(reference.backward(g), 0, inSlope, i * size, size);
        }

        assertClose(out, net.of(s));
        assertClose(out, net.forward(s));
        var gradient = new float[net.parameters().length];
        net.backward(slope, gradient, null);
        assertClose(reference.gradient, gradient);

        net.forward(s);                              // a second pass adds, and gives the inputs' slopes
        var inputs = new float[c.n * size];
        net.backward(slope, gradient, inputs);
        for (int i = 0; i < gradient.length; i++) gradient[i] /= 2;
        assertClose(reference.gradient, gradient);
        assertClose(inSlope, inputs);

        net.forward(s);                              // a pass for the inputs' slopes alone leaves the gradient as it was
        net.backward(slope, null, inputs);
        assertClose(inSlope, inputs);
        assertClose(reference.gradient, gradient);
        net.forward(s);
        var fresh = new float[gradient.length];
        net.backward(slope, fresh, null);
        assertClose(reference.gradient, fresh);

        assertArrayEquals(floats(out, 0, c.outputs), net.of(s.row(0)), 1e-5f);
    }

    @Test void otherPassesInBetweenDoNotDisturbTheWayBack() {
        var rng = new Rng(2);
        var c = new Case(mlp(16, 8), FOUR, 2, 6);
        Net net = c.net.on(c.states, c.outputs, rng);
        var s = states(c, rng);
        var slope = new float[12];
        java.util.Arrays.fill(slope, 1);
        float[] expected = new float[net.parameters().length], gradient = expected.clone();
        net.forward(s);
        net.backward(slope, expected, null);
        net.forward(s);
        net.of(states(c, rng));                      // another batch of the same size
        net.of(s.row(0));
        net.backward(slope, gradient, null);
        assertArrayEquals(expected, gradient);
        net.forward(s);
        net.set(mlp(16, 8).on(c.states, c.outputs, rng));
        assertThrows(IllegalStateException.class, () -> net.backward(slope, gradient, null));
    }

    private static States states(Case c, Rng rng) {
        var s = new States(c.states, c.n);
        for (int i = 0; i < c.n * c.states.size(); i++)
            if (s.pixels() != null) s.pixels()[i] = (byte) rng.integers(256);
            else s.numbers()[i] = (float) rng.uniform(-2, 2);
        return s;
    }

    private static double[] row(States s, int i) {
        var x = new double[s.size()];
        for (int k = 0; k < x.length; k++) x[k] = s.row(i).at(k) / (s.pixels() != null ? 255 : 1);
        return x;
    }

    private static float[] floats(double[] x, int from, int n) {
        var f = new float[n];
        for (int i = 0; i < n; i++) f[i] = (float) x[from + i];
        return f;
    }

    private static void assertClose(double[] expected, float[] actual) {
        assertEquals(expected.length, actual.length);
        double difference = 0, size = 0;
        for (int i = 0; i < expected.length; i++) {
            difference += Math.pow(expected[i] - actual[i], 2);
            size += expected[i] * expected[i];
        }
        assertTrue(size > 0 && Math.sqrt(difference / size) < 1e-5, "relative L2 difference " + Math.sqrt(difference / size));
    }

    @Test void startsFromItsSeedAlone() {
        var env = Dql.cartPole(0);
        assertArrayEquals(mlp(8).on(env, 3).parameters(), mlp(8).on(env, 3).parameters());
        assertNotEquals(mlp(8).on(env, 3).parameters()[0], mlp(8).on(env, 4).parameters()[0]);
        assertArrayEquals(mlp(8).on(env, 3).parameters(), mlp(8).on(env, new Rng(3, Rng.PARAMETERS)).parameters());
    }

    @Test void initialParametersAreUniformWithinOneOverRootFanIn() {
        float[] theta = mlp(1000).on(FOUR, 2, new Rng(0)).parameters();
        double sum = 0, largest = 0;
        for (int i = 0; i < 5000; i++) {             // the first layer: 4000 weights and 1000 biases, fan-in 4
            sum += theta[i] * theta[i];
            largest = Math.max(largest, Math.abs(theta[i]));
        }
        assertTrue(largest <= 0.5 && largest > 0.499);
        assertEquals(0.25 / 3, sum / 5000, 0.004);
    }

    @Test void copySetAndBlend() {
        var env = Dql.cartPole(0);
        Net q = mlp(8).on(env, 0), copy = q.copy(), other = mlp(8).on(env, 1);
        var s = State.of(0.1f, 0.2f, 0.3f, 0.4f);
        assertArrayEquals(q.of(s), copy.of(s));
        float a = q.parameters()[0], b = other.parameters()[0];
        copy.blend(other, 0.25);
        assertEquals(0.25f * b + 0.75f * a, copy.parameters()[0]);
        assertEquals(a, q.parameters()[0], "the original stays");
        copy.set(other);
        assertArrayEquals(other.of(s), copy.of(s));
    }

    @Test void badInputIsRefusedInWords() {
        var env = Dql.cartPole(0);
        Net q = mlp(8).on(env, 0);
        Refused.saying("s must have 4 numbers, not 8 numbers", () -> q.of(State.of(new float[8])));
        Refused.saying("s must have 4 numbers, not 4 pixels", () -> q.of(State.pixels(new byte[4])));
        Refused.saying("networks differ", () -> q.set(mlp(9).on(env, 0)));
        Refused.saying("tau must be 0 to 1, not 2", () -> q.blend(q, 2));
        Refused.saying("at least 1 unit, not 0", () -> mlp(0));
        Refused.saying("needs an image of at least 8x8, not 1x1", () -> mlp().conv(32, 8, 4).on(env, 0));
        Refused.saying("slopes must be [2][2], 4 numbers, not 3", () -> {
            q.forward(new States(FOUR, 2));
            q.backward(new float[3], null, null);
        });
        var fresh = q.copy();
        assertEquals("backward needs a forward pass before it",
            assertThrows(IllegalStateException.class, () -> fresh.backward(new float[2], null, null)).getMessage());
    }

    @Test void saysWhatItIs() {
        assertTrue(mlp(120, 84).on(Dql.cartPole(0), 0).toString().startsWith("4 → 120 ReLU → 84 ReLU → 2, 10,934 parameters"));
        assertEquals("network with hidden layers 32@8x8/4 ReLU → 512 ReLU", mlp().conv(32, 8, 4).dense(512).toString());
    }
}
