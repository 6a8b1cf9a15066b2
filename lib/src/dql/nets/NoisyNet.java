package dql.nets;

import dql.Net;
import dql.Rng;
import dql.State;
import dql.States;
import java.util.Arrays;
import java.util.List;

/**
 * A network whose dense layers are noisy, on any engine: w = μ + σ ε, with factorised Gaussian noise ε = f(εₒ) f(εᵢ) and
 * f(x) = sgn(x) √|x| (Fortunato et al. 2018, equations 9 to 11). θ is every μ, laid out as the network without noise, then σ of
 * the dense layers in turn. The noise stays the same until {@link #resample}.
 */
final class NoisyNet implements Net {
    private final Network net;                       // on the weights μ + σ ε
    private final Plan.Part[] noisy;
    private final float[] theta, epsilon, inner, deviations, row;  // ε, the gradient for each weight of net and that of its σ; f(εᵢ)
    private final Rng rng;
    private boolean stale;                           // net's weights are still those before the last change

    /** Fresh noise and σ = σ₀ / √fan-in around the parameters of a network. */
    NoisyNet(Network net, Rng rng) {
        this(net, Arrays.copyOf(net.theta, net.theta.length + size(noisy(net))), new float[net.theta.length], rng);
        int at = net.theta.length;
        for (var p : noisy) {
            Arrays.fill(theta, at, at + p.end() - p.at(), (float) (net.architecture().sigma0() / Math.sqrt(p.fanIn())));
            at += p.end() - p.at();
        }
        resample();
    }

    private NoisyNet(Network net, float[] theta, float[] epsilon, Rng rng) {
        this.net = net;
        this.theta = theta;
        this.epsilon = epsilon;
        this.rng = rng;
        noisy = noisy(net);
        inner = new float[epsilon.length];
        deviations = new float[epsilon.length];
        row = new float[Arrays.stream(noisy).mapToInt(Plan.Part::fanIn).max().orElse(0)];
    }

    private static Plan.Part[] noisy(Network net) {
        return net.plan.parts().stream().filter(p -> p.layer() instanceof Layer.Dense).toArray(Plan.Part[]::new);
    }

    private static int size(Plan.Part[] parts) {
        return Arrays.stream(parts).mapToInt(p -> p.end() - p.at()).sum();
    }

    @Override public void resample() {
        for (var p : noisy) {
            int out = p.outputs(), in = p.fanIn();
            for (int o = 0; o < out; o++) epsilon[p.biasAt() + o] = noise();
            for (int i = 0; i < in; i++) row[i] = noise();
            for (int o = 0; o < out; o++) {
                int from = p.at() + o * in;
                float outer = epsilon[p.biasAt() + o];
                System.arraycopy(row, 0, epsilon, from, in);
                for (int i = from; i < from + in; i++) epsilon[i] *= outer;
            }
        }
        changed();
    }

    private float noise() {
        double x = rng.normal();
        return (float) Math.copySign(Math.sqrt(Math.abs(x)), x);
    }

    @Override public void mute() {
        Arrays.fill(epsilon, 0);
        changed();
    }

    @Override public void changed() {
        stale = true;
        net.changed();
    }

    /** w = μ + σ ε, when it is next needed: θ and the noise often change together. */
    private Network fresh() {
        if (!stale) return net;
        stale = false;
        float[] w = net.theta;
        System.arraycopy(theta, 0, w, 0, w.length);
        int sigma = w.length;
        for (var p : noisy) {
            System.arraycopy(theta, sigma, w, p.at(), p.end() - p.at());   // σ to where μ and ε are: loops over the same places become vectors
            for (int i = p.at(); i < p.end(); i++) w[i] = theta[i] + w[i] * epsilon[i];
            sigma += p.end() - p.at();
        }
        net.changed();
        return net;
    }

    @Override public void backward(float[] slope, float[] gradient, float[] inputSlope) {
        Network.checkGradient(gradient, theta.length);
        Arrays.fill(inner, 0);
        net.backward(slope, gradient == null ? null : inner, inputSlope);
        if (gradient == null) return;
        for (int i = 0; i < inner.length; i++) gradient[i] += inner[i];
        int sigma = inner.length;
        for (var p : noisy) {
            int n = p.end() - p.at();
            System.arraycopy(gradient, sigma, deviations, p.at(), n);
            for (int i = p.at(); i < p.end(); i++) deviations[i] += inner[i] * epsilon[i];
            System.arraycopy(deviations, p.at(), gradient, sigma, n);
            sigma += n;
        }
    }

    /** ε of each weight and bias, for the tests. */
    float[] epsilon() { return epsilon; }

    @Override public Net copy() { return to(engine()); }

    @Override public Net to(String engine) {
        var twin = new NoisyNet(Engines.network(engine, net.plan, net.theta.clone()), theta.clone(), epsilon.clone(), new Rng(rng.bits() >>> 1));
        twin.changed();
        return twin;
    }

    @Override public String engine() { return net.engine(); }

    @Override public Architecture architecture() { return net.architecture(); }

    @Override public int inputs() { return net.inputs(); }

    @Override public int outputs() { return net.outputs(); }

    @Override public int actions() { return net.actions(); }

    @Override public float[] parameters() { return theta; }

    @Override public List<Weights> layout() { return net.plan.layout(); }

    @Override public void of(State s, float[] values) { fresh().of(s, values); }

    @Override public float[] of(States s) { return fresh().of(s); }

    @Override public float[] outputs(States s) { return fresh().outputs(s); }

    @Override public float[] forward(States s) { return fresh().forward(s); }

    @Override public String toString() { return net.toString(); }
}
