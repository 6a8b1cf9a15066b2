package dql.pg;

import static dql.Dql.adam;
import static dql.Dql.play;
import static dql.Dql.replay;
import static dql.Dql.squared;

import dql.Batch;
import dql.Hyper;
import dql.Learner;
import dql.Problem;
import dql.Rng;
import dql.nets.Optimizer;
import dql.run.Look;
import dql.run.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * DDPG (Lillicrap et al. 2016): an actor μ that learns to maximise a critic Q, each with a target network that follows softly. TD3's
 * three corrections are options (Fujimoto et al. 2018): the smaller of two critics, an actor that learns more seldom, targets
 * smoothed by noise.
 *
 * @param name for titles and tables
 * @param tau τ of the soft updates, in place of the settings' sync and tau
 * @param actorLr β, the actor's learning rate; the critic's is the problem's
 * @param noise how it explores; a process that remembers goes on from one episode to the next
 * @param twin whether targets take the smaller value of two critics
 * @param delay updates of the critic for one of the actor
 * @param smoothing standard deviation of the noise in target actions, in (−1, 1); cut off at 2.5 of it; 0 for none
 */
public record Ddpg(String name, double tau, double actorLr, Noise noise, boolean twin, int delay, double smoothing) implements Learner {

    /** Throws if an option cannot be right by itself. */
    public Ddpg {
        if (!(tau > 0 && tau <= 1)) throw new IllegalArgumentException("tau must be above 0 and at most 1, not " + tau);
        if (!(actorLr > 0 && actorLr < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("the actor's learning rate must be above 0, not " + actorLr);
        if (delay < 1) throw new IllegalArgumentException("delay must be at least 1, not " + delay);
        if (!(smoothing >= 0 && smoothing < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("smoothing must be 0 or more, not " + smoothing);
    }

    /** Under another name. */
    public Ddpg named(String other) { return new Ddpg(other, tau, actorLr, noise, twin, delay, smoothing); }

    /** With the smaller of two critics in targets. */
    public Ddpg twins() { return new Ddpg(name, tau, actorLr, noise, true, delay, smoothing); }

    /** With so many updates of the critic for one of the actor. */
    public Ddpg delay(int delay) { return new Ddpg(name, tau, actorLr, noise, twin, delay, smoothing); }

    /** With noise in target actions. */
    public Ddpg smoothing(double sigma) { return new Ddpg(name, tau, actorLr, noise, twin, delay, sigma); }

    /** With other noise to explore by. */
    public Ddpg noise(Noise other) { return new Ddpg(name, tau, actorLr, other, twin, delay, smoothing); }

    /** With another learning rate of the actor. */
    public Ddpg actorLr(double beta) { return new Ddpg(name, tau, beta, noise, twin, delay, smoothing); }

    /** With other soft updates. */
    public Ddpg tau(double tau) { return new Ddpg(name, tau, actorLr, noise, twin, delay, smoothing); }

    @Override public Run train(Problem p, long seed) {
        Hyper h = p.hyper().check(settings());
        var env = p.env(seed);
        var mu = new Mu(p.net(), env, new Rng(seed, Rng.PARAMETERS));                      // μ(s; θ)
        var q = IntStream.range(0, twin ? 2 : 1).mapToObj(i -> new Critic(p.net(), env, new Rng(seed, Rng.PARAMETERS, 1 + i))).toList();   // Q(s, a; φ)
        var muT = mu.copy();                                                               // μ(s; θ′)
        var qT = q.stream().map(Critic::copy).toList();                                    // Q(s, a; φ′)
        var alpha = q.stream().map(critic -> adam(h.lr(), critic.net())).toList();
        var beta = adam(actorLr, mu.net());
        var D = replay(h.capacity(), seed);
        var smooth = new Rng(seed, Rng.TARGET_NOISE);
        var look = new Look(p, seed, mu);
        var log = log(p, seed);
        long k = 0;
        for (var x : play(env, new Explorer(mu, noise, h.warmup(), new Rng(seed, Rng.EXPLORATION)), h.gamma(), h.steps())) {
            D.add(x);                                                                      // 1. take some action, observe x, add it to D
            log.step(x);
            for (int j = 0; x.t() >= h.warmup() && x.t() % h.every() == 0 && j < h.updates(); j++) {
                var b = D.sample(h.batch());                                               // 2. b ~ U(D)
                var y = targets(b, qT, muT, smooth);                                       // 3. y = r + γ′ Q(s′, μ(s′; θ′); φ′)
                log.add("loss", x.t(), descend(q, alpha, b, y));                           // 4. φ ← φ − α mean dQ/dφ (Q(s, a; φ) − y)
                if (++k % delay != 0) continue;
                log.add("value", x.t(), q.get(0).climb(beta, b, mu));                      // 5. θ ← θ + β mean dμ/dθ dQ/da
                follow(q, qT, mu, muT);                                                    // 6. φ′ ← τ φ + (1 − τ) φ′, and θ′ likewise
            }
            look.at(x.t(), log);
        }
        var nets = new LinkedHashMap<>(Map.of("mu", mu.net()));
        for (int i = 0; i < q.size(); i++) nets.put(i == 0 ? "q" : "q2", q.get(i).net());
        return new Run(this, p, seed, nets, mu, log);
    }

    /** y = r + γ′ minᵢ Q(s′, μ(s′; θ′) + noise; φᵢ′), one number per row. */
    private double[] targets(Batch b, List<Critic> qT, Mu muT, Rng rng) {
        float[] a = muT.of(b.next());
        if (smoothing > 0) for (int i = 0; i < a.length; i++) {
            double e = Math.max(-2.5, Math.min(2.5, rng.normal())) * smoothing;
            a[i] = (float) Math.max(-1, Math.min(1, a[i] + e));
        }
        double[] y = qT.get(0).targets(b, a);
        if (twin) {
            double[] other = qT.get(1).targets(b, a);
            for (int i = 0; i < y.length; i++) y[i] = Math.min(y[i], other[i]);
        }
        return y;
    }

    /** A step of each critic; returns the loss of the first. */
    private static double descend(List<Critic> q, List<Optimizer> alpha, Batch b, double[] y) {
        for (int i = q.size() - 1; i > 0; i--) q.get(i).step(alpha.get(i), b, squared, y);
        return q.get(0).step(alpha.get(0), b, squared, y);
    }

    private void follow(List<Critic> q, List<Critic> qT, Mu mu, Mu muT) {
        for (int i = 0; i < q.size(); i++) qT.get(i).blend(q.get(i), tau);
        muT.blend(mu, tau);
    }

    @Override public Set<String> settings() { return Hyper.names("steps", "capacity", "batch", "warmup", "every", "updates", "gamma", "lr"); }

    @Override public Map<String, String> slots() {
        var map = new LinkedHashMap<String, String>();
        map.put("tau", Double.toString(tau));
        map.put("actor lr", Double.toString(actorLr));
        map.put("exploration", noise.toString());
        map.put("critics", twin ? "the smaller of two" : "one");
        map.put("delay", Integer.toString(delay));
        map.put("smoothing", smoothing == 0 ? "none" : Double.toString(smoothing));
        return map;
    }

    @Override public String toString() { return text(); }
}
