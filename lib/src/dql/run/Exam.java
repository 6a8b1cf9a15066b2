package dql.run;

import dql.Env;
import dql.Rng;
import dql.env.Straying;
import dql.env.TimeLimit;

/**
 * How policies are evaluated, while they learn and in the end. Where episodes can be long, there are no more of them than cost as many
 * steps as training did.
 *
 * @param name whose protocol it is; empty: nobody's
 * @param eps the probability of a random action
 * @param limit the steps after which an episode is cut off; 0: the environment's own
 * @param episodes how many at the end
 */
public record Exam(String name, double eps, int limit, int episodes) {
    /** The policy as it is, episodes as long as they are: 20 at the end. */
    public static final Exam PLAIN = new Exam("", 0, 0, 20);

    private static final int LOOKS = 20, A_LOOK = 5;

    /** Throws if ε is no probability, the limit below 0, or there is no episode. */
    public Exam {
        if (!(eps >= 0 && eps <= 1)) throw new IllegalArgumentException("epsilon must be 0 to 1, not " + eps);
        if (limit < 0) throw new IllegalArgumentException("a limit must be at least 1 step, or 0 for none, not " + limit);
        if (episodes < 1) throw new IllegalArgumentException("an evaluation needs at least 1 episode, not " + episodes);
    }

    /** With another ε. */
    public Exam eps(double eps) { return new Exam(name, eps, limit, episodes); }

    /** The environment as it is in the exam: cut off, and with random actions from the generator now and then. */
    public Env of(Env env, Rng rng) {
        Env limited = limit == 0 ? env : new TimeLimit(env, limit);
        return eps == 0 ? limited : new Straying(limited, eps, rng);
    }

    /** How many episodes at the end of so many steps of training. */
    public int episodes(long steps) { return Math.min(episodes, affordable(steps)); }

    /** How many times it is looked at while it learns. */
    int looks(long steps) { return Math.min(LOOKS, affordable(steps)); }

    /** How many episodes each of these looks takes. */
    int episodesOfALook(long steps) { return Math.min(A_LOOK, affordable(steps) / looks(steps)); }

    private int affordable(long steps) {
        return limit == 0 ? Integer.MAX_VALUE : (int) Math.max(1, Math.min(Integer.MAX_VALUE, steps / limit));
    }

    @Override public String toString() {
        return (name.isEmpty() ? "" : "protocol " + name + ": ") + (eps == 0 ? "without exploration" : "epsilon " + eps)
            + (limit == 0 ? "" : ", at most %,d steps an episode".formatted(limit));
    }
}
