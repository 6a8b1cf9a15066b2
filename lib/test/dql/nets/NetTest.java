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
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine must give: the numbers of {@link Reference}, to 1e-5 in relative L2. */
class NetTest {
    private static final Space FOUR = Space.numbers("a", "b", "c", "d"), PIXELS = Space.pixels(3, 10, 9);

    record Case(String engine, Architecture net, Space states, int outputs, int n) {
        Net build(Rng rng) { return net.on(states, outputs, rng).to(engine); }
    }

    static Stream<Case> cases() {
        return Stream.of("djl", "simd").flatMap(engine -> Stream.concat(chosen(engine), random(engine)));
    }

    private static Stream<Case> chosen(String engine) {
        return Stream.of(
            new Case(engine, mlp(), FOUR, 3, 5),
            new Case(engine, mlp(120, 84), FOUR, 2, 128),
            new Case(engine, mlp(16).tanh(), FOUR, 4, 1),
            new Case(engine, mlp(7, 5, 3).tanh(), FOUR, 1, 33),
            new Case(engine, mlp(64, 64).bounded(), FOUR, 2, 64),
            new Case(engine, mlp(20, 30).dueling(), FOUR, 3, 7),
            new Case(engine, mlp(50).dueling(25).tanh(), FOUR, 5, 32),
            new Case(engine, mlp(24).with(new Head.Dueling(8, false, Layer.Activation.RELU)), FOUR, 6, 40),
            new Case(engine, mlp(32).dueling(16).categorical(-10, 10, 51), FOUR, 2, 16),
            new Case(engine, mlp(32).quantiles(20), FOUR, 3, 10),
            new Case(engine, mlp().conv(16, 3, 1).dense(128), Space.pixels(4, 10, 10), 6, 32),
            new Case(engine, mlp().conv(4, 3, 1).dense(20), PIXELS, 6, 8),
            new Case(engine, mlp().conv(4, 4, 2).conv(5, 2, 1).dense(11).tanh(), PIXELS, 3, 2),
            new Case(engine, mlp().conv(3, 3, 2).dueling(9), PIXELS, 4, 5));
    }

    /** Descriptions, sizes and batches that nobody chose. */
    private static Stream<Case> random(String engine) {
        var rng = new Rng(7);
        return IntStream.range(0, 24).mapToObj(i -> {
            boolean pixels = rng.integers(3) == 0;
            var net = pixels ? mlp().conv(1 + rng.integers(9), 1 + rng.integers(4), 1 + rng.integers(2)) : mlp();
            for (int k = rng.integers(3); k > 0; k--) net = net.dense(1 + rng.integers(70));
            if (rng.integers(2) == 0) net = net.tanh();
            if (rng.integers(2) == 0) net = net.dueling(rng.integers(30));
            if (rng.integers(3) == 0) net = net.quantiles(2 + rng.integers(9));
            return new Case(engine, net, pixels ? PIXELS : Space.numbers(1 + rng.integers(40)), 2 + rng.integers(8), 1 + rng.integers(70));
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void passesForwardAndBackward(Case c) {
        var rng = new Rng(1);
        Net net = c.build(rng);
        var s = states(c, rng);
        var slope = slope(c.n * net.outputs(), rng);
        var plan = new Plan(c.net, c.states, c.outputs);
        var reference = new Reference(plan, net.parameters());
        int size = c.states.size(), outputs = net.outputs();
        double[] out = new double[slope.length], inSlope = new double[c.n * size];
        reference.pass(s, slope, out, inSlope);

        assertEquals(c.engine, net.engine());
        assertClose(out, net.outputs(s));
        assertClose(out, net.forward(s));
        var gradient = new float[net.parameters().length];
        net.backward(slope, gradient, null);
        assertGradient(plan, reference, gradient);

        net.forward(s);                              // a second pass adds, and gives the inputs' slopes
        var inputs = new float[c.n * size];
        net.backward(slope, gradient, inputs);
        for (int i = 0; i < gradient.length; i++) gradient[i] /= 2;
        assertGradient(plan, reference, gradient);
        assertClose(inSlope, inputs);

        net.forward(s);                              // a pass for the inputs' slopes alone leaves the gradient as it was
        net.backward(slope, null, inputs);
        assertClose(inSlope, inputs);
        assertGradient(plan, reference, gradient);
        net.forward(s);
        var fresh = new float[gradient.length];
        net.backward(slope, fresh, null);
        assertGradient(plan, reference, fresh);

        double[] values = new double[c.outputs];
        for (int a = 0; a < c.outputs; a++) values[a] = c.net.values().mean(floats(out, 0, outputs), a * c.net.values().width());
        assertArrayEquals(floats(values, 0, c.outputs), net.of(s.row(0)), 1e-5f);
        assertArrayEquals(floats(values, 0, c.outputs), Arrays.copyOf(net.of(s), c.outputs), 1e-5f);
    }

    static Stream<Case> withReLU() {
        return Stream.of("djl", "simd").flatMap(engine -> Stream.of(
            new Case(engine, mlp(40, 34), FOUR, 2, 20),
            new Case(engine, mlp(7), FOUR, 3, 33),
            new Case(engine, mlp(36).dueling(12), FOUR, 3, 9),
            new Case(engine, mlp().conv(4, 3, 2).dense(35).dense(9), PIXELS, 6, 8)));
    }

    /** First no unit is dead, then every third for all states, then a whole layer, then none again. */
    @ParameterizedTest
    @MethodSource("withReLU")
    void unitsDieAndComeBack(Case c) {
        var rng = new Rng(1);
        Net net = c.build(rng);
        var s = states(c, rng);
        var slope = slope(c.n * net.outputs(), rng);
        var plan = new Plan(c.net, c.states, c.outputs);
        float[] theta = net.parameters(), whole = theta.clone();
        for (int every : new int[] {Integer.MAX_VALUE, 3, 1, Integer.MAX_VALUE}) {
            System.arraycopy(whole, 0, theta, 0, whole.length);
            for (var p : plan.parts())
                if (p.layer().activation() == Layer.Activation.RELU)
                    for (int o = every - 1; o < p.weights()[0]; o += every) theta[p.biasAt() + o] = -100;
            net.changed();
            var reference = new Reference(plan, theta);
            var inSlope = new double[c.n * c.states.size()];
            reference.pass(s, slope, new double[slope.length], inSlope);
            net.forward(s);
            float[] gradient = new float[theta.length], inputs = new float[inSlope.length];
            net.backward(slope, gradient, inputs);
            if (every == 1) assertArrayEquals(new float[inputs.length], inputs, "no slope gets through");
            else {
                assertGradient(plan, reference, gradient);
                assertClose(inSlope, inputs);
            }
            for (int i = 0; i < gradient.length; i++) if (reference.gradient[i] == 0) assertEquals(0, gradient[i]);
        }
    }

    /** Every tensor by itself. */
    private static void assertGradient(Plan plan, Reference reference, float[] gradient) {
        for (var p : plan.parts()) {
            assertClose(Arrays.copyOfRange(reference.gradient, p.at(), p.biasAt()), Arrays.copyOfRange(gradient, p.at(), p.biasAt()));
            assertClose(Arrays.copyOfRange(reference.gradient, p.biasAt(), p.end()), Arrays.copyOfRange(gradient, p.biasAt(), p.end()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"djl", "simd"})
    void noiseIsOnTopOfTheMeans(String engine) {
        var c = new Case(engine, mlp(12).dueling(6).noisy(), FOUR, 3, 9);
        var rng = new Rng(3);
        var net = (NoisyNet) c.build(rng);
        var plan = new Plan(c.net, c.states, c.outputs);
        int n = plan.parameters();
        assertEquals(2 * n, net.parameters().length);
        var effective = new float[n];
        for (int i = 0; i < n; i++) effective[i] = net.parameters()[i] + net.parameters()[n + i] * net.epsilon()[i];
        var reference = new Reference(plan, effective);
        var s = states(c, rng);
        var slope = slope(27, rng);
        var out = new double[27];
        reference.pass(s, slope, out, new double[9 * 4]);
        assertClose(out, net.forward(s));
        var gradient = new float[2 * n];
        net.backward(slope, gradient, null);
        var expected = new double[n];
        for (int i = 0; i < n; i++) expected[i] = reference.gradient[i] * net.epsilon()[i];
        assertClose(reference.gradient, Arrays.copyOf(gradient, n));
        assertClose(expected, Arrays.copyOfRange(gradient, n, 2 * n));

        float[] before = net.of(s.row(0)), epsilon = net.epsilon().clone();
        assertArrayEquals(before, net.of(s.row(0)), "noise changes by a call alone");
        assertArrayEquals(before, net.copy().of(s.row(0)));
        net.resample();
        assertNotEquals(epsilon[0], net.epsilon()[0]);
        assertNotEquals(before[0], net.of(s.row(0))[0]);
        net.mute();
        assertArrayEquals(floats(new Reference(plan, Arrays.copyOf(net.parameters(), n)).forward(Reference.row(s, 0)), 0, 3), net.of(s.row(0)), 1e-5f);
    }

    @Test void noiseIsFactorisedAndStartsAtHalfOverRootFanIn() {
        var net = (NoisyNet) mlp(300).noisy().on(FOUR, 2, 5);
        float[] e = net.epsilon(), theta = net.parameters();
        int bias = 1200;                             // 4 x 300 weights, then their biases
        for (int o = 1; o < 300; o++)
            for (int i = 0; i < 4; i++) assertEquals(e[i] / e[bias] * e[bias + o], e[4 * o + i], 1e-5f * Math.max(1, Math.abs(e[4 * o + i])));
        assertEquals(0.25f, theta[theta.length / 2]);
        assertEquals((float) (0.5 / Math.sqrt(300)), theta[theta.length - 1]);
        double squares = 0;
        for (int o = 0; o < 300; o++) squares += Math.pow(e[bias + o], 4) / 300;       // f(x)⁴ = x², whose mean is 1
        assertEquals(1, squares, 0.25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"djl", "simd"})
    void parametersMoveBetweenEngines(String engine) {
        var here = mlp(20, 10).dueling().on(FOUR, 3, 1).to(engine);
        for (String other : List.of("djl", "simd", "auto")) {
            var there = here.to(other);
            assertArrayEquals(here.parameters(), there.parameters());
            assertArrayEquals(here.of(State.of(1, 2, 3, 4)), there.of(State.of(1, 2, 3, 4)), 1e-6f);
            there.parameters()[0]++;
            there.changed();
            here.set(there);
            assertArrayEquals(there.parameters(), here.parameters());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"djl", "simd"})
    void otherPassesInBetweenDoNotDisturbTheWayBack(String engine) {
        var rng = new Rng(2);
        var c = new Case(engine, mlp(16, 8), FOUR, 2, 6);
        Net net = c.build(rng);
        var s = states(c, rng);
        var slope = new float[12];
        Arrays.fill(slope, 1);
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

    private static float[] slope(int n, Rng rng) {
        var slope = new float[n];
        for (int i = 0; i < n; i++) slope[i] = (float) rng.uniform(-1, 1);
        return slope;
    }

    private static States states(Case c, Rng rng) {
        var s = new States(c.states, c.n);
        for (int i = 0; i < c.n * c.states.size(); i++)
            if (s.pixels() != null) s.pixels()[i] = (byte) rng.integers(256);
            else s.numbers()[i] = (float) rng.uniform(-2, 2);
        return s;
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
