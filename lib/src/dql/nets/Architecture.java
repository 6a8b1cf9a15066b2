package dql.nets;

import dql.Env;
import dql.Net;
import dql.Rng;
import dql.Space;
import dql.nets.Layer.Activation;
import dql.nets.Layer.Conv;
import dql.nets.Layer.Dense;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A network described as data: its hidden layers, its head, what an action's outputs say, and σ₀ of the noise in its dense
 * layers (0: none). {@code on(env, seed)} builds it for the states and actions of an environment.
 */
public record Architecture(List<Layer> hidden, Head head, Values values, double sigma0) {

    /** Throws if σ₀ is below 0, or a head bounds what must not be bounded. */
    public Architecture {
        if (!(sigma0 >= 0 && sigma0 < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("sigma0 must be 0 or more, not " + sigma0);
        if (head instanceof Head.Linear l && l.activation() == Activation.TANH && values.width() > 1)
            throw new IllegalArgumentException("tanh outputs are for single values, not for distributions");
        hidden = List.copyOf(hidden);
    }

    /** Dense layers of the given widths with ReLU; none gives a linear network. */
    public static Architecture mlp(int... units) {
        var layers = new ArrayList<Layer>();
        for (int n : units) layers.add(new Dense(n, Activation.RELU));
        return new Architecture(layers, new Head.Linear(Activation.LINEAR), new Values.Scalar(), 0);
    }

    /** The network of Mnih et al. 2015, for 4x84x84 pixels: 32 filters of 8x8 every 4 pixels, 64 of 4x4 every 2, 64 of 3x3, and 512 units, all with ReLU. */
    public static Architecture nature() {
        return mlp().conv(32, 8, 4).conv(64, 4, 2).conv(64, 3, 1).dense(512);
    }

    /** With another layer behind: {@code conv(32, 8, 4)} are 32 filters of 8x8, every 4 pixels, with ReLU. */
    public Architecture conv(int filters, int kernel, int stride) {
        return then(new Conv(filters, kernel, stride, Activation.RELU));
    }

    /** With another layer behind: dense, with ReLU. */
    public Architecture dense(int units) {
        return then(new Dense(units, Activation.RELU));
    }

    private Architecture then(Layer layer) {
        return new Architecture(Stream.concat(hidden.stream(), Stream.of(layer)).toList(), head, values, sigma0);
    }

    /** With tanh instead of ReLU in all hidden layers so far. */
    public Architecture tanh() {
        return new Architecture(hidden.stream().map(layer -> layer.with(Activation.TANH)).toList(), head.with(Activation.TANH), values, sigma0);
    }

    /** With outputs in (−1, 1), by tanh: an actor's actions. */
    public Architecture bounded() {
        return new Architecture(hidden, new Head.Linear(Activation.TANH), values, sigma0);
    }

    /** With a dueling head on the last hidden layer: Q = V + A − meanₐ A (Wang et al. 2016). */
    public Architecture dueling() {
        return dueling(0);
    }

    /** The same, each of its two streams with a hidden layer of so many units. */
    public Architecture dueling(int units) {
        return with(new Head.Dueling(units, true, Activation.RELU));
    }

    /** With a network of its own for each action, Q(s, a; Θₐ): these layers that many times, and nothing shared. */
    public Architecture perAction() {
        return with(new Head.PerAction());
    }

    /** With any other head. */
    public Architecture with(Head other) {
        return new Architecture(hidden, other, values, sigma0);
    }

    /** With a categorical distribution of returns for each action, on so many atoms from the lowest to the highest (Bellemare et al. 2017). */
    public Architecture categorical(double low, double high, int atoms) {
        return new Architecture(hidden, head, new Values.Categorical(low, high, atoms), sigma0);
    }

    /** With so many quantiles of the return for each action (Dabney et al. 2018). */
    public Architecture quantiles(int n) {
        return new Architecture(hidden, head, new Values.Quantiles(n), sigma0);
    }

    /** With factorised Gaussian noise in all dense layers, σ₀ = 0.5 (Fortunato et al. 2018). */
    public Architecture noisy() {
        return noisy(0.5);
    }

    /** The same with another σ₀. */
    public Architecture noisy(double sigma0) {
        return new Architecture(hidden, head, values, sigma0);
    }

    /** A network Q(s, ·; θ) for an environment, its parameters and the noise in its layers drawn from the seed. */
    public Net on(Env env, long seed) {
        return on(env.states(), env.choices(), seed);
    }

    /** The same, all drawn by the generator. */
    public Net on(Env env, Rng rng) {
        return on(env.states(), env.choices(), rng);
    }

    /** A network from a space to so many actions, all drawn from the seed. */
    public Net on(Space states, int actions, long seed) {
        return build(states, actions, new Rng(seed, Rng.PARAMETERS), new Rng(seed, Rng.NOISE));
    }

    /**
     * The same, all drawn by the generator. Several heads side by side, an actor's preferences and a critic's value say, are so
     * many outputs as they have together.
     */
    public Net on(Space states, int actions, Rng rng) {
        return build(states, actions, rng, rng);
    }

    private Net build(Space states, int actions, Rng parameters, Rng noise) {
        return head instanceof Head.PerAction ? PerActionNet.of(this, states, actions, parameters, noise)
            : Engines.build(new Plan(this, states, actions), parameters, noise);
    }

    @Override public String toString() {
        return (hidden.isEmpty() ? "linear network"
            : hidden.stream().map(Layer::toString).collect(Collectors.joining(" → ", "network with hidden layers ", "")))
            + head + values + (sigma0 > 0 ? ", noisy" : "");
    }
}
