package dql.pg;

import static dql.Dql.adam;
import static dql.Dql.play;

import dql.Batch;
import dql.Hyper;
import dql.Learner;
import dql.Problem;
import dql.Rng;
import dql.Transition;
import dql.run.Look;
import dql.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * REINFORCE (Williams 1992): after each episode θ ← θ + α mean (Gₜ − b) ∇ log π(aₜ | sₜ; θ), with the returns Gₜ that followed, and
 * a learned V(sₜ) or nothing as the baseline b. With V, it also stands for what would have followed a time limit.
 *
 * @param name for titles and tables
 * @param baseline whether V(s) is subtracted
 */
public record Reinforce(String name, boolean baseline) implements Learner {

    /** With V(s) subtracted from the returns, or not. */
    public Reinforce baseline(boolean baseline) { return new Reinforce(baseline ? "REINFORCE with baseline" : "REINFORCE", baseline); }

    /** Under another name. */
    public Reinforce named(String other) { return new Reinforce(other, baseline); }

    @Override public Run train(Problem p, long seed) {
        var h = p.hyper();
        var env = p.env(seed);
        var net = new ActorCritic(p.net(), false, env, seed);
        var adam = net.optimizers(q -> adam(h.lr(), q));
        var episode = new ArrayList<Transition>();
        var look = new Look(p, seed, net.policy(null));
        var log = log(p, seed);
        for (var x : play(env, net.policy(new Rng(seed, Rng.EXPLORATION)), h.gamma(), h.steps())) {
            episode.add(x);
            log.step(x);
            if (x.end()) {
                var b = Batch.of(episode.toArray(Transition[]::new));
                var G = returns(episode, baseline ? net.values(b.next())[b.n() - 1] : 0);  // Gₜ = rₜ + γ′ Gₜ₊₁
                var now = net.forward(b.s());
                if (baseline) for (int t = 0; t < G.length; t++) G[t] -= now.v[t];         // Gₜ − V(sₜ)
                now.slopes(b, G, 0, baseline ? 1 : 0);
                now.step(adam);                                                            // θ ← θ + α mean (Gₜ − b) ∇ log π(aₜ | sₜ; θ)
                episode.clear();
            }
            look.at(x.t(), log);
        }
        return new Run(this, p, seed, net.named(), net.policy(null), log);
    }

    /** Gₜ = rₜ + γ′ₜ Gₜ₊₁ of a whole episode; last is the value of the state that it stopped in, which counts after a time limit only. */
    public static double[] returns(List<Transition> episode, double last) {
        var g = new double[episode.size()];
        for (int t = g.length - 1; t >= 0; t--) g[t] = episode.get(t).r() + episode.get(t).discount() * (t + 1 < g.length ? g[t + 1] : last);
        return g;
    }

    @Override public Set<String> settings() { return Hyper.names("steps", "gamma", "lr"); }

    @Override public Map<String, String> slots() {
        return Map.of("baseline", baseline ? "V(s)" : "none");
    }

    @Override public String toString() { return text(); }
}
