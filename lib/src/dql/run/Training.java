package dql.run;

import static dql.Dql.adam;
import static dql.Dql.epsGreedy;
import static dql.Dql.greedy;
import static dql.Dql.linear;
import static dql.Dql.nStep;
import static dql.Dql.play;
import static dql.Dql.prioritized;
import static dql.Dql.rankBased;
import static dql.Dql.replay;

import dql.Agent;
import dql.Agent.Memory;
import dql.Agent.TargetNetwork;
import dql.Env;
import dql.Hyper;
import dql.Net;
import dql.Problem;
import dql.Q;
import dql.Replay;
import dql.Rng;
import java.util.List;
import java.util.Map;

/** The training loop of every value-based agent: the one of the lectures, with the agent's parts in its slots. */
public final class Training {
    private Training() { }

    /** Trains an agent on a problem with one seed; throws first if the settings cannot work together. */
    public static Run run(Agent agent, Problem p, long seed) {
        Hyper h = p.hyper();
        check(agent, h);
        var env = p.env(seed);
        var q = agent.net(p).on(env, seed);                                // Q(s, ·; θ)
        var qT = other(agent, p, env, q, seed);                            // Q⁻ = Q(s, ·; θ⁻)
        var nets = agent.targetNetwork() == TargetNetwork.TWIN ? List.of(q, qT) : List.of(q);   // those that learn
        var adams = nets.stream().map(net -> adam(h.lr(), net).clip(agent.clip())).toList();
        var coin = new Rng(seed, Rng.TARGET_NOISE);
        var D = memory(agent, h, seed);
        var target = agent.target();
        var policy = agent.noise() > 0 ? greedy(mean(nets)) : epsGreedy(mean(nets), h.eps(), seed);
        var look = Look.greedy(p, seed, nets);
        var log = agent.log(p, seed);
        for (var x : play(env, policy, h.gamma(), h.steps())) {            // x = (t, s, a, r, γ′, s′)
            D.add(x);
            log.step(x);
            if (x.t() % h.every() == 0) nets.forEach(Net::resample);       // new noise in noisy layers
            if (x.t() >= h.warmup() && x.t() % h.every() == 0)
                for (int k = 0; k < h.updates(); k++) {
                    int i = coin.integers(nets.size());                    // of two networks, which one learns; of one, that
                    Net one = nets.get(i), other = i == 0 ? qT : q;
                    other.resample();
                    var b = D.sample(h.batch());                           // b ~ U(D), or by priority
                    var y = target.of(b, one, other);
                    log.add("loss", x.t(), adams.get(i).step(b, agent.loss(), y));   // θ ← θ − α ∇ mean w ℓ(y, Q(s, a; θ))
                    log.add("gradient norm", x.t(), adams.get(i).gradientNorm());
                    D.update(b);                                           // priorities, if D keeps them
                }
            if (agent.targetNetwork() == TargetNetwork.SEPARATE && x.t() % h.sync() == 0) qT.blend(q, h.tau());   // θ⁻ ← θ, or τ θ + (1 − τ) θ⁻
            look.at(x.t(), log);
        }
        return new Run(agent, p, seed, nets.size() == 1 ? Map.of("q", q) : Map.of("q", q, "q2", qT), greedy(mean(quiet(nets))), log);
    }

    /** Where the values of s′ come from: a copy of the network, the network itself, or one that begins with other parameters. */
    private static Net other(Agent agent, Problem p, Env env, Net q, long seed) {
        return switch (agent.targetNetwork()) {
            case SEPARATE -> q.copy();
            case NONE -> q;
            case TWIN -> agent.net(p).on(env, new Rng(seed, Rng.PARAMETERS, 1));
        };
    }

    /** What the agent acts on: the values of its network, or the mean of its two. */
    static Q mean(List<Net> nets) {
        return nets.size() == 1 ? nets.get(0) : nets.get(0).mean(nets.get(1));
    }

    /** Copies without noise. */
    static List<Net> quiet(List<Net> nets) {
        var copies = nets.stream().map(Net::copy).toList();
        copies.forEach(Net::mute);
        return copies;
    }

    private static void check(Agent agent, Hyper h) {
        h.check(agent.settings());
        if (h.warmup() < h.batch() + agent.n() - 1) throw new IllegalArgumentException(
            "warmup %,d is shorter than one batch of %,d and the %d steps of its last return".formatted(h.warmup(), h.batch(), agent.n()));
    }

    private static Replay memory(Agent agent, Hyper h, long seed) {
        Replay D;
        if (agent.memory() instanceof Memory.Proportional m) D = prioritized(h.capacity(), m.alpha(), linear(m.beta(), 1, h.steps()), seed);
        else if (agent.memory() instanceof Memory.RankBased m) D = rankBased(h.capacity(), m.alpha(), linear(m.beta(), 1, h.steps()), seed);
        else D = replay(h.capacity(), seed);
        return agent.n() == 1 ? D : nStep(agent.n(), D);
    }
}
