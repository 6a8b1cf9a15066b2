import static dql.Dql.*;

import dql.Env;
import dql.Space;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Environment steps a second with random actions, drawn beforehand, as lib/bench/peers/env_steps.py has them: prints a line of JSON each.
 * {@code java -cp target/dql.jar lib/bench/EnvSteps.java [cartpole|mountaincar|...|vector ...]}: vector is 64 copies of CartPole.
 */
public class EnvSteps {
    private static final int REPEATS = 7, WARMUP = 10, N = 64, STEPS = 5_000;       // WARMUP in seconds; Java compiles on the same core
    private static final RandomGenerator RANDOM = RandomGeneratorFactory.of("L64X128MixRandom").create(0);
    private static final Map<String, LongFunction<Env>> WORLDS = worlds();

    private static Map<String, LongFunction<Env>> worlds() {
        var worlds = new LinkedHashMap<String, LongFunction<Env>>();
        worlds.put("cartpole", seed -> cartPole(seed));
        worlds.put("mountaincar", seed -> mountainCar(seed));
        worlds.put("acrobot", seed -> acrobot(seed));
        worlds.put("pendulum", seed -> pendulum(seed));
        worlds.put("lunarlander", seed -> lunarLander(seed));
        worlds.put("breakout", seed -> breakout(seed));
        worlds.put("spaceinvaders", seed -> spaceInvaders(seed));
        return worlds;
    }

    public static void main(String[] args) {
        for (var name : args.length > 0 ? List.of(args) : WORLDS.keySet()) {
            if (!name.equals("vector") && !WORLDS.containsKey(name)) throw new IllegalArgumentException("%s or vector, not %s".formatted(WORLDS.keySet(), name));
            double rate = name.equals("vector") ? rate(vector(), 500 * N) : rate(one(WORLDS.get(name).apply(0)), STEPS);
            System.out.printf(Locale.ROOT, "{\"what\": \"dql, %s\", \"key\": \"env-%s\", \"steps_per_s\": %.0f, \"versions\": {\"java\": \"%s\"}}%n",
                name, name, rate, Runtime.version());
        }
    }

    private static Runnable one(Env env) {
        env.reset();
        if (env.actions() instanceof Space.Numbers) {
            var torques = new float[STEPS][1];
            for (float[] u : torques) u[0] = RANDOM.nextFloat(-2, 2);
            return () -> {
                for (float[] u : torques) if (env.step(u).end()) env.reset();
            };
        }
        var actions = RANDOM.ints(STEPS, 0, env.choices()).toArray();
        return () -> {
            for (int a : actions) if (env.step(a).end()) env.reset();
        };
    }

    private static Runnable vector() {
        var envs = dql.Dql.vector(N, dql.Dql::cartPole, 0);
        envs.reset();
        var actions = new int[500][];
        Arrays.setAll(actions, i -> RANDOM.ints(N, 0, 2).toArray());
        return () -> {
            for (int[] a : actions) envs.step(a);
        };
    }

    /** Steps a second: the median over several repeats of about half a second each, after a warm-up. */
    private static double rate(Runnable work, int steps) {
        long start = System.nanoTime(), n = 0;
        for (; System.nanoTime() - start < WARMUP * 1_000_000_000L; n++) work.run();
        n = Math.max(1, n / (2 * WARMUP));
        var rates = new double[REPEATS];
        for (int k = 0; k < REPEATS; k++) {
            start = System.nanoTime();
            for (long i = 0; i < n; i++) work.run();
            rates[k] = 1e9 * n * steps / (System.nanoTime() - start);
        }
        Arrays.sort(rates);
        return rates[REPEATS / 2];
    }
}
