package dql.run;

import dql.Actor;
import dql.Env;
import dql.Policy;
import dql.State;
import java.util.Arrays;

/**
 * The returns of whole episodes, undiscounted, and how many steps each took.
 *
 * @param returns of each episode
 * @param lengths of each episode
 * @param how which policy played which episodes, in words: "greedy, fresh episodes of seed 0"; empty where nobody said
 */
public record Evaluation(double[] returns, int[] lengths, String how) {

    /** Plays a policy for so many episodes; ends early, with the episodes that are whole, when its thread is interrupted. */
    public static Evaluation of(Policy policy, Env env, int episodes) {
        return of(policy, env, episodes, "");
    }

    /** The same, with what it prints of how it was played. */
    static Evaluation of(Policy policy, Env env, int episodes, String how) {
        if (episodes < 1) throw new IllegalArgumentException("an evaluation needs at least 1 episode, not " + episodes);
        var returns = new double[episodes];
        var lengths = new int[episodes];
        for (int k = 0; k < episodes; k++) {
            State s = env.reset();
            for (boolean end = false; !end; lengths[k]++) {
                if (Thread.currentThread().isInterrupted()) return new Evaluation(Arrays.copyOf(returns, k), Arrays.copyOf(lengths, k), how);
                var step = policy instanceof Actor actor ? env.step(actor.act(s)) : env.step(policy.of(s));
                returns[k] += step.raw();
                end = step.end();
                s = step.s();
            }
        }
        return new Evaluation(returns, lengths, how);
    }

    /** The mean return; NaN without an episode. */
    public double mean() { return Statistics.mean(returns); }

    /** The median return; NaN without an episode. */
    public double median() { return Statistics.median(returns); }

    @Override public String toString() {
        return returns.length == 0 ? "no whole episode" : "mean return %.1f over %d episodes (median %.1f, from %.1f to %.1f)%s".formatted(mean(), returns.length,
            median(), Arrays.stream(returns).min().orElseThrow(), Arrays.stream(returns).max().orElseThrow(), how.isEmpty() ? "" : ": " + how);
    }
}
