package dql.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** The processor's limit, see {@link Limit}: vector multiply-adds a microsecond; times twice the lanes of a vector, by 1,000, GFLOP/s. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Processor {

    /** Ten chains of multiply-adds in registers. */
    @Benchmark @OperationsPerInvocation(10 * Limit.ROUNDS) public float multiplyAdds() {
        return Limit.run(0.5f);
    }
}
