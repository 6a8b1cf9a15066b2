package dql.learn;

import dql.Q;
import dql.Target;
import dql.nets.Values;
import dql.nets.Values.Quantiles;

/**
 * The target quantiles of QR-DQN (Dabney et al. 2018, algorithm 1): r + γ′ θⱼ⁻(s′, a*).
 *
 * @param choice which action a* is
 */
public record Quantile(Choice choice) implements Target {

    /** The mean of the target quantiles. */
    @Override public double of(Row x) {
        return x.r() + x.discount() * x.qT()[choice.of(x)];
    }

    @Override public int width(Q qT) {
        if (Values.of(qT) instanceof Quantiles theta) return theta.n();
        throw new IllegalArgumentException("quantile targets need a network with quantiles, mlp(...).quantiles(51)");
    }

    @Override public void of(Row x, double[] y, int at) {
        float[] theta = x.distributionT(choice.of(x));
        for (int j = 0; j < theta.length; j++) y[at + j] = x.r() + x.discount() * theta[j];
    }
}
