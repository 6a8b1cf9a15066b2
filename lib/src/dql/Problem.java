package dql;

import dql.nets.Architecture;
import java.util.function.Function;

/**
 * An environment, a network and settings that are proven together.
 *
 * @param name the environment's name
 * @param world makes the environment from a generator
 * @param net the network's layers
 * @param hyper the settings
 * @param note where the settings come from and what they reach
 */
public record Problem(String name, Function<Rng, Env> world, Architecture net, Hyper hyper, String note) {

    /** The environment from a seed. */
    public Env env(long seed) {
        return world.apply(new Rng(seed));
    }

    /** The environment for evaluating a run of that seed: its episodes are none of those trained on. */
    public Env evaluation(long seed) {
        return world.apply(new Rng(seed, Rng.EVALUATION));
    }

    @Override public String toString() {
        return "%s: %s%n%s%n%s".formatted(name, net, hyper, note);
    }
}
