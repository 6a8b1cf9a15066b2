package dql.nets;

/** One layer of a network, as data. */
public sealed interface Layer permits Layer.Dense, Layer.Conv {

    /** What is applied to each output: max(0, x), tanh x, or nothing. */
    enum Activation { RELU, TANH, LINEAR }

    /** The function applied to each output. */
    Activation activation();

    /** The same layer with another function. */
    Layer with(Activation f);

    /** How many channels, rows and columns come out for what goes in; numbers count as channels of 1x1. */
    int[] shape(int[] in);

    /** The shape of its weights, as PyTorch lays them out: [out][in] or [out][in][kernel][kernel]. */
    int[] weights(int[] in);

    /** Every output from every input: act(W x + b). */
    record Dense(int units, Activation activation) implements Layer {
        /** Throws unless there is at least 1 unit. */
        public Dense {
            if (units < 1) throw new IllegalArgumentException("a dense layer needs at least 1 unit, not " + units);
        }

        @Override public Layer with(Activation f) { return new Dense(units, f); }

        @Override public int[] shape(int[] in) { return new int[] {units, 1, 1}; }

        @Override public int[] weights(int[] in) { return new int[] {units, in[0] * in[1] * in[2]}; }

        @Override public String toString() { return units + name(activation); }
    }

    /** Filters that slide over an image without padding: so many of kernel x kernel, every stride pixels. */
    record Conv(int filters, int kernel, int stride, Activation activation) implements Layer {
        /** Throws unless filters, kernel and stride are at least 1. */
        public Conv {
            if (filters < 1 || kernel < 1 || stride < 1)
                throw new IllegalArgumentException("filters, kernel and stride must be at least 1: " + filters + "@" + kernel + "/" + stride);
        }

        @Override public Layer with(Activation f) { return new Conv(filters, kernel, stride, f); }

        @Override public int[] shape(int[] in) {
            if (in[1] < kernel || in[2] < kernel) throw new IllegalArgumentException(
                "the layer %s needs an image of at least %dx%d, not %dx%d".formatted(this, kernel, kernel, in[1], in[2]));
            return new int[] {filters, (in[1] - kernel) / stride + 1, (in[2] - kernel) / stride + 1};
        }

        @Override public int[] weights(int[] in) { return new int[] {filters, in[0], kernel, kernel}; }

        @Override public String toString() { return "%d@%dx%d/%d%s".formatted(filters, kernel, kernel, stride, name(activation)); }
    }

    private static String name(Activation f) {
        return switch (f) {
            case RELU -> " ReLU";
            case TANH -> " tanh";
            case LINEAR -> "";
        };
    }
}
