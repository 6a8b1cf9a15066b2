package dql.pg;

import dql.Rng;

/** What a deterministic actor adds to its actions in order to explore, as a share of half their range. */
public sealed interface Noise {

    /** The noise of one number, step after step. */
    Source source(Rng rng);

    /** Noise, step by step. */
    @FunctionalInterface
    interface Source {
        /** The next value. */
        double next();
    }

    /** N(0, σ²), each step anew (Fujimoto et al. 2018). */
    record Gaussian(double sigma) implements Noise {
        /** Throws if σ is below 0. */
        public Gaussian {
            if (!(sigma >= 0 && sigma < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("sigma must be 0 or more, not " + sigma);
        }

        @Override public Source source(Rng rng) { return () -> sigma * rng.normal(); }

        @Override public String toString() { return "Gaussian, sigma " + sigma; }
    }

    /** The Ornstein-Uhlenbeck process x ← x − θ x + σ N(0, 1), which keeps its direction for a while (Lillicrap et al. 2016: θ 0.15, σ 0.2). */
    record OrnsteinUhlenbeck(double theta, double sigma) implements Noise {
        /** Throws unless θ is in [0, 1] and σ not below 0. */
        public OrnsteinUhlenbeck {
            if (!(theta >= 0 && theta <= 1)) throw new IllegalArgumentException("theta must be 0 to 1, not " + theta);
            if (!(sigma >= 0 && sigma < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("sigma must be 0 or more, not " + sigma);
        }

        @Override public Source source(Rng rng) {
            return new Source() {
                private double x;

                @Override public double next() { return x += -theta * x + sigma * rng.normal(); }
            };
        }

        @Override public String toString() { return "Ornstein-Uhlenbeck, theta %s, sigma %s".formatted(theta, sigma); }
    }
}
