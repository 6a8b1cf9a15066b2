import static dql.Dql.*;

import dql.Learner;
import dql.Problem;
import java.util.Arrays;
import java.util.Locale;

/**
 * DDPG on Pendulum, A2C and A3C on CartPole, with the settings of lib/bench/peers/sb3_actor_critics.py: prints one line of JSON for a
 * whole run of training.
 *
 * <p>{@code java -cp target/dql.jar lib/bench/ActorCritics.java ddpg steps=20000 seed=0}; {@code a3c threads=2} on so many threads,
 * after a run that warms up.
 */
public class ActorCritics {

    public static void main(String[] args) {
        String agent = args[0];
        int threads = (int) number(args, "threads", 1);
        long steps = number(args, "steps", agent.equals("ddpg") ? 20_000 : 500_000), seed = number(args, "seed", 0);
        if (agent.equals("a3c")) run("a3c", "dql, " + threads + " threads", a3c().threads(threads), cartPole(steps), seed);
        String line = switch (agent) {
            case "ddpg" -> run("ddpg", "dql", ddpg().tau(0.005).actorLr(1e-3).noise(gaussianNoise(0.1)), pendulum(steps), seed);
            case "a2c" -> run("a2c", "dql", a2c().envs(8).steps(8).lambda(0.95).entropy(0.01).value(0.5).clip(0.5), cartPole(steps), seed);
            case "a3c" -> run("a3c", "dql, " + threads + " threads", a3c().threads(threads), cartPole(steps), seed);
            default -> throw new IllegalArgumentException("agent must be ddpg, a2c or a3c, not " + agent);
        };
        System.out.println(line);
    }

    private static Problem pendulum(long steps) {
        return PENDULUM.net(mlp(64, 64)).with(h -> h.steps(steps).capacity(50_000).batch(64).warmup(1_000).every(1).gamma(0.99).lr(1e-3));
    }

    private static Problem cartPole(long steps) {
        return CARTPOLE.net(mlp(64, 64).tanh()).with(h -> h.steps(steps).gamma(0.99).lr(1e-3));
    }

    private static String run(String key, String what, Learner agent, Problem p, long seed) {
        long start = System.nanoTime();
        var log = agent.train(p, seed).log();
        double seconds = (System.nanoTime() - start) * 1e-9;
        double[] returns = log.values("return");
        return String.format(Locale.ROOT, "{\"what\": \"%s\", \"key\": \"%s\", \"steps\": %d, \"seconds\": %.3f, \"steps_per_s\": %.1f, \"mean_return\": %.1f, "
            + "\"versions\": {\"dql\": \"%s\", \"java\": \"%s\"}}", what, key, log.steps(), seconds, log.steps() / seconds,
            Arrays.stream(returns).skip(Math.max(0, returns.length - 20)).average().orElse(0), log.about().get("dql"), Runtime.version());
    }

    private static long number(String[] args, String name, long otherwise) {
        for (var arg : args) if (arg.startsWith(name + "=")) return Long.parseLong(arg.substring(name.length() + 1));
        return otherwise;
    }
}
