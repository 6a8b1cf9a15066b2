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
import dql.Hyper;
import dql.Problem;
import dql.Replay;
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
        var qT = agent.targetNetwork() == TargetNetwork.NONE ? q : q.copy();   // Q⁻ = Q(s, ·; θ⁻)
        var D = memory(agent, h, seed);
        var adam = adam(h.lr(), q).clip(agent.clip());
        var target = agent.target();
        var policy = agent.noise() > 0 ? greedy(q) : epsGreedy(q, h.eps(), seed);
        var look = Look.greedy(p, seed, q);
        var log = agent.log(p, seed);
        for (var x : play(env, policy, h.gamma(), h.steps())) {            // x = (t, s, a, r, γ′, s′)
            D.add(x);
            log.step(x);
            if (x.t() % h.every() == 0) q.resample();                      // new noise in noisy layers
            if (x.t() >= h.warmup() && x.t() % h.every() == 0)
                for (int k = 0; k < h.updates(); k++) {
                    qT.resample();
                    var b = D.sample(h.batch());                           // b ~ U(D), or by priority
                    var y = target.of(b, q, qT);
                    log.add("loss", x.t(), adam.step(b, agent.loss(), y)); // θ ← θ − α ∇ mean w ℓ(y, Q(s, a; θ))
                    log.add("gradient norm", x.t(), adam.gradientNorm());
                    D.update(b);                                           // priorities, if D keeps them
                }
            if (x.t() % h.sync() == 0) qT.blend(q, h.tau());               // θ⁻ ← θ, or softly τ θ + (1 − τ) θ⁻
            look.at(x.t(), log);
        }
        var quiet = q.copy();
        quiet.mute();
        return new Run(agent, p, seed, Map.of("q", q), greedy(quiet), log);
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
