package dql.tab;

import dql.env.Dynamics;
import dql.show.Ticks;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Policy iteration (Howard 1960; Sutton and Barto, Sec. 4.3): evaluate a policy, act greedily on its values, until nothing changes.
 * It begins with the policy that takes any action, all equally likely. Each {@link #next} is one round; an interrupt ends it.
 */
public final class PolicyIteration implements Iterable<PolicyIteration.Round>, Iterator<PolicyIteration.Round> {
    private final Dynamics model;
    private final double gamma, theta;
    private final List<Round> done = new ArrayList<>();
    private Sweeps values;
    private Plan plan;                                 // null: any action

    /**
     * One evaluation and one improvement.
     *
     * @param k its number: 1, 2, ...
     * @param sweeps how many sweeps the evaluation took
     * @param v the values of the policy before
     * @param policy the policy afterwards, greedy on v
     * @param changes in how many states it does something else than before; in the first round, in all
     */
    public record Round(int k, int sweeps, double[] v, Plan policy, int changes) {
        @Override public String toString() {
            return "round %d: %d sweeps to evaluate, %d actions changed: %s".formatted(k, sweeps, changes, policy);
        }
    }

    /** Nothing done yet. Throws if γ or θ is out of range. */
    public PolicyIteration(Dynamics model, double gamma, double theta) {
        this.model = model;
        this.gamma = gamma;
        this.theta = theta;
        values = new Sweeps(model, null, gamma, theta);
    }

    @Override public Iterator<Round> iterator() { return this; }

    @Override public boolean hasNext() {
        return (done.isEmpty() || done.get(done.size() - 1).changes > 0) && !Thread.currentThread().isInterrupted();
    }

    /** One evaluation and one improvement. Throws if the policy has settled. */
    @Override public Round next() {
        if (!done.isEmpty() && done.get(done.size() - 1).changes == 0) throw new NoSuchElementException("the policy has settled after %d rounds".formatted(done.size()));
        values = new Sweeps(model, probabilities(), gamma, theta, values.v());
        int sweeps = values.sweeps().size();
        var better = Plan.better(plan, model, values.v(), gamma);
        int changes = plan == null ? (int) better.a().stream().filter(a -> a >= 0).count() : better.changes(plan);
        plan = better;
        var round = new Round(done.size() + 1, sweeps, values.v(), plan, changes);
        done.add(round);
        return round;
    }

    private double[][] probabilities() {
        var pi = new double[model.n()][model.actions()];
        for (int s = 0; s < pi.length; s++) {
            int there = 0;
            for (int a = 0; a < pi[s].length; a++) if (model.has(s, a)) there++;
            for (int a = 0; a < pi[s].length; a++) pi[s][a] = plan != null ? (plan.of(s) == a ? 1 : 0) : model.has(s, a) ? 1.0 / there : 0;
        }
        return pi;
    }

    /** Goes on until the policy has settled. */
    public PolicyIteration finish() {
        while (hasNext()) next();
        return this;
    }

    /** Goes on until the policy has settled, and returns every round from the first on. */
    public List<Round> rounds() {
        finish();
        return List.copyOf(done);
    }

    /** The values of the policy that was evaluated last. */
    public double[] v() { return values.v(); }

    /** Q(s, a) of the policy that was evaluated last. */
    public Table q() { return values.q(); }

    /** The policy as it is. Throws before the first round. */
    public Plan policy() {
        if (plan == null) throw new IllegalStateException("no policy yet: call next() or finish() first");
        return plan;
    }

    @Override public String toString() {
        String what = "policy iteration of %s, gamma %s, theta %s".formatted(model.mdp().name(), Ticks.text(gamma), Ticks.text(theta));
        return done.isEmpty() ? what + ": no round yet" : "%s: %d round%s%s%n%s".formatted(what, done.size(), done.size() == 1 ? "" : "s",
            hasNext() ? "" : ", settled", done.get(done.size() - 1));
    }
}
