package dql;

import dql.nets.Architecture;
import dql.run.Exam;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * An environment, a network and settings that are proven together.
 *
 * @param name the environment's name
 * @param world makes the environment from a generator
 * @param net the network's layers
 * @param low the lowest discounted return to be expected, for distributions over atoms
 * @param high the highest
 * @param hyper the settings
 * @param exam how what is learned is evaluated
 * @param note where the settings come from and what they reach
 */
public record Problem(String name, Function<Rng, Env> world, Architecture net, double low, double high, Hyper hyper, Exam exam, String note) {

    /** Evaluated without exploration and without a limit. */
    public Problem(String name, Function<Rng, Env> world, Architecture net, double low, double high, Hyper hyper, String note) {
        this(name, world, net, low, high, hyper, Exam.PLAIN, note);
    }

    /** The environment from a seed. */
    public Env env(long seed) {
        return world.apply(new Rng(seed));
    }

    /** The environment for evaluating a run of that seed, as in its exam: its episodes are none of those trained on. */
    public Env evaluation(long seed) {
        return exam.of(world.apply(new Rng(seed, Rng.EVALUATION)), new Rng(seed, Rng.EVALUATION, 5));
    }

    /** An environment for a last judgement: its episodes are none of those that were trained on or looked at on the way. */
    public Env fresh(long seed) {
        return exam.of(world.apply(new Rng(seed, Rng.EVALUATION, 1)), new Rng(seed, Rng.EVALUATION, 2));
    }

    /** With other settings. */
    public Problem hyper(Hyper other) { return new Problem(name, world, net, low, high, other, exam, note); }

    /** With settings changed: {@code CARTPOLE.with(h -> h.lr(1e-3))}. */
    public Problem with(UnaryOperator<Hyper> change) { return hyper(change.apply(hyper)); }

    /** With another network. */
    public Problem net(Architecture other) { return new Problem(name, world, other, low, high, hyper, exam, note); }

    /** Evaluated in another way. */
    public Problem exam(Exam other) { return new Problem(name, world, net, low, high, hyper, other, note); }

    @Override public String toString() {
        return "%s: %s%n%s%n%-9s %s%n%s".formatted(name, net, hyper, "evaluated", exam, note);
    }
}
