package dql;

import dql.nets.Architecture;
import dql.pg.ActionValues;
import dql.pg.ActorCritic;
import dql.pg.Critic;
import dql.pg.Explorer;
import dql.pg.Grid;
import dql.pg.Mu;
import dql.pg.Noise;
import dql.pg.Reinforce;
import dql.pg.Rollout;
import dql.pg.SampledMax;
import dql.pg.Samples;
import java.util.List;

/** The actors and critics, and what goes with them, that a cell names through {@link Dql}. */
abstract class Actors extends Fitting {
    Actors() { }

    // ---- actions of numbers

    /** A deterministic actor μ(s; θ) for a world: {@code mu(mlp(64, 64), env, seed)}. Throws unless its actions are numbers with bounds. */
    public static Mu mu(Architecture hidden, Env env, long seed) {
        return new Mu(hidden, env, new Rng(seed, Rng.PARAMETERS));
    }

    /** A critic Q(s, a; φ) for a world whose actions are numbers with bounds. */
    public static Critic critic(Architecture hidden, Env env, long seed) {
        return new Critic(hidden, env, new Rng(seed, Rng.PARAMETERS, 1));
    }

    /** An actor that explores: any action in its first steps, then μ(s) with noise. */
    public static Explorer explore(Mu mu, Noise noise, long warmup, long seed) {
        return new Explorer(mu, noise, warmup, new Rng(seed, Rng.EXPLORATION));
    }

    /** The same around the best of N sampled actions. */
    public static Explorer explore(SampledMax best, Noise noise, long warmup, long seed) {
        return new Explorer(best, noise, warmup, new Rng(seed, Rng.EXPLORATION));
    }

    /** Noise N(0, σ²), each step anew; σ is a share of half an action's range. */
    public static Noise gaussianNoise(double sigma) {
        return new Noise.Gaussian(sigma);
    }

    /** Noise x ← x − θ x + σ N(0, 1), which keeps its direction for a while (Ornstein and Uhlenbeck 1930). */
    public static Noise ouNoise(double theta, double sigma) {
        return new Noise.OrnsteinUhlenbeck(theta, sigma);
    }

    /** maxₐ Q(s, a) ≈ max {Q(s, a₁), ..., Q(s, a_N)} over N actions sampled uniformly; as an actor, the best of them. */
    public static SampledMax sampledMax(Critic q, int samples, long seed) {
        return sampledMax(q, samples, Samples.UNIFORM, seed);
    }

    /** The same with actions sampled from another distribution: {@code gaussianSamples(0.5)}. */
    public static SampledMax sampledMax(Critic q, int samples, Samples from, long seed) {
        return new SampledMax(q, samples, from, new Rng(seed, Rng.EXPLORATION, 1));
    }

    /** The same for any Q(s, a) of m numbers in (−1, 1). */
    public static SampledMax sampledMax(ActionValues q, int m, int samples, Samples from, long seed) {
        return new SampledMax(q, m, samples, from, new Rng(seed, Rng.EXPLORATION, 1));
    }

    /** Actions sampled normally about the middle of their range; σ is a share of half of it. */
    public static Samples gaussianSamples(double sigma) {
        return Samples.gaussian(sigma);
    }

    /** Actions sampled uniformly between their bounds. */
    public static Samples uniformSamples() {
        return Samples.UNIFORM;
    }

    /** maxₐ Q(s, a) of each state over a fine grid of so many values of each of the m numbers of an action: the true maximum, nearly. */
    public static double[] gridMax(ActionValues q, States s, int m, int values) {
        return Grid.max(q, s, m, values);
    }

    // ---- stochastic policies

    /** An actor π(a | s; θ) and a critic V(s; θᵥ) for a world, in two networks or with shared hidden layers. */
    public static ActorCritic actorCritic(Architecture hidden, boolean shared, Env env, long seed) {
        return new ActorCritic(hidden, shared, env, seed);
    }

    /** So many steps of so many copies of a world, to be learned from once. */
    public static Rollout rollout(int steps, int copies) {
        return new Rollout(steps, copies);
    }

    /** Discounted returns Gₜ = rₜ + γ′ₜ Gₜ₊₁ of an episode. */
    public static double[] returns(List<Transition> episode) {
        return Reinforce.returns(episode, 0);
    }
}
