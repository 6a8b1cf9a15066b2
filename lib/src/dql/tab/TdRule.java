package dql.tab;

import dql.Rng;

/** How tables learn from a step; a lambda will do: {@code x -> Q.update(x, alpha, x.r() + x.discount() * Q.max(x.next()))}. */
@FunctionalInterface
public interface TdRule {

    /** Learns from a step, and says what. */
    Update of(Turn x);

    /** Q-learning (Watkins 1989): y = r + γ′ maxₐ Q(s′, a). */
    record QLearning(Table Q, double alpha) implements TdRule {
        @Override public Update of(Turn x) {
            return Q.update(x, alpha, x.r() + x.discount() * Q.max(x.next()));
        }

        @Override public String toString() { return "Q-learning, alpha " + alpha; }
    }

    /** Sarsa (Rummery and Niranjan 1994): y = r + γ′ Q(s′, a′), with the action a′ that is taken. */
    record Sarsa(Table Q, double alpha) implements TdRule {
        @Override public Update of(Turn x) {
            return Q.update(x, alpha, x.r() + x.discount() * Q.of(x.next(), x.nextA()));
        }

        @Override public String toString() { return "Sarsa, alpha " + alpha; }
    }

    /** Expected Sarsa (van Seijen et al. 2009): y = r + γ′ Σₐ π(a|s′) Q(s′, a), with π ε-greedy on Q. */
    record ExpectedSarsa(Table Q, double alpha, double eps) implements TdRule {
        @Override public Update of(Turn x) {
            return Q.update(x, alpha, x.r() + x.discount() * Q.expected(x.next(), eps));
        }

        @Override public String toString() { return "expected Sarsa, alpha %s, epsilon %s".formatted(alpha, eps); }
    }

    /** Double Q-learning (van Hasselt 2010): a coin says which table learns; it chooses the action, the other one values it. */
    record DoubleQ(Table A, Table B, double alpha, Rng coin) implements TdRule {
        @Override public Update of(Turn x) {
            boolean heads = coin.random() < 0.5;
            Table Q = heads ? A : B, other = heads ? B : A;
            return Q.update(x, alpha, x.r() + x.discount() * other.of(x.next(), Q.argmax(x.next())));
        }

        @Override public String toString() { return "double Q-learning, alpha " + alpha; }
    }
}
