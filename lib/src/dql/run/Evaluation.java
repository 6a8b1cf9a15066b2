package dql.run;

import dql.Actor;
import dql.Env;
import dql.Policy;
import dql.State;
import java.util.Arrays;

/** The returns of whole episodes, undiscounted, and how many steps each took. */
public record Evaluation(double[] returns, int[] lengths) {

    /** Plays a policy for so many episodes; ends early, with the episodes that are whole, when its thread is interrupted. */
    public static Evaluation of(Policy policy, Env env, int episodes) {
        if (episodes < 1) throw new IllegalArgumentException("an evaluation needs at least 1 episode, not " + episodes);
        var returns = new double[episodes];
        var lengths = new int[episodes];
        for (int k = 0; k < episodes; k++) {
            State s = env.reset();
            for (boolean end = false; !end; lengths[k]++) {
                if (Thread.currentThread().isInterrupted()) return new Evaluation(Arrays.copyOf(returns, k), Arrays.copyOf(lengths, k));
                var step = policy instanceof Actor actor ? env.step(actor.act(s)) : env.step(policy.of(s));
                returns[k] += step.raw();
                end = step.end();
                s = step.s();
            }
        }
        return new Evaluation(returns, lengths);
    }

    /** The mean return; NaN without an episode. */
    public double mean() {
        return Arrays.stream(returns).average().orElse(Double.NaN);
    }

    /** The median return; NaN without an episode. */
    public double median() {
        var sorted = Arrays.stream(returns).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    @Override public String toString() {
        return returns.length == 0 ? "no whole episode" : "mean return %.1f over %d episodes (median %.1f, from %.1f to %.1f)".formatted(
            mean(), returns.length, median(), Arrays.stream(returns).min().orElseThrow(), Arrays.stream(returns).max().orElseThrow());
    }
}
