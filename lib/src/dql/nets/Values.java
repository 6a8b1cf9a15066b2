package dql.nets;

import dql.Loss;
import dql.Net;
import dql.Q;

/** What the outputs of one action say: its value, or a distribution of returns whose mean is the value. */
public sealed interface Values permits Values.Scalar, Values.Categorical, Values.Quantiles {

    /** Outputs per action. */
    int width();

    /** Q(s, a), from the outputs that begin at an index. */
    double mean(float[] outputs, int at);

    /** How the return is distributed, from the same outputs: probabilities of the atoms, or quantiles; the value itself where that is all. */
    default void distribution(float[] outputs, int at, float[] to) {
        System.arraycopy(outputs, at, to, 0, width());
    }

    /** What the outputs of these action values say: a table or a regressor has values only. */
    static Values of(Q q) {
        return q instanceof Net net ? net.architecture().values() : VALUE;
    }

    /** One value per action. */
    Scalar VALUE = new Scalar();

    /**
     * The loss of one row, and w times its slope at the outputs, which is written where they are.
     *
     * @param outputs of the action taken, from an index on
     * @param y the target, {@link #width()} numbers from an index on
     */
    double loss(Loss loss, float[] outputs, int at, double[] y, int yAt, double w, float[] slope);

    /** Throws if networks with such outputs cannot learn by this loss. */
    void check(Loss loss);

    /** One output, the value itself. */
    record Scalar() implements Values {
        @Override public int width() { return 1; }

        @Override public double mean(float[] outputs, int at) { return outputs[at]; }

        @Override public double loss(Loss loss, float[] outputs, int at, double[] y, int yAt, double w, float[] slope) {
            double error = y[yAt] - outputs[at];
            slope[at] = (float) (-w * loss.slope(error));
            return loss.of(error);
        }

        @Override public void check(Loss loss) {
            if (loss instanceof Loss.Kl) throw new IllegalArgumentException("the loss kl is for distributions with atoms: this network has one value per action");
        }

        @Override public String toString() { return ""; }
    }

    /**
     * Logits of the probabilities of so many returns, evenly spread from the lowest to the highest: Q = Σ zᵢ pᵢ with
     * p = softmax(outputs) (Bellemare et al. 2017, C51).
     */
    record Categorical(double low, double high, int atoms) implements Values {
        /** Throws unless low is below high and there are at least 2 atoms. */
        public Categorical {
            if (!(low < high) || Double.isInfinite(high - low)) throw new IllegalArgumentException(
                "the lowest return must be below the highest, and both finite: %s and %s".formatted(low, high));
            if (atoms < 2) throw new IllegalArgumentException("a categorical distribution needs at least 2 atoms, not " + atoms);
        }

        @Override public int width() { return atoms; }

        /** The return that atom i stands for. */
        public double atom(int i) { return low + i * (high - low) / (atoms - 1); }

        private double between() { return (high - low) / (atoms - 1); }

        @Override public double mean(float[] outputs, int at) {
            double[] e = Scratch.arrays(atoms)[0];
            Smooth.exp(outputs, at, atoms, top(outputs, at), e);
            double sum = 0, places = 0;
            for (int i = 0; i < atoms; i++) {
                sum += e[i];
                places += i * e[i];
            }
            return low + between() * places / sum;
        }

        private float top(float[] outputs, int at) {
            float top = outputs[at];
            for (int i = 1; i < atoms; i++) if (outputs[at + i] > top) top = outputs[at + i];
            return top;
        }

        /** p = softmax(outputs). */
        @Override public void distribution(float[] outputs, int at, float[] p) {
            double[] e = Scratch.arrays(atoms)[0];
            double over = 1 / exp(outputs, at, top(outputs, at), e);
            for (int i = 0; i < atoms; i++) p[i] = (float) (e[i] * over);
        }

        /** e^(output − top) of each atom, and their sum. */
        private double exp(float[] outputs, int at, float top, double[] e) {
            Smooth.exp(outputs, at, atoms, top, e);
            double sum = 0;
            for (int i = 0; i < atoms; i++) sum += e[i];
            return sum;
        }

        /** D(y ‖ p) = Σ y log (y / p), whose slope at the outputs is p − y. */
        @Override public double loss(Loss loss, float[] outputs, int at, double[] y, int yAt, double w, float[] slope) {
            double[] e = Scratch.arrays(atoms)[0];
            float top = top(outputs, at);
            double sum = exp(outputs, at, top, e), over = 1 / sum, log = top + Smooth.log(sum), divergence = 0;   // log pᵢ = outputᵢ − log Σ exp(outputs)
            for (int i = 0; i < atoms; i++) {
                double target = y[yAt + i];
                if (target > 0) divergence += target * (Smooth.log(target) - outputs[at + i] + log);
                slope[at + i] = (float) (w * (e[i] * over - target));
            }
            return divergence;
        }

        @Override public void check(Loss loss) {
            if (!(loss instanceof Loss.Kl)) throw new IllegalArgumentException("a network with distributions over atoms learns by the loss kl, not " + loss);
        }

        @Override public String toString() { return ", %d atoms from %s to %s".formatted(atoms, low, high); }
    }

    /** So many equally likely returns, the quantiles of their distribution: Q is their mean (Dabney et al. 2018, QR-DQN). */
    record Quantiles(int n) implements Values {
        /** Throws unless there is at least 1 quantile. */
        public Quantiles {
            if (n < 1) throw new IllegalArgumentException("a distribution needs at least 1 quantile, not " + n);
        }

        @Override public int width() { return n; }

        @Override public double mean(float[] outputs, int at) {
            double sum = 0;
            for (int i = 0; i < n; i++) sum += outputs[at + i];
            return sum / n;
        }

        /** Σᵢ meanⱼ |τᵢ − 1{δ < 0}| ℓ(δ) with δ = yⱼ − θᵢ and τᵢ = (i + ½) / n (equation 10, there with Huber's loss). */
        @Override public double loss(Loss loss, float[] outputs, int at, double[] y, int yAt, double w, float[] slope) {
            if (loss instanceof Loss.Huber h) return huber(h.kappa(), outputs, at, y, yAt, w, slope);
            double sum = 0;
            for (int i = 0; i < n; i++) {
                double tau = (i + 0.5) / n, g = 0;
                for (int j = 0; j < n; j++) {
                    double error = y[yAt + j] - outputs[at + i], weight = error < 0 ? 1 - tau : tau;
                    sum += weight * loss.of(error);
                    g += weight * loss.slope(error);
                }
                slope[at + i] = (float) (-w * g / n);
            }
            return sum / n;
        }

        /** The same for Huber's loss: for all i at once, of which one j after the other, without branches, so that the loop becomes vectors. */
        private double huber(double kappa, float[] outputs, int at, double[] y, int yAt, double w, float[] slope) {
            double[][] room = Scratch.arrays(n);
            double[] theta = room[0], cost = room[1], g = room[2], tau = room[3];
            for (int i = 0; i < n; i++) {
                theta[i] = outputs[at + i];
                tau[i] = (i + 0.5) / n;
                cost[i] = g[i] = 0;
            }
            for (int j = 0; j < n; j++) pairs(kappa, y[yAt + j], theta, tau, cost, g);
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += cost[i];
                slope[at + i] = (float) (-w * g[i] / n);
            }
            return sum / n;
        }

        /** With c = min(|δ|, κ): Huber's loss is c (|δ| − c/2), its slope s = ±c; |τ − 1{δ < 0}| s = (τ − ½) c + ½ s. */
        private void pairs(double kappa, double y, double[] theta, double[] tau, double[] cost, double[] g) {
            for (int i = 0; i < n; i++) {
                double error = y - theta[i], s = 0.5 * (Math.abs(error + kappa) - Math.abs(error - kappa)), c = Math.abs(s), weighted = (tau[i] - 0.5) * c + 0.5 * s;
                cost[i] += Math.abs(weighted) * (Math.abs(error) - 0.5 * c);
                g[i] += weighted;
            }
        }

        @Override public void check(Loss loss) {
            if (loss instanceof Loss.Kl) throw new IllegalArgumentException("the loss kl is for distributions with atoms: this network has quantiles, whose loss is huber");
        }

        @Override public String toString() { return ", %d quantiles".formatted(n); }
    }
}
