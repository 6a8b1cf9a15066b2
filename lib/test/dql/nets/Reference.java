package dql.nets;

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

    double[] forward(double[] x) {
        activations.clear();
        activations.add(x);
        for (Plan.Part p : plan.parts()) activations.add(x = layer(p, x, null, null));
        return x;
    }

    /** Adds to the gradient; returns the slope at the inputs. */
    double[] backward(double[] slope) {
        for (int k = plan.parts().size() - 1; k >= 0; k--) {
            double[] in = activations.get(k), out = activations.get(k + 1), before = new double[out.length];
            for (int j = 0; j < out.length; j++)
                before[j] = slope[j] * switch (plan.parts().get(k).layer().activation()) {
                    case RELU -> out[j] > 0 ? 1 : 0;
                    case TANH -> 1 - out[j] * out[j];
                    case LINEAR -> 1;
                };
            var inSlope = new double[in.length];
            layer(plan.parts().get(k), in, before, inSlope);
            slope = inSlope;
        }
        return slope;
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
