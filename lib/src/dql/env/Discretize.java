package dql.env;

import dql.Env;
import dql.Space;
import dql.Step;
import dql.show.Ticks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes choices of actions that are numbers: an even grid from each number's lowest value to its highest, both included; with
 * several numbers, every combination, the last number changing fastest. {@link Bins} does the like for states.
 */
public final class Discretize extends Wrapper {
    private static final int MOST = 10_000;
    private final List<float[]> grid = new ArrayList<>();
    private final Space.Discrete actions;

    /** So many choices for every number (one n), or for each (as many n as numbers); throws unless actions are numbers with bounds. */
    public Discretize(Env env, int... n) {
        super(env);
        if (!(env.actions() instanceof Space.Numbers u))
            throw new IllegalArgumentException("discretize needs actions of numbers, and %s takes one of %s".formatted(env.name(), env.actions()));
        if (n.length != 1 && n.length != u.size())
            throw new IllegalArgumentException("discretize needs 1 number of choices or one for each of %s, not %d".formatted(u, n.length));
        var values = new float[u.size()][];
        for (int i = 0; i < values.length; i++) values[i] = even(u, i, n[n.length == 1 ? 0 : i]);
        double all = Arrays.stream(values).mapToDouble(v -> v.length).reduce(1, (x, y) -> x * y);
        if (all > MOST) throw new IllegalArgumentException("%,.0f choices are too many for %s: at most %,d".formatted(all, u, MOST));
        combine(values, new float[u.size()], 0);
        actions = new Space.Discrete(grid.stream().map(v -> words(u, v)).toList());
    }

    private static float[] even(Space.Numbers u, int i, int n) {
        double low = u.low().get(i), high = u.high().get(i);
        if (n < 2) throw new IllegalArgumentException("%s needs at least 2 choices, not %d".formatted(u.names().get(i), n));
        if (Double.isInfinite(low) || Double.isInfinite(high))
            throw new IllegalArgumentException("discretize needs bounds, and %s goes from %s to %s".formatted(u.names().get(i), low, high));
        var values = new float[n];
        for (int k = 0; k < n; k++) values[k] = (float) (low + (high - low) * k / (n - 1));
        return values;
    }

    private void combine(float[][] values, float[] chosen, int i) {
        if (i == values.length) grid.add(chosen.clone());
        else for (float value : values[i]) {
            chosen[i] = value;
            combine(values, chosen, i + 1);
        }
    }

    private static String words(Space.Numbers u, float[] values) {
        var words = new ArrayList<String>();
        for (int i = 0; i < values.length; i++) words.add(u.names().get(i) + " = " + Ticks.text(values[i]));
        return String.join(", ", words);
    }

    @Override public Space.Discrete actions() { return actions; }

    /** The numbers that choice a stands for. */
    public float[] numbers(int a) {
        return grid.get(actions.check(a)).clone();
    }

    @Override public Step step(int a) {
        return env.step(numbers(a));
    }

    @Override public Step step(float... u) {
        throw new IllegalArgumentException("%s takes one of %s now, not numbers".formatted(name(), actions));
    }

    @Override public String toString() {
        return "%s, actions as %s".formatted(env, actions);
    }
}
