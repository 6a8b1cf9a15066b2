import static dql.Dql.*;

import com.sun.management.OperatingSystemMXBean;
import dql.Hyper;
import dql.Log;
import dql.Target;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * DQN on CartPole, the loop as the README writes it, with the settings of lib/bench/peers/settings.py: prints one line of JSON.
 *
 * <p>{@code java -cp target/dql.jar lib/bench/CartPoleDqn.java steps=500000 seed=0}; {@code seeds=6 threads=2} runs so many seeds one
 * after another and then on so many threads. {@code -Ddql.engine=djl} chooses the engine.
 */
public class CartPoleDqn {
    private static final Target DQN = x -> x.r() + x.discount() * max(x.qT());

    /** A run: its log, its seconds, and the steps a second of its last four fifths. */
    private record Run(Log log, double seconds, double late) { }

    public static void main(String[] args) {
        var given = new Given(args);
        long steps = given.number("steps", 500_000);
        int seed = (int) given.number("seed", 0), seeds = (int) given.number("seeds", 1), threads = (int) given.number("threads", 1);
        System.out.println(seeds == 1 ? one(steps, seed) : several(steps, seeds, threads));
    }

    private static Hyper settings(long steps) {
        return new Hyper(steps, 10_000, 128, 10_000, 10, 500, 0.99, 2.5e-4, linear(1, 0.05, steps / 2));
    }

    private static Run train(Hyper h, int seed) {
        long start = System.nanoTime(), mark = start, fifth = h.steps() / 5;
        var env = cartPole(seed);
        var q = mlp(120, 84).on(env, seed);
        var qT = q.copy();
        var D = replay(h.capacity(), seed);
        var adam = adam(h.lr(), q);
        var log = new Log(h, seed);
        for (var x : play(env, epsGreedy(q, h.eps(), seed), h.gamma(), h.steps())) {
            D.add(x);
            log.step(x);
            if (x.t() >= h.warmup() && x.t() % h.every() == 0) {
                var b = D.sample(h.batch());
                log.add("loss", x.t(), adam.step(b, squared, DQN.of(b, q, qT)));
                D.update(b);
            }
            if (x.t() % h.sync() == 0) qT.set(q);
            if (x.t() == fifth) mark = System.nanoTime();
        }
        long end = System.nanoTime();
        return new Run(log, (end - start) * 1e-9, (h.steps() - fifth) / ((end - mark) * 1e-9));
    }

    private static String one(long steps, int seed) {
        var run = train(settings(steps), seed);
        return String.format(Locale.ROOT, "{\"what\": \"dql\", \"steps\": %d, \"seconds\": %.3f, \"steps_per_s\": %.1f, \"mean_return\": %.1f, %s}",
            steps, run.seconds, run.late, run.log.last("return", 100), about(run.log));
    }

    /**
     * The rates of several seeds one after another and side by side, and whether their logs agree: in the order alone, together,
     * together, alone, so that what slows the machine down meets both; after all of them once, to warm up.
     */
    private static String several(long steps, int seeds, int threads) {
        seeds(seeds).threads(threads).run(seed -> train(settings(steps), seed));
        double[] seconds = new double[2], busy = new double[2];
        var logs = new ArrayList<List<Log>>();
        for (int side : new int[] {0, 1, 1, 0}) {
            long start = System.nanoTime(), cpu = cpu();
            logs.add(seeds(seeds).threads(side == 0 ? 1 : threads).run(seed -> train(settings(steps), seed).log));
            seconds[side] += (System.nanoTime() - start) * 1e-9;
            busy[side] += (cpu() - cpu) * 1e-9;
        }
        boolean same = true;
        for (var again : logs.subList(1, 4))
            for (int i = 0; i < seeds; i++)
                same &= same(logs.get(0).get(i), again.get(i), "return") && same(logs.get(0).get(i), again.get(i), "loss");
        double alone = 2 * seeds * steps / seconds[0], together = 2 * seeds * steps / seconds[1];
        return String.format(Locale.ROOT, "{\"what\": \"dql, %d seeds\", \"steps\": %d, \"threads\": %d, \"alone_steps_per_s\": %.1f, \"steps_per_s\": %.1f, "
            + "\"cores\": %.2f, \"same_numbers\": %b, %s}", seeds, seeds * steps, threads, alone, together, busy[1] / seconds[1], same, about(logs.get(0).get(0)));
    }

    /** Nanoseconds that this process has had of all cores. */
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static boolean same(Log a, Log b, String series) {
        return Arrays.equals(a.values(series), b.values(series)) && Arrays.equals(a.times(series), b.times(series));
    }

    /** The engine that was at work, and Java's version. */
    private static String about(Log log) {
        return "\"engine\": \"%s\", \"versions\": {\"dql\": \"%s\", \"java\": \"%s\"}".formatted(
            log.about().getOrDefault("engine", "?"), log.about().get("dql"), Runtime.version());
    }

    /** name=number, in any order. */
    private record Given(String... args) {
        long number(String name, long otherwise) {
            for (var arg : args) if (arg.startsWith(name + "=")) return Long.parseLong(arg.substring(name.length() + 1));
            return otherwise;
        }
    }
}
