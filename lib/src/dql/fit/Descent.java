package dql.fit;

import dql.Dql;
import dql.Net;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.States;
import dql.nets.Architecture;
import dql.nets.Optimizer;

/**
 * A network fitted by Adam on the squared error, from its parameters before: θ ← θ − α ∇ mean Σⱼ (f(x; θ)ⱼ − yⱼ)². Missing outputs
 * have no error, and are free to change with the layers that all outputs share.
 *
 * @param layers the network
 * @param lr the learning rate α
 * @param epochs how often all rows are gone through, in random order
 * @param batch rows per step
 */
public record Descent(Architecture layers, double lr, int epochs, int batch) implements Estimator {

    /** Throws if a setting cannot be right, or the network gives distributions. */
    public Descent {
        if (!(lr > 0 && lr < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("lr must be above 0, not " + lr);
        if (epochs < 1) throw new IllegalArgumentException("epochs must be at least 1, not " + epochs);
        if (batch < 1) throw new IllegalArgumentException("batch must be at least 1, not " + batch);
        if (layers.values().width() > 1) throw new IllegalArgumentException("a regression needs a network with one value per output, not " + layers);
    }

    /** The same with another number of rows per step. */
    public Descent batch(int n) { return new Descent(layers, lr, epochs, n); }

    @Override public Fit begin(int inputs, int outputs, long seed) {
        return new NetFit(layers.on(Space.numbers(Regression.names("x", inputs)), outputs, new Rng(seed, Rng.PARAMETERS)), "no data");
    }

    @Override public Fit fit(Regression data, Fit before, long seed) {
        Net net = ((NetFit) (before instanceof NetFit ? before : begin(data.inputs(), data.outputs(), seed))).net().copy();
        var adam = Dql.adam(lr, net);
        var rng = new Rng(seed, Rng.REPLAY);
        int n = data.n(), m = Math.min(batch, n);
        int[] order = new int[n];
        for (int i = 0; i < n; i++) order[i] = i;
        for (int k = 0; k < epochs; k++) {
            for (int i = n - 1; i > 0; i--) {                   // shuffled (Fisher and Yates)
                int j = rng.integers(i + 1), was = order[i];
                order[i] = order[j];
                order[j] = was;
            }
            for (int from = 0; from < n; from += m) step(net, adam, data, order, Math.min(from, n - m), m);
        }
        return new NetFit(net, "%s on %,d rows, seed %d".formatted(this, n, seed));
    }

    /** One step of Adam on m rows. */
    private static void step(Net net, Optimizer adam, Regression data, int[] order, int from, int m) {
        int outputs = data.outputs();
        var x = new States(Space.numbers(Regression.names("x", data.inputs())), m);
        for (int i = 0; i < m; i++) x.put(i, State.of(data.x()[order[from + i]]));
        float[] f = net.forward(x), slope = new float[m * outputs];
        for (int i = 0; i < m; i++)
            for (int j = 0; j < outputs; j++) {
                double y = data.y()[order[from + i]][j];
                if (!Double.isNaN(y)) slope[i * outputs + j] = (float) (2 * (f[i * outputs + j] - y) / m);
            }
        net.backward(slope, adam.gradient(), null);
        adam.step();
    }

    @Override public boolean continues() { return true; }

    @Override public boolean missing() { return true; }

    @Override public String toString() { return "gradient(%s, %s, %d)".formatted(layers, lr, epochs); }

    /** A network as a function of doubles. */
    record NetFit(Net net, String provenance) implements Fit {
        @Override public int inputs() { return net.inputs(); }

        @Override public int outputs() { return net.outputs(); }

        @Override public double[][] of(double[][] x) {
            var y = new double[x.length][outputs()];
            if (x.length == 0) return y;
            var rows = new States(Space.numbers(Regression.names("x", inputs())), x.length);
            for (int i = 0; i < x.length; i++) {
                check(x[i]);
                rows.put(i, State.of(x[i]));
            }
            float[] f = net.outputs(rows);
            for (int i = 0; i < x.length; i++) for (int j = 0; j < outputs(); j++) y[i][j] = f[i * outputs() + j];
            return y;
        }

        @Override public String toString() { return net.toString(); }
    }
}
