package dql.learn;

import dql.Q;
import dql.Target;
import dql.nets.Values;
import dql.nets.Values.Categorical;

/**
 * The target distribution of C51 (Bellemare et al. 2017, algorithm 1): that of r + γ′ Z⁻(s′, a*), its probabilities shared out
 * among the atoms of the network.
 *
 * @param choice which action a* is
 */
public record C51(Choice choice) implements Target {

    /** The mean of the target distribution. */
    @Override public double of(Row x) {
        var z = atoms(x.kind());
        var y = new double[z.atoms()];
        of(x, y, 0);
        double mean = 0;
        for (int i = 0; i < y.length; i++) mean += y[i] * z.atom(i);
        return mean;
    }

    @Override public int width(Q qT) {
        return atoms(Values.of(qT)).atoms();
    }

    @Override public void of(Row x, double[] y, int at) {
        project(atoms(x.kind()), x.r(), x.discount(), x.distributionT(choice.of(x)), y, at);
    }

    /** Φ: the probabilities p of r + γ′ zⱼ, each shared between the two atoms next to it in proportion to how near they are. */
    static void project(Categorical z, double r, double discount, float[] p, double[] y, int at) {
        int n = z.atoms();
        double between = (z.high() - z.low()) / (n - 1);
        for (int i = 0; i < n; i++) y[at + i] = 0;
        for (int j = 0; j < n; j++) {
            double tz = r + discount * (z.low() + j * between), place = (tz - z.low()) / between;        // Tzⱼ, and between which atoms it lies
            place = place < 0 ? 0 : place > n - 1 ? n - 1 : place;
            int below = (int) place;
            double above = place - below;                                                    // the share of the atom above
            y[at + below] += p[j] * (1 - above);
            if (above > 0) y[at + below + 1] += p[j] * above;
        }
    }

    private static Categorical atoms(Values kind) {
        if (kind instanceof Categorical z) return z;
        throw new IllegalArgumentException("c51 needs a network with distributions over atoms, mlp(...).categorical(low, high, 51)");
    }
}
