package dql.tab;

import dql.Policy;
import dql.Space;
import dql.State;
import dql.env.Dynamics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A policy as a list, π(s) for each state s.
 *
 * @param a the action in each state; -1 where there is none
 * @param actions the names of the actions
 */
public record Plan(List<Integer> a, Space.Discrete actions) implements Policy {
    private static final double NEAR = 1e-9;           // values as close as this count as equal: rounding does not choose

    /** The first of the best actions in each state, by their expected reward and discounted value. */
    static Plan greedy(Dynamics model, double[] v, double gamma) {
        return better(null, model, v, gamma);
    }

    /** The same, but for the states in which the plan before is as good as the best. */
    static Plan better(Plan before, Dynamics model, double[] v, double gamma) {
        var a = new ArrayList<>(Collections.nCopies(model.n(), -1));
        for (int s = 0; s < model.n(); s++) if (!model.terminal(s)) {
            double best = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < model.actions(); k++) best = Math.max(best, model.backup(s, k, v, gamma));
            best -= NEAR * Math.max(1, Math.abs(best));
            int choice = before == null ? 0 : before.of(s);
            if (before == null || model.backup(s, choice, v, gamma) < best) for (choice = 0; model.backup(s, choice, v, gamma) < best; ) choice++;
            a.set(s, choice);
        }
        return new Plan(List.copyOf(a), model.mdp().actions());
    }

    /** π(s). */
    public int of(int s) { return a.get(s); }

    @Override public int of(State s) { return of(Turn.index(s)); }

    /** In how many states it does something else. */
    int changes(Plan o) {
        int n = 0;
        for (int s = 0; s < a.size(); s++) if (of(s) != o.of(s)) n++;
        return n;
    }

    @Override public String toString() {
        return String.join(" ", a.stream().map(k -> k < 0 ? "-" : actions.names().get(k)).toList());
    }
}
