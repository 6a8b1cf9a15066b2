package dql.learn;

import dql.Policy;
import dql.Rng;
import dql.State;
import java.util.Arrays;
import java.util.function.Function;

/** A policy that draws its action from a distribution over all actions: a ~ π(· | s). */
public record Stochastic(Function<State, double[]> pi, Rng rng) implements Policy {
    private static final double CLOSE = 1e-6;

    /** Draws an action; throws if the numbers are no probabilities. */
    @Override public int of(State s) {
        double[] p = pi.apply(s);
        double sum = 0, left = rng.random();
        for (double x : p) sum += x >= 0 ? x : Double.NaN;
        if (!(Math.abs(sum - 1) < CLOSE)) throw new IllegalArgumentException("probabilities must be 0 or more and add up to 1, not " + Arrays.toString(p));
        int a = 0;
        while (a < p.length - 1 && (left -= p[a]) >= 0) a++;
        while (p[a] == 0) a--;                         // rounding may leave a crumb for an impossible last one
        return a;
    }

    /** exp(xₐ) / Σ exp(x): probabilities, the larger x the likelier. */
    public static double[] softmax(double... x) {
        double top = Arrays.stream(x).max().orElseThrow(() -> new IllegalArgumentException("softmax needs at least 1 number"));
        double[] p = Arrays.stream(x).map(v -> StrictMath.exp(v - top)).toArray();
        double sum = Arrays.stream(p).sum();
        return Arrays.stream(p).map(v -> v / sum).toArray();
    }

    @Override public String toString() {
        return "an action drawn from π(· | s)";
    }
}
