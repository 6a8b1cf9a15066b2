package dql.env;

import dql.Env;
import dql.Space;
import dql.State;
import dql.show.Ticks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes one of n states of a state that is numbers, so that a table can learn it: each number falls into a bin between two edges,
 * and every combination of bins is a state, the last number changing fastest. {@link Discretize} does the like for actions.
 */
public final class Bins extends Seen {
    private static final int MOST = 100_000;
    private final double[][] edges;
    private final Space.Discrete states;

    /** By each number's inner edges, going up: a number is in bin k if k edges are at or below it. Throws unless states are numbers. */
    public Bins(Env env, double[]... edges) {
        super(env);
        var x = numbers(env);
        if (edges.length != x.size()) throw new IllegalArgumentException("bins needs edges for each of %s, not for %d".formatted(x, edges.length));
        for (int i = 0; i < edges.length; i++) for (int k = 0; k < edges[i].length; k++)
            if (Double.isNaN(edges[i][k]) || k > 0 && edges[i][k] <= edges[i][k - 1])
                throw new IllegalArgumentException("edges of %s must go up, not %s".formatted(x.names().get(i), Arrays.toString(edges[i])));
        double all = Arrays.stream(edges).mapToDouble(e -> e.length + 1).reduce(1, (n, m) -> n * m);
        if (all > MOST) throw new IllegalArgumentException("%,.0f bins are too many for a table of %s: at most %,d".formatted(all, x, MOST));
        this.edges = Arrays.stream(edges).map(double[]::clone).toArray(double[][]::new);
        states = new Space.Discrete(names(x, this.edges));
    }

    /** So many equal bins between the bounds of every number (one n), or of each (as many n as numbers); throws where there is no bound. */
    public static Bins equal(Env env, int... n) {
        var x = numbers(env);
        if (n.length != 1 && n.length != x.size()) throw new IllegalArgumentException("bins needs 1 number of bins or one for each of %s, not %d".formatted(x, n.length));
        var edges = new double[x.size()][];
        for (int i = 0; i < edges.length; i++) {
            float low = x.low().get(i), high = x.high().get(i);
            if (Float.isInfinite(low) || Float.isInfinite(high)) throw new IllegalArgumentException(
                "%s goes from %s to %s: say its range, bins(env, edges(low, high, n), ...), one for each of %s".formatted(x.names().get(i), low, high, x));
            edges[i] = edges(low, high, n[n.length == 1 ? 0 : i]);
        }
        return new Bins(env, edges);
    }

    /** The n − 1 inner edges of n equal bins from low to high; what lies outside falls into the first or the last. */
    public static double[] edges(double low, double high, int n) {
        if (n < 1) throw new IllegalArgumentException("there must be at least 1 bin, not " + n);
        if (!(low < high) || Double.isInfinite(high - low)) throw new IllegalArgumentException("bins need a range that goes up, not from %s to %s".formatted(low, high));
        var edges = new double[n - 1];
        for (int k = 1; k < n; k++) edges[k - 1] = low + (high - low) * k / n;
        return edges;
    }

    private static Space.Numbers numbers(Env env) {
        if (env.states() instanceof Space.Numbers x) return x;
        throw new IllegalArgumentException("bins needs states of numbers, and a state of %s is %s".formatted(env.name(), env.states()));
    }

    private static List<String> names(Space.Numbers x, double[][] edges) {
        List<String> names = List.of("");
        for (int i = 0; i < edges.length; i++) {
            var longer = new ArrayList<String>();
            for (String name : names) for (int k = 0; k <= edges[i].length; k++)
                longer.add(edges[i].length == 0 ? name : name + (name.isEmpty() ? "" : ", ") + words(x.names().get(i), edges[i], k));
            names = longer;
        }
        return names;
    }

    private static String words(String name, double[] edges, int k) {
        if (k == 0) return "%s < %s".formatted(name, Ticks.text(edges[0]));
        if (k == edges.length) return "%s ≥ %s".formatted(name, Ticks.text(edges[k - 1]));
        return "%s ≤ %s < %s".formatted(Ticks.text(edges[k - 1]), name, Ticks.text(edges[k]));
    }

    @Override public Space.Discrete states() { return states; }

    @Override State seen(State s) {
        int index = 0;
        for (int i = 0; i < edges.length; i++) index = index * (edges[i].length + 1) + bin(edges[i], s.at(i));
        return State.of((float) index);
    }

    private static int bin(double[] edges, double x) {
        int k = 0;
        while (k < edges.length && edges[k] <= x) k++;
        return k;
    }

    @Override public String toString() {
        return "%s, in %,d bins".formatted(env, states.n());
    }
}
