package dql.nets;

import static dql.Dql.adam;
import static dql.Dql.mlp;
import static dql.Dql.squared;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dql.Batch;
import dql.Dql;
import dql.Net;
import dql.Refused;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.States;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerActionNetTest {
    private static final Space TWO = Space.numbers("a", "b");

    private static States states() {
        var s = new States(TWO, 2);
        s.put(0, State.of(1f, 2f));
        s.put(1, State.of(-1f, 0.5f));
        return s;
    }

    /** Linear in both actions, by hand: Θ₀ = (1, 2; 3), Θ₁ = (−1, 0; 5). */
    private static Net linear(String engine) {
        var net = mlp().perAction().on(TWO, 2, 0).to(engine);
        System.arraycopy(new float[] {1, 2, 3, -1, 0, 5}, 0, net.parameters(), 0, 6);
        net.changed();
        return net;
    }

    @ParameterizedTest
    @ValueSource(strings = {"simd", "djl"})
    void outputsAndGradientsByHand(String engine) {
        var net = linear(engine);
        assertEquals(engine, net.engine());
        assertArrayEquals(new float[] {8, 4, 3, 6}, net.forward(states()));             // 1 + 4 + 3, −1 + 5; −1 + 1 + 3, 1 + 5
        assertArrayEquals(new float[] {8, 4, 3, 6}, net.of(states()));
        assertArrayEquals(new float[] {3, 6}, net.of(State.of(-1f, 0.5f)));
        float[] gradient = new float[6], inputs = new float[4];
        net.backward(new float[] {0.5f, 0, 0, 2}, gradient, inputs);                    // action 0 in the first row, 1 in the second
        assertArrayEquals(new float[] {0.5f, 1, 0.5f, -2, 1, 2}, gradient);
        assertArrayEquals(new float[] {0.5f, 1, -2, 0}, inputs);
    }

    /** Each is the network that the same draws make alone, distributions included. */
    @ParameterizedTest
    @ValueSource(strings = {"simd", "djl"})
    void eachIsTheNetworkItWouldBeAlone(String engine) {
        var layers = mlp(5).tanh().quantiles(3);
        var net = layers.perAction().on(TWO, 2, new Rng(4)).to(engine);
        var rng = new Rng(4);
        var first = layers.on(TWO, 1, rng);
        var second = layers.on(TWO, 1, rng);
        float[] out = net.outputs(states());
        for (int i = 0; i < 2; i++) {
            assertArrayEquals(Arrays.copyOfRange(first.outputs(states()), 3 * i, 3 * i + 3), Arrays.copyOfRange(out, 6 * i, 6 * i + 3), 1e-6f);
            assertArrayEquals(Arrays.copyOfRange(second.outputs(states()), 3 * i, 3 * i + 3), Arrays.copyOfRange(out, 6 * i + 3, 6 * i + 6), 1e-6f);
        }
        assertEquals(first.of(State.of(1f, 2f))[0], net.of(State.of(1f, 2f))[0], 1e-6f);
        assertEquals("action.1.hidden.0.weight [5][2]", net.layout().get(4).toString());
        assertEquals(first.parameters().length, net.layout().get(4).at());
    }

    @Test void aStepLeavesTheOtherActionsWhereTheyAre() {
        var net = mlp(4).perAction().on(Dql.cartPole(0), 0);
        float[] before = net.parameters().clone();
        var env = Dql.cartPole(0);
        var b = Batch.of(Dql.play(env, s -> 1, 0.9, 5));                                 // action 1 only
        adam(0.1, net).step(b, squared, new double[5]);
        assertArrayEquals(Arrays.copyOf(before, 25), Arrays.copyOf(net.parameters(), 25));
        assertFalse(Arrays.equals(before, net.parameters()));
    }

    @Test void copiesFollowAndFilesKeepAllOfThem(@TempDir Path folder) {
        var net = linear("simd");
        var copy = net.copy();
        net.parameters()[2] = 7;
        net.changed();
        assertArrayEquals(new float[] {12, 4}, net.of(State.of(1f, 2f)));
        assertArrayEquals(new float[] {8, 4}, copy.of(State.of(1f, 2f)));
        copy.blend(net, 0.5);
        assertArrayEquals(new float[] {10, 4}, copy.of(State.of(1f, 2f)));
        String file = folder.resolve("q.safetensors").toString();
        net.save(file);
        assertArrayEquals(new float[] {12, 4}, copy.load(file).of(State.of(1f, 2f)));
        assertArrayEquals(new float[] {12, 4}, net.copy().of(State.of(1f, 2f)));
    }

    @Test void noiseIsEachNetworksOwn() {
        var net = mlp(3).noisy().perAction().on(TWO, 2, 0);
        var s = State.of(1f, 2f);
        float[] noisy = net.of(s);
        net.resample();
        assertFalse(Arrays.equals(noisy, net.of(s)));
        net.mute();
        float[] quiet = net.of(s);
        assertArrayEquals(quiet, net.of(s));
        assertFalse(Arrays.equals(noisy, quiet));
    }

    @Test void wrongUseIsRefusedInWords() {
        var net = linear("simd");
        net.forward(states());
        Refused.with("slopes must be [2][2], 4 numbers, not 3", () -> net.backward(new float[3], null, null));
        Refused.with("the gradient must have 6 numbers, one per parameter, not 5", () -> net.backward(new float[4], new float[5], null));
        Refused.with("room for 2 values is needed, one per action, not 3", () -> net.of(State.of(1f, 2f), new float[3]));
        Refused.with("a network needs at least 1 output, not 0", () -> mlp().perAction().on(TWO, 0, 0));
        Refused.saying("networks differ", () -> net.set(mlp().on(TWO, 2, 0)));
        assertThrows(IllegalStateException.class, () -> linear("simd").backward(new float[0], null, null));
        assertEquals("linear network → apart for each action", mlp().perAction().toString());
        assertEquals("for each of 2 actions 2 → 1, 3 parameters, on simd", net.toString());
    }
}
