package dql.run;

import dql.Agent;
import dql.Dql;
import dql.Figure;
import dql.Log;
import dql.Net;
import dql.Policy;
import dql.Problem;

/**
 * What training with one seed leaves behind.
 *
 * @param agent what was trained
 * @param problem on what
 * @param seed with which seed
 * @param q the trained network
 * @param log its log
 */
public record Run(Agent agent, Problem problem, long seed, Net q, Log log) {

    /** The greedy policy that was learned, without noise. */
    public Policy policy() {
        var quiet = q.copy();
        quiet.mute();
        return Dql.greedy(quiet);
    }

    /** The returns of the greedy policy over fresh episodes, none of them seen while learning. */
    public Evaluation evaluate(int episodes) {
        return Evaluation.of(policy(), problem.fresh(seed), episodes);
    }

    /** Draws series of the log. */
    public Figure plot(String... names) {
        return log.plot(names);
    }

    @Override public String toString() {
        return "%s on %s, seed %d%n%s".formatted(agent.name(), problem.name(), seed, log);
    }
}
