package dql;

import dql.env.MdpEnv;
import dql.learn.AnyNumbers;
import dql.learn.AtRandom;
import dql.learn.C51;
import dql.learn.EpsGreedy;
import dql.learn.Frames;
import dql.learn.Greedy;
import dql.learn.NStep;
import dql.learn.PrioritizedReplay;
import dql.learn.Proportional;
import dql.learn.Quantile;
import dql.learn.RankBased;
import dql.learn.Stochastic;
import dql.learn.UniformReplay;
import dql.nets.Architecture;
import dql.nets.Engines;
import dql.nets.Optimizer;
import dql.nets.Rule;
import dql.run.Play;
import dql.run.PlayVector;
import dql.tab.AnyAction;
import java.util.function.Function;

/** The networks, optimisers, replay memories and policies that a cell names through {@link Dql}. */
abstract class Learning extends Worlds {
    Learning() { }

    // ---- networks and optimisers

    /** Dense layers of the given widths with ReLU, and one linear output per action: {@code mlp(120, 84).on(env, seed)}. */
    public static Architecture mlp(int... units) {
        return Architecture.mlp(units);
    }

    /** The network of Mnih et al. 2015 for 4x84x84 pixels: convolutions of 32, 64 and 64 filters, then 512 units. Pixels are scaled to 0 to 1. */
    public static Architecture nature() {
        return Architecture.nature();
    }

    /** Adam with PyTorch's defaults: β₁ = 0.9, β₂ = 0.999, ε = 1e-8 (Kingma and Ba 2015). */
    public static Optimizer adam(double lr, Net q) {
        return new Optimizer(new Rule.Adam(lr, 0.9, 0.999, 1e-8), q);
    }

    /** RMSProp with the decay and ε of Mnih et al. 2015, centred: 0.95 and 0.01. */
    public static Optimizer rmsProp(double lr, Net q) {
        return new Optimizer(new Rule.RmsProp(lr, 0.95, 0.01, true), q);
    }

    /** Stochastic gradient descent, θ ← θ − α ∇L. */
    public static Optimizer sgd(double lr, Net q) {
        return new Optimizer(new Rule.Sgd(lr, 0), q);
    }

    /** The engine of networks built from now on: "simd", "djl", or "auto", the faster one that can. Throws if it cannot run here. */
    public static void engine(String name) {
        Engines.choose(name);
    }

    /** Where networks built by DJL from now on live: "cpu", "gpu", or "auto", the GPU when DJL finds CUDA. Throws if it is not there. */
    public static void device(String name) {
        Engines.device(name);
    }

    // ---- learning

    /** ℓ(δ) = δ². */
    public static final Loss squared = new Loss.Squared();

    /** ℓ(δ) = δ²/2 for |δ| up to 1, then |δ| − 1/2: its slope is the clipped error of Mnih et al. 2015. */
    public static final Loss huber = new Loss.Huber(1);

    /** D(y ‖ p), for networks that learn distributions over atoms. */
    public static final Loss kl = new Loss.Kl();

    /** The targets of C51: the distribution of r + γ′ Z⁻(s′, a), where the choice of a makes it single or double. */
    public static Target c51(Target.Choice choice) {
        return new C51(choice);
    }

    /** The targets of QR-DQN: r + γ′ times each quantile of Z⁻(s′, a), where the choice of a makes it single or double. */
    public static Target quantile(Target.Choice choice) {
        return new Quantile(choice);
    }

    /** A memory of the latest transitions, sampled uniformly. Frames of pixels are kept once, however many states show them. */
    public static Replay replay(int capacity, long seed) {
        return replay(capacity, new Rng(seed, Rng.REPLAY));
    }

    /** The same, sampled by the generator. */
    public static Replay replay(int capacity, Rng rng) {
        return new UniformReplay(capacity, rng);
    }

    /**
     * A memory sampled by priority: P(i) ∝ |δ|^α, with importance weights of exponent β (Schaul et al. 2016: α 0.6, β from 0.4 to 1).
     */
    public static Replay prioritized(int capacity, double alpha, Schedule beta, long seed) {
        return new PrioritizedReplay(capacity, new Proportional(capacity, alpha), beta, new Rng(seed, Rng.REPLAY));
    }

    /** The same by rank: P(i) ∝ (1 / rank of |δ|)^α (Schaul et al. 2016: α 0.7, β from 0.5 to 1). */
    public static Replay rankBased(int capacity, double alpha, Schedule beta, long seed) {
        return new PrioritizedReplay(capacity, new RankBased(capacity, alpha), beta, new Rng(seed, Rng.REPLAY));
    }

    /** A memory that remembers n steps as one: {@code nStep(3, replay(10_000, seed))}. */
    public static Replay nStep(int n, Replay replay) {
        return new NStep(n, replay);
    }

    /**
     * Where replay memories made from now on keep their frames of pixels: "memory", off the Java heap, or a folder, in a private file
     * there that goes with the memory. Throws if there is no such folder.
     */
    public static void frames(String place) {
        Frames.where(place);
    }

    /** maxₐ of the values. */
    public static double max(float[] values) {
        return values[argmax(values)];
    }

    /** argmaxₐ of the values; the first, when several are largest. */
    public static int argmax(float[] values) {
        return EpsGreedy.argmax(values);
    }

    // ---- acting

    /** A random action with probability ε(t), else argmaxₐ Q(s, a). */
    public static Policy epsGreedy(Q q, Schedule eps, long seed) {
        return epsGreedy(q, eps, new Rng(seed, Rng.EXPLORATION));
    }

    /** The same, drawn by the generator. */
    public static Policy epsGreedy(Q q, Schedule eps, Rng rng) {
        return new EpsGreedy(q, eps, rng);
    }

    /** The same with a constant ε. */
    public static Policy epsGreedy(Q q, double eps, long seed) {
        return epsGreedy(q, constant(eps), seed);
    }

    /** argmaxₐ Q(s, a). */
    public static Policy greedy(Q q) {
        return new Greedy(q);
    }

    /** Any action, all equally likely; where actions are numbers, any between their bounds. */
    public static Policy random(Env env, long seed) {
        return random(env, new Rng(seed, Rng.EXPLORATION));
    }

    /** The same, drawn by the generator. */
    public static Policy random(Env env, Rng rng) {
        if (env.actions() instanceof Space.Numbers u) return new AnyNumbers(u, rng);
        var model = MdpEnv.within(env);
        return model == null ? new AtRandom(env.choices(), rng) : new AnyAction(model.model(), rng);
    }

    /** An action drawn from π(· | s), one probability for each action: {@code stochastic(s -> softmax(0, 10 * s.at(2)), seed)}. */
    public static Policy stochastic(Function<State, double[]> pi, long seed) {
        return stochastic(pi, new Rng(seed, Rng.EXPLORATION));
    }

    /** The same, drawn by the generator. */
    public static Policy stochastic(Function<State, double[]> pi, Rng rng) {
        return new Stochastic(pi, rng);
    }

    /** exp(xₐ) / Σ exp(x): probabilities, the larger x the likelier. */
    public static double[] softmax(double... x) {
        return Stochastic.softmax(x);
    }

    /** Always the same value. */
    public static Schedule constant(double value) {
        return new Schedule.Constant(value);
    }

    /** A straight line from one value to another in so many steps, then level. */
    public static Schedule linear(double from, double to, long steps) {
        return new Schedule.Linear(from, to, steps);
    }

    /** The transitions of a policy in an environment, one by one; ends after so many steps, or when the cell is interrupted. */
    public static Iterable<Transition> play(Env env, Policy policy, double gamma, long steps) {
        return new Play(env, policy, gamma, steps);
    }

    /** The transitions of a policy in all copies of an environment, copy after copy; the steps of all copies count. */
    public static Iterable<Transition> play(VectorEnv env, Policy policy, double gamma, long steps) {
        return new PlayVector(env, policy, gamma, steps);
    }

    /** One whole episode of a policy, τ: its steps, its returns. */
    public static Trajectory trajectory(Env env, Policy policy, double gamma) {
        return Trajectory.of(env, policy, gamma);
    }

    /** The seeds 0, ..., n - 1, run side by side on all cores: {@code seeds(5).run(seed -> train(dqn, h, seed))}. */
    public static Seeds seeds(int n) { return Seeds.of(n); }
}
