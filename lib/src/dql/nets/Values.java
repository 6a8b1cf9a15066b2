package dql.nets;

/** What the outputs of one action say: its value, or a distribution of returns whose mean is the value. */
public sealed interface Values permits Values.Scalar, Values.Categorical, Values.Quantiles {

    /** Outputs per action. */
    int width();

    /** Q(s, a), from the outputs that begin at an index. */
    double mean(float[] outputs, int at);

    /** One output, the value itself. */
    record Scalar() implements Values {
        @Override public int width() { return 1; }

        @Override public double mean(float[] outputs, int at) { return outputs[at]; }

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

        @Override public double mean(float[] outputs, int at) {
            float top = outputs[at];
            for (int i = 1; i < atoms; i++) top = Math.max(top, outputs[at + i]);
            double sum = 0, mean = 0;
            for (int i = 0; i < atoms; i++) {
                double p = Smooth.exp(outputs[at + i] - top);
                sum += p;
                mean += p * atom(i);
            }
            return mean / sum;
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

        @Override public String toString() { return ", %d quantiles".formatted(n); }
    }
}
