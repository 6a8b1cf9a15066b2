package dql.show;

import dql.Policy;
import dql.Q;
import dql.State;
import dql.env.Dynamics;
import dql.env.Layout;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is drawn in the cells of a grid: values of states, values of actions, a policy. Nothing where an episode is over.
 *
 * @param layout where the states lie
 * @param actions the names of the actions; up, right, down and left have directions
 * @param v the value of each state, NaN for none; null without values
 * @param q the values of each state's actions, −∞ where there is no such action; null without them
 * @param policy the action in each state, -1 for none; null without a policy
 * @param path a way from state to state; empty: none
 * @param scale what the colours mean
 */
record Grid(Layout layout, List<String> actions, double[] v, double[][] q, int[] policy, List<Integer> path, Scale scale) {
    private static final List<String> DIRECTIONS = List.of("up", "right", "down", "left");
    private static final String ARROWS = "↑→↓←";

    /** A grid without values. */
    static Grid bare(Dynamics model) {
        return new Grid(model.mdp().layout(), model.mdp().actions().names(), null, null, null, List.of(), new Scale(0, 0));
    }

    /** The values of states. Throws unless there is one for each. */
    static Grid of(Dynamics model, double[] v, Policy policy) {
        if (v.length != model.n()) throw new IllegalArgumentException("%s has %d states, but there are %d values".formatted(model.mdp().name(), model.n(), v.length));
        var shown = v.clone();
        for (int s = 0; s < shown.length; s++) if (model.terminal(s)) shown[s] = Double.NaN;
        return new Grid(model.mdp().layout(), model.mdp().actions().names(), shown, null, policy == null ? null : policy(model, policy), List.of(), Scale.of(Arrays.stream(shown)));
    }

    /** The values of actions. Throws unless there is one for each. */
    static Grid of(Dynamics model, Q values) {
        if (values.actions() != model.actions())
            throw new IllegalArgumentException("%s has %d actions, but Q has values of %d".formatted(model.mdp().name(), model.actions(), values.actions()));
        var q = new double[model.n()][];
        for (int s = 0; s < q.length; s++) if (!model.terminal(s)) {
            float[] of = values.of(State.of((float) s));
            q[s] = new double[of.length];
            for (int a = 0; a < of.length; a++) q[s][a] = model.has(s, a) ? of[a] : Double.NEGATIVE_INFINITY;
        }
        return new Grid(model.mdp().layout(), model.mdp().actions().names(), null, q, null, List.of(), Scale.of(Arrays.stream(q).filter(x -> x != null).flatMapToDouble(Arrays::stream)));
    }

    private static int[] policy(Dynamics model, Policy policy) {
        var actions = new int[model.n()];
        for (int s = 0; s < actions.length; s++) actions[s] = model.terminal(s) ? -1 : model.mdp().actions().check(policy.of(State.of((float) s)));
        return actions;
    }

    /** The same with colours from one value to another; NaN: as they are. */
    Grid scale(double low, double high) {
        return Double.isNaN(low) ? this : new Grid(layout, actions, v, q, policy, path, new Scale(low, high));
    }

    /** The same with a way from state to state. */
    Grid path(List<Integer> path) {
        return new Grid(layout, actions, v, q, policy, List.copyOf(path), scale);
    }

    /** Which way an action goes: 0 up, 1 right, 2 down, 3 left, -1 nowhere. */
    int direction(int a) {
        return a < 0 ? -1 : DIRECTIONS.indexOf(actions.get(a));
    }

    /** Whether the actions have the four directions among them. */
    boolean compass() {
        return actions.containsAll(DIRECTIONS);
    }

    /** The best value in a state, NaN for none. */
    double best(int s) {
        return v != null ? v[s] : q == null || q[s] == null ? Double.NaN : Arrays.stream(q[s]).max().orElse(Double.NaN);
    }

    /** The action shown in a state, -1 for none: the policy's, or the first of the highest value. */
    int action(int s) {
        if (policy != null) return policy[s];
        if (q == null || q[s] == null) return -1;
        int best = 0;
        for (int a = 1; a < q[s].length; a++) if (q[s][a] > q[s][best]) best = a;
        return best;
    }

    /** The grid in text: a value and an arrow in each cell, of a Q-table those of its best action. */
    String text(int agent) {
        if (v == null && q == null) return layout.text(agent);
        var cells = new String[layout.rows()][layout.columns()];
        for (int row = 0; row < layout.rows(); row++)
            for (int column = 0; column < layout.columns(); column++) cells[row][column] = cell(row, column, agent);
        int wide = Arrays.stream(cells).flatMap(Arrays::stream).mapToInt(String::length).max().orElse(1);
        return Arrays.stream(cells).map(row -> Arrays.stream(row).map(c -> ("%" + wide + "s").formatted(c)).collect(Collectors.joining(" ")).stripTrailing())
            .collect(Collectors.joining("\n"));
    }

    private String cell(int row, int column, int agent) {
        int s = layout.state(row, column);
        if (s < 0 || Double.isNaN(best(s))) return s >= 0 && s == agent ? "@" : Character.toString(layout.kind(row, column));
        int direction = direction(action(s));
        return (s == agent ? "@" : "") + Ticks.text(best(s), 3) + (direction < 0 ? "" : ARROWS.substring(direction, direction + 1));
    }
}
