package dql.nets;

import static dql.Dql.adam;
import static dql.Dql.huber;
import static dql.Dql.mlp;
import static dql.Dql.sgd;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Batch;
import dql.Net;
import dql.Refused;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.Transition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Optimisers that move to another engine, or to a file and back. */
class OptimizerFileTest {
    private static final Space THREE = Space.numbers(3);
    private static final Rule ADAM = new Rule.Adam(0.01, 0.9, 0.999, 1e-8), RMS = new Rule.RmsProp(1e-3, 0.95, 0.01, true), SGD = new Rule.Sgd(1e-2, 0.9);
    @TempDir Path folder;
    private String weights, memory;

    @BeforeEach void names() {
        weights = folder.resolve("q.safetensors").toString();
        memory = folder.resolve("adam.safetensors").toString();
    }

    private static Net net(String engine) {
        return mlp(12, 8).dueling(6).on(THREE, 4, 0).to(engine);
    }

    /** Updates from one number to another, each with a batch of its own. */
    private static void train(Optimizer o, int from, int to) {
        for (int k = from; k < to; k++) {
            var rng = new Rng(k);
            var rows = new Transition[16];
            var y = new double[16];
            for (int i = 0; i < 16; i++) {
                var s = State.of(rng.uniform(-1, 1), rng.uniform(-1, 1), rng.uniform(-1, 1));
                rows[i] = new Transition(1, s, rng.integers(4), 0, 0, s, true);
                y[i] = rng.uniform(-5, 5);
            }
            o.step(Batch.of(rows), huber, y);
        }
    }

    private static Rule rule(String name) {
        return switch (name) {
            case "adam" -> ADAM;
            case "rms" -> RMS;
            default -> SGD;
        };
    }

    @ParameterizedTest
    @CsvSource({"adam, simd, djl", "rms, simd, djl", "sgd, djl, simd"})
    void goesOnWhereItWasOnAnotherEngine(String rule, String from, String to) {
        var q = net(from);
        var o = new Optimizer(rule(rule), q).clip(0.5);
        train(o, 0, 20);
        var there = q.to(to);
        var moved = o.to(there);
        assertEquals(20, moved.steps());
        assertEquals(o.gradientNorm(), moved.gradientNorm());
        train(moved, 20, 40);
        train(o, 20, 40);
        assertEquals(to, there.engine());
        assertArrayEquals(q.parameters(), there.parameters(), 1e-4f);
        assertEquals(o.gradientNorm(), moved.gradientNorm(), 1e-3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"simd", "djl"})
    void goesOnBitForBitFromAFile(String engine) {
        for (var rule : new Rule[] {ADAM, RMS, SGD}) {
            var q = net(engine);
            var o = new Optimizer(rule, q);
            train(o, 0, 20);
            q.save(weights);
            o.save(memory);
            train(o, 20, 40);
            var again = mlp(12, 8).dueling(6).on(THREE, 4, 1).to(engine).load(weights);
            var later = new Optimizer(rule, again);
            train(later, 0, 1);                      // what it knew is replaced
            again.load(weights);
            assertEquals(later, later.load(memory));
            assertEquals(20, later.steps());
            train(later, 20, 40);
            assertArrayEquals(q.parameters(), again.parameters());
        }
    }

    @Test void takesAlongWhatIsGathered() {
        var q = mlp().on(THREE, 1, 0);
        var o = sgd(1, q);
        o.gradient()[0] = 2;
        var other = q.copy();
        var moved = o.to(other);
        moved.step();
        assertEquals(q.parameters()[0] - 2, other.parameters()[0]);
        assertEquals(2, o.gradient()[0]);
        o.save(memory).load(memory);
        assertEquals(0, o.gradient()[0]);
    }

    @Test void anotherNetworkOrRuleIsRefusedInWords() throws IOException {
        var o = adam(0.1, net("simd"));
        train(o, 0, 1);
        o.save(memory);
        Refused.saying("networks differ: 3 → ", () -> o.to(mlp(12, 8).on(THREE, 4, 0)));
        refused(adam(0.1, mlp(12, 9).dueling(6).on(THREE, 4, 0)), "m.hidden.1.weight must be [9][12], not [8][12] (file " + memory + ")");
        refused(sgd(0.1, net("simd")), memory + " holds the memory of Adam, not of SGD");
        refused(new Optimizer(RMS, net("simd")), "holds the memory of Adam, not of centred RMSProp");
        Refused.saying("has no hidden.0.weight; it has m.hidden.0.weight, ", () -> net("simd").load(memory));
        edit("\"steps\":\"1\"", "\"steps\":\"x\"");
        refused(o, "steps must be a whole number, not 'x'");
        edit("\"v.value.bias\":", "\"w.value.bias\":");
        edit("\"steps\":\"x\"", "\"steps\":\"1\"");
        refused(o, "has no v.value.bias; it has m.hidden.0.weight, ");
        net("simd").save(memory);
        refused(o, "is no optimiser's file: it names no rule");
    }

    private void edit(String from, String to) throws IOException {
        var path = Path.of(memory);
        Files.writeString(path, Files.readString(path, StandardCharsets.ISO_8859_1).replace(from, to), StandardCharsets.ISO_8859_1);
    }

    private void refused(Optimizer o, String part) {
        long before = o.steps();
        Refused.saying(part, () -> o.load(memory));
        assertEquals(before, o.steps());
    }

    @Test void theLearningRateMayBeAnother() {
        var q = net("simd");
        var o = adam(0.1, q);
        train(o, 0, 3);
        o.save(memory);
        assertEquals(3, adam(0.01, q).load(memory).steps());
    }
}
