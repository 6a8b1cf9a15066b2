package dql.nets;

import dql.Rng;
import dql.Space;
import dql.nets.Layer.Activation;
import dql.nets.Layer.Dense;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * An architecture laid out for given states and actions: every layer with its shapes and its place in the flat array θ. The
 * hidden layers form a chain; the last part, or the last of each stream, gives the outputs.
 */
record Plan(Architecture architecture, Space states, int actions, List<Part> parts) {

    /**
     * A layer: its name, which part it reads (−1: the state), what goes in and comes out (channels, rows, columns), the shape of
     * its weights, and where in θ they begin.
     */
    record Part(String name, Layer layer, int from, int[] in, int[] out, int[] weights, int at) {
        int weightCount() { return product(weights); }

        /** Where in θ the biases begin: right behind the weights. */
        int biasAt() { return at + weightCount(); }

        int end() { return biasAt() + weights[0]; }

        /** Inputs that one output looks at. */
        int fanIn() { return weightCount() / weights[0]; }

        /** Numbers that go in for one state. */
        int inputs() { return product(in); }

        /** Numbers that come out for one state. */
        int outputs() { return product(out); }
    }

    /** Throws, naming the layer, if one does not fit the one before. */
    Plan(Architecture architecture, Space states, int actions) {
        this(architecture, states, actions, layOut(architecture, states, actions));
    }

    private static List<Part> layOut(Architecture net, Space states, int actions) {
        if (states instanceof Space.Discrete d)
            throw new IllegalArgumentException("a network takes numbers, but a state is one of %d choices: oneHot(env) makes numbers of it".formatted(d.n()));
        if (actions < 1) throw new IllegalArgumentException("a network needs at least 1 output, not " + actions);
        var parts = new ArrayList<Part>();
        int[] shape = states instanceof Space.Pixels p ? new int[] {p.channels(), p.rows(), p.columns()} : new int[] {states.size(), 1, 1};
        for (Layer layer : net.hidden()) add(parts, "hidden." + parts.size(), layer, parts.size() - 1, shape);
        int last = parts.size() - 1, width = net.values().width(), outputs = Math.multiplyExact(actions, width);
        if (net.head() instanceof Head.Dueling d) {
            stream(parts, "value", d, last, shape, width);
            stream(parts, "advantage", d, last, shape, outputs);
        } else if (net.head() instanceof Head.Linear l) add(parts, "out", new Dense(outputs, l.activation()), last, shape);
        return List.copyOf(parts);
    }

    private static void stream(List<Part> parts, String name, Head.Dueling d, int from, int[] shape, int outputs) {
        if (d.units() > 0) {
            add(parts, name + ".hidden", new Dense(d.units(), d.activation()), from, shape);
            from = parts.size() - 1;
        }
        add(parts, name, new Dense(outputs, Activation.LINEAR), from, shape);
    }

    private static void add(List<Part> parts, String name, Layer layer, int from, int[] states) {
        int[] in = from < 0 ? states : parts.get(from).out();
        int at = parts.isEmpty() ? 0 : parts.get(parts.size() - 1).end();
        long end = at + product64(layer.weights(in)) + layer.weights(in)[0];
        if (end > Integer.MAX_VALUE - 8) throw new IllegalArgumentException("the layer %s would have %,d parameters, more than fit one array".formatted(layer, end - at));
        parts.add(new Part(name, layer, from, in, layer.shape(in), layer.weights(in), at));
    }

    private static int product(int[] sides) {
        return (int) product64(sides);
    }

    private static long product64(int[] sides) {
        long n = 1;
        for (int side : sides) n *= side;
        return n;
    }

    /** Numbers that come out for one state: one for each action, or a distribution's. */
    int outputs() {
        return actions * width();
    }

    int width() {
        return architecture.values().width();
    }

    /** How many parameters there are; those of the noise, which follow, not counted. */
    int parameters() {
        return parts.get(parts.size() - 1).end();
    }

    /** What θ is made of; for noisy layers means, and their deviations behind all others. */
    List<Weights> layout() {
        boolean noisy = architecture.sigma0() > 0;
        var list = new ArrayList<Weights>();
        for (Part p : parts) add(list, p, noisy && p.layer() instanceof Dense ? "_mu" : "");
        if (noisy) for (Part p : parts) if (p.layer() instanceof Dense) add(list, p, "_sigma");
        return list;
    }

    private static void add(List<Weights> list, Part p, String suffix) {
        int at = list.isEmpty() ? 0 : list.get(list.size() - 1).at() + list.get(list.size() - 1).size();
        list.add(new Weights(p.name() + ".weight" + suffix, Arrays.stream(p.weights()).boxed().toList(), at));
        list.add(new Weights(p.name() + ".bias" + suffix, List.of(p.weights()[0]), at + p.weightCount()));
    }

    /** Whether a later part reads what part i reads: then their slopes add up. */
    boolean shared(int i) {
        return parts.stream().skip(i + 1).anyMatch(p -> p.from() == parts.get(i).from());
    }

    /** The streams of a dueling head, from what its parts give, [feature][ld] from an index on; null for another head. */
    Dueling dueling(IntFunction<float[]> y, int at, int ld) {
        if (!(architecture.head() instanceof Head.Dueling d)) return null;
        return new Dueling(d.centred(), actions, width(), y.apply(value(d)), y.apply(parts.size() - 1), at, ld);
    }

    /** Which part of a dueling head gives the value; the last one gives the advantages. */
    int value(Head.Dueling d) {
        return parts.size() - (d.units() > 0 ? 3 : 2);
    }

    /** Throws, naming both shapes, if a state of so many numbers or pixels does not fit. */
    void check(int size, boolean pixels) {
        boolean wantsPixels = states instanceof Space.Pixels;
        if (size != states.size() || pixels != wantsPixels) throw new IllegalArgumentException("s must have %s, not %d %s (the network is %s)"
            .formatted(wantsPixels ? states : states.size() + " numbers", size, pixels ? "pixels" : "numbers", this));
    }

    /** Initial parameters, weights and biases from U(−1/√fan-in, 1/√fan-in) as in PyTorch. */
    float[] initial(Rng rng) {
        var theta = new float[parameters()];
        for (Part p : parts) {
            double k = 1 / Math.sqrt(p.fanIn());
            for (int i = p.at(); i < p.end(); i++) theta[i] = (float) rng.uniform(-k, k);
        }
        return theta;
    }

    @Override public String toString() {
        String in = states instanceof Space.Pixels p ? "%dx%dx%d".formatted(p.channels(), p.rows(), p.columns()) : states.size() + "";
        String layers = architecture.hidden().stream().map(layer -> " → " + layer).collect(Collectors.joining());
        return in + layers + architecture.head() + " → " + actions + architecture.values() + (architecture.sigma0() > 0 ? ", noisy" : "")
            + ", %,d parameters".formatted(parameters());
    }
}
