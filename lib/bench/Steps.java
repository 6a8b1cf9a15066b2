import static dql.Dql.*;

import dql.Batch;
import dql.Log;
import dql.Net;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.Target;
import dql.Transition;
import dql.nets.Architecture;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Microseconds of one DQN training step and of one action, as lib/bench/peers/train_step.py has them: prints a line of JSON each. {@code java -cp target/dql.jar lib/bench/Steps.java [cartpole|action|minatar|nature ...]};
 * {@code -Ddql.engine=djl} chooses the engine.
 */
public class Steps {
    private static final int REPEATS = 7, WARMUP = 4;       // seconds; Java compiles on the same core
    private static final int BATCHES = 16;      // in turn: with one alone units die, and Adam's moments shrink to numbers that processors are slow with
    private static final RandomGenerator RANDOM = RandomGeneratorFactory.of("L64X128MixRandom").create(0);
    private static double sink;                 // results go here, so that no work is left out as unused

    public static void main(String[] args) {
        for (var name : args.length > 0 ? List.of(args) : List.of("cartpole", "action", "minatar", "nature")) {
            switch (name) {
                case "cartpole" -> print(name, "training step 4-120-84-2, batch 128", microseconds(step(mlp(120, 84), Space.numbers(4), 2, 128)));
                case "action" -> print(name, "one action 4-120-84-2", microseconds(action()));
                case "minatar" -> print(name, "training step 10x10x4, 16 filters, 128, batch 32",
                    microseconds(step(mlp().conv(16, 3, 1).dense(128), Space.pixels(4, 10, 10), 6, 32)));
                case "nature" -> print(name, "training step of the Nature network, batch 32", microseconds(step(
                    mlp().conv(32, 8, 4).conv(64, 4, 2).conv(64, 3, 1).dense(512), Space.pixels(4, 84, 84), 6, 32)));
                default -> throw new IllegalArgumentException("cartpole, action, minatar or nature, not " + name);
            }
        }
        if (Double.isNaN(sink)) System.err.println("not a number");
    }

    /** Target network forward, network forward and backward, Adam. */
    private static Runnable step(Architecture net, Space space, int actions, int n) {
        var q = net.on(space, actions, new Rng(0, Rng.PARAMETERS));
        Net qT = q.copy();
        var adam = adam(2.5e-4, q);
        Target dqn = x -> x.r() + x.discount() * max(x.qT());
        var batches = new Batch[BATCHES];
        Arrays.setAll(batches, k -> batch(space, actions, n));
        var turn = new int[1];
        return () -> {
            var b = batches[turn[0]++ % BATCHES];
            sink += adam.step(b, squared, dqn.of(b, q, qT));
        };
    }

    private static Batch batch(Space space, int actions, int n) {
        var rows = new Transition[n];
        for (int i = 0; i < n; i++)
            rows[i] = new Transition(i, state(space), RANDOM.nextInt(actions), RANDOM.nextGaussian(), 0.99, state(space), false);
        return Batch.of(rows);
    }

    private static State state(Space space) {
        if (space instanceof Space.Pixels p) {
            var frames = new byte[p.channels()][p.rows() * p.columns()];
            for (var frame : frames) RANDOM.nextBytes(frame);
            return State.pixels(frames);
        }
        var x = new float[space.size()];
        for (int i = 0; i < x.length; i++) x[i] = (float) RANDOM.nextGaussian();
        return State.of(x);
    }

    private static Runnable action() {
        var space = Space.numbers(4);
        var q = mlp(120, 84).on(space, 2, new Rng(0, Rng.PARAMETERS));
        var policy = greedy(q);
        var states = new State[64];
        Arrays.setAll(states, i -> state(space));
        var next = new int[1];
        return () -> sink += policy.of(states[next[0]++ & 63]);
    }

    /** The median over several repeats of about half a second each, after a warm-up. */
    private static double microseconds(Runnable work) {
        long start = System.nanoTime(), n = 0;
        for (; System.nanoTime() - start < WARMUP * 1_000_000_000L; n++) work.run();
        n = Math.max(1, n / (2 * WARMUP));
        var times = new double[REPEATS];
        for (int k = 0; k < REPEATS; k++) {
            start = System.nanoTime();
            for (long i = 0; i < n; i++) work.run();
            times[k] = (System.nanoTime() - start) * 1e-3 / n;
        }
        Arrays.sort(times);
        return times[REPEATS / 2];
    }

    private static void print(String key, String what, double us) {
        System.out.printf(Locale.ROOT, "{\"what\": \"dql, %s\", \"key\": \"%s\", \"us\": %.2f, %s}%n", what, key, us, about());
    }

    private static String about() {
        return "\"engine\": \"%s\", \"versions\": {\"java\": \"%s\"}".formatted(
            new Log(CARTPOLE.hyper()).about().getOrDefault("engine", "none"), Runtime.version());
    }
}
