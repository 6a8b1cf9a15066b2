package dql.nets;

import dql.Rng;
import dql.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An architecture laid out for given states and outputs: every layer with its shapes and its place in the flat array θ. */
record Plan(Architecture architecture, Space states, int outputs, List<Part> parts) {

    /** A layer: what goes in and comes out (channels, rows, columns), the shape of its weights, and where in θ they begin. */
    record Part(Layer layer, int[] in, int[] out, int[] weights, int at) {
        int weightCount() {
            int n = 1;
            for (int side : weights) n *= side;
            return n;
        }

        /** Where in θ the biases begin: right behind the weights. */
        int biasAt() { return at + weightCount(); }

        int end() { return biasAt() + weights[0]; }

        /** Inputs that one output looks at. */
        int fanIn() { return weightCount() / weights[0]; }
    }

    /** Throws if a layer does not fit the one before. */
    Plan(Architecture architecture, Space states, int outputs) {
        this(architecture, states, outputs, layOut(architecture, states, outputs));
    }

    private static List<Part> layOut(Architecture architecture, Space states, int outputs) {
        var layers = new ArrayList<>(architecture.hidden());
        layers.add(new Layer.Dense(outputs, Layer.Activation.LINEAR));
        var parts = new ArrayList<Part>();
        int[] shape = states instanceof Space.Pixels p ? new int[] {p.channels(), p.rows(), p.columns()} : new int[] {states.size(), 1, 1};
        int at = 0;
        for (Layer layer : layers) {
            var part = new Part(layer, shape, layer.shape(shape), layer.weights(shape), at);
            parts.add(part);
            at = part.end();
            shape = part.out();
        }
        return List.copyOf(parts);
    }

    /** How many parameters there are. */
    int parameters() {
        return parts.get(parts.size() - 1).end();
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
        return parts.stream().map(p -> p.layer().toString()).collect(Collectors.joining(" → ", in + " → ", ""))
            + ", %,d parameters".formatted(parameters());
    }
}
