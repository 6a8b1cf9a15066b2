package dql.bench;

import static dql.Dql.*;

import dql.Env;
import dql.Policy;
import dql.Replay;
import dql.Rng;
import dql.Space;
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

/** The parts of a loop besides learning: an action, an environment step, a sample from the replay memory. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class Acting {

    /** A network and states to act in. */
    @State(Scope.Thread)
    public static class Actor {
        @Param({"simd", "djl"})
        public String engine;

        private final dql.State[] states = Given.states(Space.numbers(4), 64);
        private Policy policy;
        private int i;

        /** Builds the network. */
        @Setup public void make() {
            engine(engine);
            policy = greedy(mlp(120, 84).on(Space.numbers(4), 2, new Rng(0, Rng.PARAMETERS)));
        }
    }

    /** argmax of Q(s, a), 4-120-84-2. */
    @Benchmark public int action(Actor actor) {
        return actor.policy.of(actor.states[actor.i++ & 63]);
    }

    /** CartPole, and actions for it. */
    @State(Scope.Thread)
    public static class World {
        private final Env env = cartPole(0);
        private final int[] actions = Given.RANDOM.ints(1024, 0, 2).toArray();
        private int i;

        /** Begins the first episode. */
        @Setup public void make() {
            env.reset();
        }
    }

    /** A step with a random action, and a reset where an episode ended. */
    @Benchmark public Object environment(World world) {
        var step = world.env.step(world.actions[world.i++ & 1023]);
        return step.end() ? world.env.reset() : step;
    }

    /** A full memory. */
    @State(Scope.Thread)
    public static class Memory {
        @Param({"10000", "1000000"})
        public int capacity;

        private Replay replay;

        /** Fills it. */
        @Setup public void make() {
            replay = replay(capacity, 0);
            var some = Given.transitions(Space.numbers(4), 2, 1000);
            for (int i = 0; i < capacity; i++) replay.add(some[i % 1000]);
        }
    }

    /** 128 transitions, drawn uniformly. */
    @Benchmark public Object sample(Memory memory) {
        return memory.replay.sample(128);
    }
}
