package dql.pg;

import static dql.Dql.adam;
import static dql.Dql.play;

import dql.Hyper;
import dql.Learner;
import dql.Problem;
import dql.Rng;
import dql.VectorEnv;
import dql.run.Look;
import dql.run.Run;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A2C, the advantage actor-critic (Mnih et al. 2016, with all actors in step): θ ← θ + α Â ∇ log π(a | s; θ), with advantages
 * estimated by a critic that learns beside it.
 *
 * @param name for titles and tables
 * @param envs copies of the world
 * @param steps steps of each between two updates, t_max
 * @param lambda λ of the advantage estimates; 1: n-step returns
 * @param entropy β, what a nat of entropy is worth
 * @param value c, the weight of the critic's loss
 * @param shared whether actor and critic share their hidden layers
 * @param clip the Euclidean norm to clip gradients to
 */
public record A2c(String name, int envs, int steps, double lambda, double entropy, double value, boolean shared, double clip) implements Learner {

    /** Throws if an option cannot be right by itself. */
    public A2c {
        if (envs < 1) throw new IllegalArgumentException("there must be at least 1 copy of the world, not " + envs);
        if (steps < 1) throw new IllegalArgumentException("there must be at least 1 step between updates, not " + steps);
        if (!(lambda >= 0 && lambda <= 1)) throw new IllegalArgumentException("lambda must be 0 to 1, not " + lambda);
        if (!(entropy >= 0 && entropy < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("the weight of the entropy must be 0 or more, not " + entropy);
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("the weight of the critic's loss must be above 0, not " + value);
        if (!(clip > 0)) throw new IllegalArgumentException("the norm to clip gradients to must be above 0, not " + clip);
    }

    /** With so many copies of the world. */
    public A2c envs(int envs) { return new A2c(name, envs, steps, lambda, entropy, value, shared, clip); }

    /** With so many steps of each between two updates. */
    public A2c steps(int steps) { return new A2c(name, envs, steps, lambda, entropy, value, shared, clip); }

    /** Under another name. */
    public A2c named(String other) { return new A2c(other, envs, steps, lambda, entropy, value, shared, clip); }

    /** With another λ. */
    public A2c lambda(double lambda) { return new A2c(name, envs, steps, lambda, entropy, value, shared, clip); }

    /** With another weight of the entropy. */
    public A2c entropy(double beta) { return new A2c(name, envs, steps, lambda, beta, value, shared, clip); }

    /** With another weight of the critic's loss. */
    public A2c value(double c) { return new A2c(name, envs, steps, lambda, entropy, c, shared, clip); }

    /** With one network that actor and critic share, or with two. */
    public A2c shared(boolean shared) { return new A2c(name, envs, steps, lambda, entropy, value, shared, clip); }

    /** With gradients clipped to another norm. */
    public A2c clip(double norm) { return new A2c(name, envs, steps, lambda, entropy, value, shared, norm); }

    @Override public Run train(Problem p, long seed) {
        var h = p.hyper();
        var env = new VectorEnv(envs, p.world(), seed);
        var net = new ActorCritic(p.net(), shared, p.env(seed), seed);                     // π(a | s; θ) and V(s; θᵥ)
        var adam = net.optimizers(q -> adam(h.lr(), q).clip(clip));
        var rollout = new Rollout(steps, envs);
        var look = new Look(p, seed, net.policy(null));
        var log = log(p, seed);
        for (var x : play(env, net.policy(new Rng(seed, Rng.EXPLORATION)), h.gamma(), h.steps())) {
            rollout.add(x);
            log.step(x);
            if (rollout.full()) {
                var b = rollout.batch();
                float[] next = net.values(b.next());                                       // V(s′)
                var now = net.forward(b.s());                                              // π(· | s) and V(s)
                var advantage = rollout.advantages(now.v, next, lambda);                   // Â
                var loss = now.slopes(b, advantage, entropy, value);                       // of −Â log π − β H + c (R − V)²
                now.step(adam);                                                            // θ ← θ + α Â ∇ log π + ..., θᵥ likewise
                log.add("policy loss", x.t(), loss[0]);
                log.add("value loss", x.t(), loss[1]);
                log.add("entropy", x.t(), loss[2]);
                rollout.clear();
            }
            look.at(x.t(), log);
        }
        return new Run(this, p, seed, net.named(), net.policy(null), log);
    }

    @Override public Set<String> settings() { return Hyper.names("steps", "gamma", "lr"); }

    @Override public Map<String, String> slots() {
        var map = new LinkedHashMap<String, String>();
        map.put("copies", Integer.toString(envs));
        map.put("t_max", Integer.toString(steps));
        map.put("lambda", Double.toString(lambda));
        map.put("entropy", Double.toString(entropy));
        map.put("value", Double.toString(value));
        map.put("networks", shared ? "one, shared" : "two");
        map.put("clip", Double.isInfinite(clip) ? "none" : Double.toString(clip));
        return map;
    }

    @Override public String toString() { return text(); }
}
