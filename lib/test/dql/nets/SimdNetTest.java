package dql.nets;

import static dql.Dql.adam;
import static dql.Dql.mlp;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Rng;
import dql.Space;
import dql.State;
import dql.States;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The bits of the simd engine: the same however Java runs it. What it computes is tested with the other engine in {@link NetTest}. */
class SimdNetTest {

    /** Trains small networks of every kind for a few steps, and prints a number that all bits of their parameters go into. */
    public static void main(String[] args) {
        System.out.println("lanes " + Tiles.LANES + " bits " + Integer.toHexString(bits()));
    }

    static int bits() {
        int hash = 0;
        for (var net : List.of(mlp(20, 13), mlp(9).tanh().bounded(), mlp(18).dueling(7).tanh(), mlp(8).categorical(-5, 5, 11).noisy()))
            hash = 31 * hash + bits(net, Space.numbers(5), 37);
        return 31 * hash + bits(mlp().conv(5, 3, 1).dense(17), Space.pixels(2, 6, 5), 9);
    }

    private static int bits(Architecture net, Space space, int n) {
        var rng = new Rng(1);
        var q = net.on(space, 3, 2).to("simd");
        var adam = adam(0.01, q).clip(1);
        var s = new States(space, n);
        var slope = new float[n * q.outputs()];
        for (int k = 0; k < 3; k++) {
            for (int i = 0; i < n * space.size(); i++)
                if (s.pixels() != null) s.pixels()[i] = (byte) rng.integers(256);
                else s.numbers()[i] = (float) rng.uniform(-2, 2);
            for (int i = 0; i < slope.length; i++) slope[i] = (float) rng.uniform(-1, 1);
            q.resample();
            q.forward(s);
            q.backward(slope, adam.gradient(), new float[n * space.size()]);
            adam.step();
        }
        return 31 * Arrays.hashCode(q.parameters()) + 31 * Arrays.hashCode(q.of(s)) + Arrays.hashCode(q.of(s.row(0)));
    }

    /** What main prints in a Java of its own with these options. */
    private static String run(String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "--add-modules=jdk.incubator.vector"));
        Collections.addAll(command, options);
        Collections.addAll(command, "-cp", System.getProperty("java.class.path"), SimdNetTest.class.getName());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said.lines().filter(line -> line.startsWith("lanes")).findFirst().orElse(said);
    }

    @Test void interpretedAndCompiledCodeGiveTheSameBits() throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) bits();
        String here = "lanes " + Tiles.LANES + " bits " + Integer.toHexString(bits());
        assertEquals(here, run("-Xint"));
        assertEquals(here, run("-Xcomp", "-XX:-TieredCompilation"));
    }

    /** Vectors of other lengths add in another order. These bits came from Java 17.0.15 and 25.0.3 alike. */
    @Test void everyJavaGivesTheSameBits() throws IOException, InterruptedException {
        var known = Map.of(16, "c68985", 8, "1ddb3ff0", 4, "4fa34f2e");
        assertEquals(known.getOrDefault(Tiles.LANES, "unknown"), Integer.toHexString(bits()));
        if (Tiles.LANES == 16 && System.getProperty("os.arch").equals("amd64"))
            for (int avx : new int[] {2, 0}) {
                var said = run("-XX:UseAVX=" + avx).split(" ");
                assertEquals(known.get(Integer.parseInt(said[1])), said[3]);
            }
    }

    /** One state takes the same sums in the same order as a batch. */
    @Test void oneStateAndABatchGiveTheSameBits() {
        var space = Space.numbers(6);
        for (var net : List.of(mlp(40, 30), mlp(20).tanh(), mlp(50).dueling(10))) {
            var q = net.on(space, 4, 0).to("simd");
            var s = new States(space, 3);
            for (int i = 0; i < 18; i++) s.numbers()[i] = i / 10f - 1;
            float[] all = q.of(s).clone();
            for (int i = 0; i < 3; i++) assertTrue(Arrays.equals(Arrays.copyOfRange(all, 4 * i, 4 * i + 4), q.of(s.row(i))), net.toString());
        }
    }

    @Test void tanhIsWithinFourTenMillionths() {
        var x = new float[100 * Tiles.LANES];
        for (int i = 0; i < x.length; i++) x[i] = -12 + 24f * i / x.length;
        var y = x.clone();
        Floats.tanh(y, 0, y.length);
        for (int i = 0; i < x.length; i++) {
            assertEquals(Math.tanh(x[i]), y[i], 4e-7);
            assertTrue(Math.abs(y[i]) <= 1);
        }
    }

    @Test void brokenNumbersAreSeen() {
        var q = mlp(8).on(Space.numbers(2), 2, 0).to("simd");
        assertTrue(Float.isNaN(q.of(State.of(Float.NaN, 0f))[0]));
    }
}
