package dql.bench;

import static dql.Dql.*;

import dql.Batch;
import dql.Net;
import dql.Rng;
import dql.Space;
import dql.Target;
import dql.nets.Architecture;
import dql.nets.Optimizer;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One DQN training step: target network forward, network forward and backward, Adam; on a batch that is already there. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class TrainStep {
    @Param({"4-120-84-2 b128", "8-64-64-4 b64", "4-64-64-2 b32", "4x10x10 b32"})
    public String work;

    @Param({"simd", "djl"})
    public String engine;

    private final Target dqn = x -> x.r() + x.discount() * max(x.qT());
    private Net q, qT;
    private Optimizer adam;
    private final Batch[] batches = new Batch[16];      // in turn, so that no unit dies of seeing one alone
    private int turn;

    /** Builds the network and its batch. */
    @Setup public void make() {
        engine(engine);
        switch (work) {
            case "4-120-84-2 b128" -> make(mlp(120, 84), Space.numbers(4), 2, 128);
            case "8-64-64-4 b64" -> make(mlp(64, 64), Space.numbers(8), 4, 64);
            case "4-64-64-2 b32" -> make(mlp(64, 64), Space.numbers(4), 2, 32);
            default -> make(mlp().conv(16, 3, 1).dense(128), Space.pixels(4, 10, 10), 6, 32);
        }
    }

    private void make(Architecture net, Space space, int actions, int n) {
        q = net.on(space, actions, new Rng(0, Rng.PARAMETERS));
        qT = q.copy();
        adam = adam(2.5e-4, q);
        Arrays.setAll(batches, i -> Batch.of(Given.transitions(space, actions, n)));
    }

    /** The step. */
    @Benchmark public double step() {
        var b = batches[turn++ & 15];
        return adam.step(b, squared, dqn.of(b, q, qT));
    }
}
