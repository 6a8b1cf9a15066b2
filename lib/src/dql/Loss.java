package dql;

/** What a TD error δ = y − Q(s, a) costs, and the slope of that cost. */
public interface Loss {

    /** ℓ(δ). */
    double of(double error);

    /** dℓ/dδ. */
    double slope(double error);

    /** ℓ(δ) = δ². */
    record Squared() implements Loss {
        @Override public double of(double error) { return error * error; }

        @Override public double slope(double error) { return 2 * error; }

        @Override public String toString() { return "squared"; }
    }

    /** ℓ(δ) = δ²/2 up to |δ| = κ, then κ|δ| − κ²/2. Its slope is δ clipped to [−κ, κ]: the error clipping of Mnih et al. 2015. */
    record Huber(double kappa) implements Loss {
        /** Throws unless κ is above 0. */
        public Huber {
            if (!(kappa > 0)) throw new IllegalArgumentException("kappa must be above 0, not " + kappa);
        }

        @Override public double of(double error) {
            double size = Math.abs(error);
            return size <= kappa ? error * error / 2 : kappa * (size - kappa / 2);
        }

        @Override public double slope(double error) { return Math.max(-kappa, Math.min(kappa, error)); }

        @Override public String toString() { return kappa == 1 ? "huber" : "huber(" + kappa + ")"; }
    }

    /**
     * D(y ‖ p), the Kullback-Leibler divergence of a predicted distribution p over atoms from its target y: what C51 and Rainbow
     * lower (Bellemare et al. 2017; Hessel et al. 2018). It compares distributions, not single errors.
     */
    record Kl() implements Loss {
        @Override public double of(double error) { throw only(); }

        @Override public double slope(double error) { throw only(); }

        private static IllegalArgumentException only() {
            return new IllegalArgumentException("the loss kl is for distributions with atoms, not for single errors");
        }

        @Override public String toString() { return "kl"; }
    }
}
