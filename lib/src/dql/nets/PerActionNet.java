package dql.nets;

import dql.Net;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.States;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * A network of its own for each action, side by side, on any engine: Q(s, a; Θₐ). θ is Θ₀, Θ₁, ... one after another; a slope at one
 * action's output reaches that action's parameters and no others.
 */
final class PerActionNet implements Net {
    private final Architecture architecture;
    private final List<Net> each;
    private final int size, width;                   // parameters, and outputs, of one network
    private final float[] theta, one, inner;         // θ; the value, and the gradient, of one network
    private float[] outputs = {}, values = {}, slopes = {}, inputs = {};
    private int rows;                                // of the last recorded pass
    private boolean stale;                           // the networks' parameters are still those before the last change

    private PerActionNet(Architecture architecture, List<Net> each) {
        this.architecture = architecture;
        this.each = each;
        size = each.get(0).parameters().length;
        width = architecture.values().width();
        theta = new float[Math.multiplyExact(size, each.size())];
        for (int a = 0; a < each.size(); a++) System.arraycopy(each.get(a).parameters(), 0, theta, a * size, size);
        one = new float[1];
        inner = new float[size];
    }

    /** Networks drawn one after another. */
    static Net of(Architecture architecture, Space states, int actions, Rng parameters, Rng noise) {
        if (actions < 1) throw new IllegalArgumentException("a network needs at least 1 output, not " + actions);
        var alone = architecture.with(new Head.Linear(Layer.Activation.LINEAR));
        return new PerActionNet(architecture, IntStream.range(0, actions).mapToObj(a -> Engines.build(new Plan(alone, states, 1), parameters, noise)).toList());
    }

    @Override public void changed() {
        stale = true;
        each.forEach(Net::changed);
    }

    /** The networks, with the parameters that θ has now. */
    private List<Net> fresh() {
        if (!stale) return each;
        stale = false;
        for (int a = 0; a < each.size(); a++) {
            System.arraycopy(theta, a * size, each.get(a).parameters(), 0, size);
            each.get(a).changed();
        }
        return each;
    }

    @Override public void of(State s, float[] values) {
        Network.checkRoom(values, actions());
        for (int a = 0; a < values.length; a++) {
            fresh().get(a).of(s, one);
            values[a] = one[0];
        }
    }

    @Override public float[] of(States s) {
        if (values.length != s.n() * actions()) values = new float[s.n() * actions()];
        for (int a = 0; a < actions(); a++) columns(fresh().get(a).of(s), 1, a, values);
        return values;
    }

    @Override public float[] outputs(States s) { return all(s, Net::outputs); }

    @Override public float[] forward(States s) {
        rows = s.n();
        return all(s, Net::forward);
    }

    /** What a pass through each network puts out, [n][actions][width]. */
    private float[] all(States s, BiFunction<Net, States, float[]> pass) {
        if (outputs.length != s.n() * outputs()) outputs = new float[s.n() * outputs()];
        for (int a = 0; a < actions(); a++) columns(pass.apply(fresh().get(a), s), width, a, outputs);
        return outputs;
    }

    /** Writes one action's [n][width] where it belongs in [n][actions][width]. */
    private void columns(float[] from, int width, int a, float[] to) {
        for (int i = 0; i * width < from.length; i++) System.arraycopy(from, i * width, to, (i * actions() + a) * width, width);
    }

    @Override public void backward(float[] slope, float[] gradient, float[] inputSlope) {
        Network.checkGradient(gradient, theta.length);
        Network.checkSlope(slope, rows, outputs());
        if (slopes.length != rows * width) slopes = new float[rows * width];
        if (inputSlope != null) Arrays.fill(inputSlope, 0);
        if (inputSlope != null && inputs.length != inputSlope.length) inputs = new float[inputSlope.length];
        for (int a = 0; a < actions(); a++) {
            for (int i = 0; i < rows; i++) System.arraycopy(slope, (i * actions() + a) * width, slopes, i * width, width);
            Arrays.fill(inner, 0);
            each.get(a).backward(slopes, gradient == null ? null : inner, inputSlope == null ? null : inputs);
            if (gradient != null) Floats.add(inner, 0, gradient, a * size, size);
            if (inputSlope != null) Floats.add(inputs, inputSlope, 0, inputs.length);
        }
    }

    @Override public List<Weights> layout() {
        var list = new ArrayList<Weights>();
        for (int a = 0; a < each.size(); a++) for (var w : each.get(a).layout()) list.add(new Weights("action.%d.%s".formatted(a, w.name()), w.shape(), a * size + w.at()));
        return list;
    }

    @Override public void resample() { fresh().forEach(Net::resample); }

    @Override public void mute() { fresh().forEach(Net::mute); }

    @Override public Net copy() { return to(engine()); }

    @Override public Net to(String engine) { return new PerActionNet(architecture, fresh().stream().map(net -> net.to(engine)).toList()); }

    @Override public String engine() { return each.get(0).engine(); }

    @Override public Architecture architecture() { return architecture; }

    @Override public int inputs() { return each.get(0).inputs(); }

    @Override public int outputs() { return each.size() * width; }

    @Override public int actions() { return each.size(); }

    @Override public float[] parameters() { return theta; }

    @Override public String toString() { return "for each of %d actions %s".formatted(each.size(), each.get(0)); }
}
