package dql.nets;

import dql.States;
import java.util.ArrayList;
import java.util.List;

/** The same networks in plain doubles, one state at a time, as slow and as clear as can be: what the engines are compared with. */
final class Reference {
    final Plan plan;
    final double[] theta, gradient;
    private final List<double[]> activations = new ArrayList<>();

    Reference(Plan plan, float[] theta) {
        this.plan = plan;
        this.theta = new double[theta.length];
        for (int i = 0; i < theta.length; i++) this.theta[i] = theta[i];
        gradient = new double[theta.length];
    }

    /** All states forward and back: writes the outputs and the slopes at the inputs, and adds to the gradient. */
    void pass(States s, float[] slope, double[] out, double[] inSlope) {
        int outputs = out.length / s.n();
        for (int i = 0; i < s.n(); i++) {
            System.arraycopy(forward(row(s, i)), 0, out, i * outputs, outputs);
            var g = new double[outputs];
            for (int k = 0; k < outputs; k++) g[k] = slope[i * outputs + k];
            System.arraycopy(backward(g), 0, inSlope, i * s.size(), s.size());
        }
    }

    /** One state, pixels as 0 to 1. */
    static double[] row(States s, int i) {
        var x = new double[s.size()];
        for (int k = 0; k < x.length; k++) x[k] = s.row(i).at(k) / (s.pixels() != null ? 255 : 1);
        return x;
    }

    double[] forward(double[] x) {
        activations.clear();
        activations.add(x);                          // what part i gives lies at i + 1
        for (Plan.Part p : plan.parts()) activations.add(layer(p, activations.get(p.from() + 1), null, null));
        double[] last = activations.get(activations.size() - 1);
        return plan.architecture().head() instanceof Head.Dueling d ? join(d, last) : last;
    }

    private int valueAt(Head.Dueling d) {
        return plan.parts().size() - (d.units() > 0 ? 2 : 1);
    }

    private double[] join(Head.Dueling d, double[] advantage) {
        double[] value = activations.get(valueAt(d)), q = new double[advantage.length];
        for (int i = 0; i < q.length; i++) q[i] = value[i % value.length] + advantage[i];
        if (d.centred())
            for (int i = 0; i < q.length; i++)
                for (int a = 0; a < plan.actions(); a++) q[i] -= advantage[a * value.length + i % value.length] / plan.actions();
        return q;
    }

    /** Adds to the gradient; returns the slope at the inputs. */
    double[] backward(double[] slope) {
        var slopes = new ArrayList<double[]>();
        for (double[] activation : activations) slopes.add(new double[activation.length]);
        int last = activations.size() - 1;
        if (plan.architecture().head() instanceof Head.Dueling d) {
            double[] v = slopes.get(valueAt(d)), a = slopes.get(last);
            for (int i = 0; i < slope.length; i++) {
                v[i % v.length] += slope[i];
                a[i] += slope[i];
                if (d.centred()) for (int k = 0; k < plan.actions(); k++) a[k * v.length + i % v.length] -= slope[i] / plan.actions();
            }
        } else slopes.set(last, slope);
        for (int k = last; k > 0; k--) {
            var p = plan.parts().get(k - 1);
            double[] out = activations.get(k), before = new double[out.length];
            for (int j = 0; j < out.length; j++)
                before[j] = slopes.get(k)[j] * switch (p.layer().activation()) {
                    case RELU -> out[j] > 0 ? 1 : 0;
                    case TANH -> 1 - out[j] * out[j];
                    case LINEAR -> 1;
                };
            layer(p, activations.get(p.from() + 1), before, slopes.get(p.from() + 1));
        }
        return slopes.get(0);
    }

    /** Visits every (output, input, weight) of a layer: computes it, or with slopes given goes back through it. */
    private double[] layer(Plan.Part p, double[] x, double[] slope, double[] inSlope) {
        int[] in = p.in(), out = p.out();
        var y = new double[out[0] * out[1] * out[2]];
        int kernel = p.layer() instanceof Layer.Conv c ? c.kernel() : 0, stride = p.layer() instanceof Layer.Conv c ? c.stride() : 0;
        for (int j = 0; j < y.length; j++) {
            int unit = j / (out[1] * out[2]), row = j / out[2] % out[1], column = j % out[2];
            y[j] = theta[p.biasAt() + unit];
            if (slope != null) gradient[p.biasAt() + unit] += slope[j];
            for (int k = 0; k < p.fanIn(); k++) {
                int i = kernel == 0 ? k
                    : (k / (kernel * kernel) * in[1] + row * stride + k / kernel % kernel) * in[2] + column * stride + k % kernel;
                int w = p.at() + unit * p.fanIn() + k;
                y[j] += theta[w] * x[i];
                if (slope != null) {
                    gradient[w] += slope[j] * x[i];
                    inSlope[i] += slope[j] * theta[w];
                }
            }
            y[j] = switch (p.layer().activation()) {
                case RELU -> Math.max(0, y[j]);
                case TANH -> Math.tanh(y[j]);
                case LINEAR -> y[j];
            };
        }
        return y;
    }
}
