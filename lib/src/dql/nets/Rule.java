package dql.nets;

/** How an optimiser changes parameters along a gradient, on flat arrays: in PyTorch's form, but for centred RMSProp, which is that of Mnih et al. 2015. */
public sealed interface Rule permits Rule.Adam, Rule.RmsProp, Rule.Sgd {

    /**
     * One step.
     *
     * @param theta the parameters, changed
     * @param g the gradient
     * @param m first memory of the rule, zeros at the start, changed
     * @param v second memory of the rule, likewise
     * @param t which step this is, from 1
     */
    void apply(float[] theta, float[] g, float[] m, float[] v, long t);

    /** m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², θ ← θ − α m̂ / (√v̂ + ε) (Kingma and Ba 2015). */
    record Adam(double lr, double beta1, double beta2, double eps) implements Rule {
        /** Throws if a setting is out of range. */
        public Adam {
            positive("lr", lr);
            fraction("beta1", beta1);
            fraction("beta2", beta2);
            positive("eps", eps);
        }

        @Override public void apply(float[] theta, float[] g, float[] m, float[] v, long t) {
            float b1 = (float) beta1, b2 = (float) beta2, c1 = (float) (1 - beta1), c2 = (float) (1 - beta2), small = (float) eps;
            float step = (float) (lr / (1 - Math.pow(beta1, t))), scale = (float) (1 / Math.sqrt(1 - Math.pow(beta2, t)));
            for (int i = 0; i < theta.length; i++) {
                m[i] = normal(b1 * m[i] + c1 * g[i]);
                v[i] = normal(b2 * v[i] + c2 * g[i] * g[i]);
                theta[i] -= step * m[i] / ((float) Math.sqrt(v[i]) * scale + small);
            }
        }
    }

    /**
     * v ← ρv + (1 − ρ)g², θ ← θ − α g / (√v + ε) (Hinton 2012). Centred, as in Mnih et al. 2015: m ← ρm + (1 − ρ)g and
     * √(v − m² + ε) in place of √v + ε.
     */
    record RmsProp(double lr, double decay, double eps, boolean centred) implements Rule {
        /** Throws if a setting is out of range. */
        public RmsProp {
            positive("lr", lr);
            fraction("decay", decay);
            positive("eps", eps);
        }

        @Override public void apply(float[] theta, float[] g, float[] m, float[] v, long t) {
            float d = (float) decay, c = (float) (1 - decay), step = (float) lr, small = (float) eps;
            for (int i = 0; i < theta.length; i++) {
                v[i] = normal(d * v[i] + c * g[i] * g[i]);
                if (centred) m[i] = normal(d * m[i] + c * g[i]);
                double root = centred ? Math.sqrt(Math.max(0, v[i] - m[i] * m[i]) + small) : Math.sqrt(v[i]) + small;
                theta[i] -= step * g[i] / (float) root;
            }
        }
    }

    /** m ← μm + g, θ ← θ − α m; plain gradient descent for μ = 0. */
    record Sgd(double lr, double momentum) implements Rule {
        /** Throws if a setting is out of range. */
        public Sgd {
            positive("lr", lr);
            fraction("momentum", momentum);
        }

        @Override public void apply(float[] theta, float[] g, float[] m, float[] v, long t) {
            float step = (float) lr, mu = (float) momentum;
            for (int i = 0; i < theta.length; i++) {
                m[i] = normal(mu * m[i] + g[i]);
                theta[i] -= step * m[i];
            }
        }
    }

    /**
     * The number, to the nearest 1e-32: below 1e-38 processors are slow with numbers, and the memory of a dead unit would stay there.
     * In these units rounding holds 0.9 m at 4: so small is m at last, and α m must not be below 1e-38 either.
     */
    private static float normal(float x) {
        return x + 1e-25f - 1e-25f;
    }

    private static void positive(String name, double x) {
        if (!(x > 0 && x < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException(name + " must be above 0, not " + x);
    }

    private static void fraction(String name, double x) {
        if (!(x >= 0 && x < 1)) throw new IllegalArgumentException(name + " must be at least 0 and below 1, not " + x);
    }
}
