package dql.run;

import dql.Figure;
import dql.Learner;
import dql.Log;
import dql.Net;
import dql.Policy;
import dql.Problem;
import dql.Rng;
import java.util.Map;

/**
 * What training with one seed leaves behind.
 *
 * @param agent what was trained
 * @param problem on what
 * @param seed with which seed
 * @param nets the trained networks, by name: "q" for value-based agents
 * @param policy what was learned, without exploration
 * @param log its log
 */
public record Run(Learner agent, Problem problem, long seed, Map<String, Net> nets, Policy policy, Log log) {

    /** The action values that were learned. */
    public Net q() {
        return nets.get("q");
    }

    /** The returns of the policy over fresh episodes, none of them seen while learning. */
    public Evaluation evaluate(int episodes) {
        return evaluate(episodes, 0);
    }

    /** The same with a random action with probability ε: 0.05 in Mnih et al. 2015, 0.001 in later papers. */
    public Evaluation evaluate(int episodes, double eps) {
        if (!(eps >= 0 && eps <= 1)) throw new IllegalArgumentException("epsilon must be 0 to 1, not " + eps);
        var env = problem.fresh(seed);
        return Evaluation.of(eps == 0 ? policy : straying(eps, env.choices()), env, episodes, "%s, fresh episodes of seed %d".formatted(played(eps), seed));
    }

    private Policy straying(double eps, int choices) {
        var rng = new Rng(seed, Rng.EVALUATION, 2);
        return s -> rng.random() < eps ? rng.integers(choices) : policy.of(s);
    }

    static String played(double eps) {
        return eps == 0 ? "without exploration" : "epsilon " + eps;
    }

    /** Draws series of the log. */
    public Figure plot(String... names) {
        return log.plot(names);
    }

    @Override public String toString() {
        return "%s on %s, seed %d%n%s".formatted(agent.name(), problem.name(), seed, log);
    }
}
