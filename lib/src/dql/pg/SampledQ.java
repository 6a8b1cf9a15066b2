package dql.pg;

import static dql.Dql.adam;
import static dql.Dql.play;
import static dql.Dql.replay;
import static dql.Dql.squared;

import dql.Hyper;
import dql.Learner;
import dql.Problem;
import dql.Rng;
import dql.run.Look;
import dql.run.Run;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Q-learning where actions are numbers, with maxₐ Q(s, a) ≈ max {Q(s, a₁), ..., Q(s, a_N)} over N sampled actions, in targets as in
 * acting: there is no actor (QT-Opt, Kalashnikov et al. 2018, samples in two more rounds, closer and closer around the best).
 *
 * @param name for titles and tables
 * @param samples N
 * @param from the distribution of the sampled actions
 * @param tau τ of the soft updates, in place of the settings' sync and tau
 * @param noise how it explores around the best sampled action
 */
public record SampledQ(String name, int samples, Samples from, double tau, Noise noise) implements Learner {

    /** Throws if an option cannot be right by itself. */
    public SampledQ {
        if (samples < 1) throw new IllegalArgumentException("a maximum needs at least 1 sampled action, not " + samples);
        if (!(tau > 0 && tau <= 1)) throw new IllegalArgumentException("tau must be above 0 and at most 1, not " + tau);
    }

    /** Under another name. */
    public SampledQ named(String other) { return new SampledQ(other, samples, from, tau, noise); }

    /** With so many sampled actions. */
    public SampledQ samples(int n) { return new SampledQ(name, n, from, tau, noise); }

    /** With actions sampled from another distribution. */
    public SampledQ from(Samples other) { return new SampledQ(name, samples, other, tau, noise); }

    /** With other soft updates. */
    public SampledQ tau(double tau) { return new SampledQ(name, samples, from, tau, noise); }

    /** With other noise to explore by. */
    public SampledQ noise(Noise other) { return new SampledQ(name, samples, from, tau, other); }

    @Override public Run train(Problem p, long seed) {
        Hyper h = p.hyper().check(settings());
        var env = p.env(seed);
        var q = new Critic(p.net(), env, new Rng(seed, Rng.PARAMETERS));                   // Q(s, a; φ)
        var qT = q.copy();                                                                 // Q(s, a; φ′)
        var adam = adam(h.lr(), q.net());
        var D = replay(h.capacity(), seed);
        var best = best(q, new Rng(seed, Rng.EXPLORATION, 1));                             // argmax {Q(s, a₁), ..., Q(s, a_N)}
        var bestT = best(qT, new Rng(seed, Rng.TARGET_NOISE));
        var look = new Look(p, seed, best(q, new Rng(seed, Rng.EVALUATION, 3)));
        var log = log(p, seed);
        for (var x : play(env, new Explorer(best, noise, h.warmup(), new Rng(seed, Rng.EXPLORATION)), h.gamma(), h.steps())) {
            D.add(x);
            log.step(x);
            for (int j = 0; x.t() >= h.warmup() && x.t() % h.every() == 0 && j < h.updates(); j++) {
                var b = D.sample(h.batch());
                var y = qT.targets(b, bestT.actions(b.next()));                            // y = r + γ′ max {Q(s′, a₁; φ′), ..., Q(s′, a_N; φ′)}
                log.add("loss", x.t(), q.step(adam, b, squared, y));
                qT.blend(q, tau);
            }
            look.at(x.t(), log);
        }
        return new Run(this, p, seed, Map.of("q", q.net()), best(q, new Rng(seed, Rng.EVALUATION, 4)), log);
    }

    private SampledMax best(Critic q, Rng rng) { return new SampledMax(q, samples, from, rng); }

    @Override public Set<String> settings() { return Hyper.names("steps", "capacity", "batch", "warmup", "every", "updates", "gamma", "lr"); }

    @Override public Map<String, String> slots() {
        var map = new LinkedHashMap<String, String>();
        map.put("samples", Integer.toString(samples));
        map.put("tau", Double.toString(tau));
        map.put("exploration", noise.toString());
        return map;
    }

    @Override public String toString() { return text(); }
}
