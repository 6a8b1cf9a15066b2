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
 * A network described as data: its hidden layers. {@code on(env, seed)} builds it for the states and actions of an environment,
 * with one linear output per action.
 */
public record Architecture(List<Layer> hidden) {

    /** Dense layers of the given widths with ReLU; none gives a linear network. */
    public static Architecture mlp(int... units) {
        var layers = new ArrayList<Layer>();
        for (int n : units) layers.add(new Dense(n, Activation.RELU));
        return new Architecture(List.copyOf(layers));
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
        return new Architecture(Stream.concat(hidden.stream(), Stream.of(layer)).toList());
    }

    /** With tanh instead of ReLU in all hidden layers. */
    public Architecture tanh() {
        return new Architecture(hidden.stream().map(layer -> layer.with(Activation.TANH)).toList());
    }

    /** A network Q(s, ·; θ) for an environment, its parameters drawn from the seed. */
    public Net on(Env env, long seed) {
        return on(env, new Rng(seed, Rng.PARAMETERS));
    }

    /** The same, its parameters drawn by the generator. */
    public Net on(Env env, Rng rng) {
        return on(env.states(), env.actions().size(), rng);
    }

    /** A network from a space to so many outputs, its parameters drawn by the generator. */
    public Net on(Space states, int outputs, Rng rng) {
        return new DjlNet(new Plan(this, states, outputs), rng);
    }

    @Override public String toString() {
        return hidden.isEmpty() ? "linear network"
            : hidden.stream().map(Layer::toString).collect(Collectors.joining(" → ", "network with hidden layers ", ""));
    }
}
