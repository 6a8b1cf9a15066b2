package dql.nets;

import static dql.Dql.adam;
import static dql.Dql.cartPole;
import static dql.Dql.mlp;
import static dql.Dql.squared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Batch;
import dql.Dql;
import dql.Refused;
import dql.Transition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnginesTest {
    private static final String NO_VECTORS = "the engine simd needs Java's module jdk.incubator.vector: start Java with --add-modules jdk.incubator.vector";
    private String before;

    @BeforeEach void remember() {
        before = Engines.chosen();
    }

    @AfterEach void putBack() {
        Engines.choose(before);
    }

    @Test void byHand() {
        Dql.engine("djl");
        assertEquals("djl", mlp(8).on(cartPole(0), 0).engine());
        assertEquals("djl for all networks, as chosen", Engines.words());
        Dql.engine("simd");
        assertEquals("simd", mlp(8).noisy().on(cartPole(0), 0).engine());
        assertTrue(mlp(8).on(cartPole(0), 0).toString().endsWith(", on simd"));
        Dql.engine("auto");
        assertEquals("simd", mlp(8).on(cartPole(0), 0).engine());
    }

    @Test void namesAreChecked() {
        Refused.with("engine must be auto, simd or djl, not cuda", () -> Dql.engine("cuda"));
        assertEquals(before, Engines.chosen());
        Refused.with("engine must be auto, simd or djl, not SIMD", () -> mlp(8).on(cartPole(0), 0).to("SIMD"));
    }

    @Test void autoTakesSimdForSmallNetworksOnTheCpuWhereVectorsAre() {
        assertTrue(new Engines.Choice("auto", true, false).simd(1_000_000));
        assertFalse(new Engines.Choice("auto", true, false).simd(1_000_001));
        assertFalse(new Engines.Choice("auto", true, true).simd(10));
        assertFalse(new Engines.Choice("auto", false, false).simd(10));
        assertEquals("djl", mlp(1000, 1000).on(cartPole(0), 0).engine());
    }

    @Test void whatIsChosenIsTakenOrRefused() {
        assertTrue(new Engines.Choice("simd", true, true).simd(2_000_000));
        assertFalse(new Engines.Choice("djl", true, false).simd(10));
        Refused.saying(IllegalStateException.class, NO_VECTORS, () -> new Engines.Choice("simd", false, false).simd(10));
    }

    @Test void saysWhichNetworksTakeWhichEngine() {
        assertEquals("simd for networks of up to %,d parameters, vectors of 16 floats; djl for the rest".formatted(1_000_000),
            new Engines.Choice("auto", true, false).words(16));
        assertEquals("djl for all networks, as the device gpu is chosen", new Engines.Choice("auto", true, true).words(16));
        assertEquals("djl for all networks, as vectors are off", new Engines.Choice("auto", false, false).words(0));
        assertEquals("simd for all networks, as chosen, vectors of 8 floats", new Engines.Choice("simd", true, false).words(8));
        assertTrue(Engines.lanes() >= 2, Engines.lanes() + " lanes");
    }

    /** In a process started without the module: everything runs on DJL, and what cannot be says so. */
    @Test void withoutTheModule() throws IOException, InterruptedException {
        var process = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Xmx256m", "-cp", System.getProperty("java.class.path"),
            EnginesTest.class.getName()).start();
        process.getErrorStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertEquals(0, process.waitFor(), said.toString());
        assertEquals(5, said.size(), said.toString());
        assertTrue(said.get(0).startsWith("4 → 8 ReLU → 2, 58 parameters, on djl"), said.get(0));
        assertTrue(Double.parseDouble(said.get(1)) > 0, said.get(1));
        assertEquals("djl for all networks, as vectors are off", said.get(2));
        assertTrue(said.get(3).startsWith(NO_VECTORS), said.get(3));
        assertEquals("auto, 0 lanes", said.get(4));
    }

    /** Prints a network, a loss, the words for doctor, the refusal of simd, and what is left chosen. */
    public static void main(String[] args) {
        System.setOut(new java.io.PrintStream(System.out, true, StandardCharsets.UTF_8));
        var env = cartPole(0);
        var q = mlp(8).on(env, 0);
        System.out.println(q);
        System.out.println(adam(1e-3, q).step(Batch.of(new Transition(1, env.reset(), 0, 1, 0.99, env.reset(), false)), squared, new double[] {9}));
        System.out.println(Engines.words());
        try {
            Dql.engine("simd");
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Engines.chosen() + ", " + Engines.lanes() + " lanes");
    }
}
