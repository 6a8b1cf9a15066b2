import static dql.Dql.atari;
import static dql.Dql.atariVector;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Steps a second of Atari's Breakout by the Nature protocol with random actions, through the bridge to Python, as
 * lib/bench/peers/atari_steps.py has them: prints a line of JSON each. {@code java -cp target/dql.jar lib/bench/AtariSteps.java [one] [vector]}
 */
public class AtariSteps {
    private static final int N = 8, STEPS = 500, REPEATS = 5;
    private static final double WARMUP = 8, SECONDS = 2;
    private static final Random RANDOM = new Random(0);

    public static void main(String[] args) {
        for (var what : args.length > 0 ? List.of(args) : List.of("one", "vector")) {
            boolean one = what.equals("one");
            System.out.printf(Locale.ROOT, "{\"what\": \"dql, %s\", \"key\": \"%s\", \"steps_per_s\": %.0f, \"versions\": {\"java\": \"%s\"}}%n",
                what, one ? "env-atari" : "env-atari-vector", one ? rate(one(), STEPS) : rate(vector(), STEPS / N * N), Runtime.version());
        }
    }

    private static Runnable one() {
        var env = atari("Breakout", 0);
        env.reset();
        var actions = RANDOM.ints(STEPS, 0, env.choices()).toArray();
        return () -> {
            for (int a : actions) if (env.step(a).end()) env.reset();
        };
    }

    private static Runnable vector() {
        var envs = atariVector("Breakout", N, 0);
        envs.reset();
        var actions = new int[STEPS / N][];
        Arrays.setAll(actions, i -> RANDOM.ints(N, 0, envs.choices()).toArray());
        return () -> {
            for (int[] a : actions) envs.step(a);
        };
    }

    /** Steps a second: the median over several repeats, after a warm-up. */
    private static double rate(Runnable work, int steps) {
        measured(work, steps, WARMUP);
        var rates = new double[REPEATS];
        for (int k = 0; k < REPEATS; k++) rates[k] = measured(work, steps, SECONDS);
        Arrays.sort(rates);
        return rates[REPEATS / 2];
    }

    private static double measured(Runnable work, int steps, double seconds) {
        long start = System.nanoTime(), done = 0;
        for (; System.nanoTime() - start < seconds * 1e9; done += steps) work.run();
        return 1e9 * done / (System.nanoTime() - start);
    }
}
