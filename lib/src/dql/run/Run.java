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
 * @param nets the trained networks, by name: "q" for value-based agents, and "q2" where a second one learns too
 * @param policy what was learned, without exploration
 * @param log its log
 */
public record Run(Learner agent, Problem problem, long seed, Map<String, Net> nets, Policy policy, Log log) {

    /** The action values that were learned; of two networks the first one's. */
    public Net q() {
        return nets.get("q");
    }

    /** The returns of the policy over fresh episodes, none of them seen while learning: as many, and played, as the problem's {@link Exam} says. */
    public Evaluation evaluate() {
        return evaluate(problem.exam().episodes(log.steps()));
    }

    /** The same over so many episodes. */
    public Evaluation evaluate(int episodes) {
        return evaluate(episodes, problem.exam().eps());
    }

    /** The same with a random action with probability ε: 0.05 in Mnih et al. 2015, 0.001 in later papers. */
    public Evaluation evaluate(int episodes, double eps) {
        var exam = problem.exam().eps(eps);
        return Evaluation.of(policy, problem.exam(exam).fresh(seed), episodes, "%s, fresh episodes of seed %d".formatted(exam, seed));
    }

    /** Draws series of the log. */
    public Figure plot(String... names) {
        return log.plot(names);
    }

    @Override public String toString() {
        return "%s on %s, seed %d%n%s".formatted(agent.name(), problem.name(), seed, log);
    }
}
