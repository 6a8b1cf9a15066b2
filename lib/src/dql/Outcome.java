package dql;

/**
 * One thing that may come of an action in a {@link Mdp}: p(s′, r | s, a).
 *
 * @param p its probability, above 0 and up to 1
 * @param next the state s′ that follows
 * @param r the reward; its mean where it is random
 * @param end whether the episode ends there
 * @param sd the standard deviation of a normal reward; 0 where r is certain
 */
public record Outcome(double p, int next, double r, boolean end, double sd) {

    /** An outcome with a certain reward. */
    public Outcome(double p, int next, double r, boolean end) {
        this(p, next, r, end, 0);
    }

    /** Throws unless p is above 0 and up to 1, r is finite, and sd is finite and not below 0. */
    public Outcome {
        if (!(p > 0 && p <= 1)) throw new IllegalArgumentException("an outcome's probability must be above 0 and up to 1, not " + p);
        if (!Double.isFinite(r)) throw new IllegalArgumentException("an outcome's reward must be a finite number, not " + r);
        if (!(sd >= 0 && sd < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("a reward's standard deviation must be 0 or more, not " + sd);
    }

    @Override public String toString() {
        return "p=%.4g s′=%d r=%.4g%s%s".formatted(p, next, r, sd > 0 ? " ± %.4g".formatted(sd) : "", end ? " end" : "");
    }
}
