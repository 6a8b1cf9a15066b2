package dql.tab;

import dql.env.Dynamics;
import dql.show.Ticks;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Planning by sweeps over all states, in place, until no value changes by θ or more (Sutton and Barto, Sec. 4.1 and 4.4): value
 * iteration, V(s) ← maxₐ Σ p (r + γ V(s′)), or the evaluation of a policy, V(s) ← Σₐ π(a|s) Σ p (r + γ V(s′)). Each {@link #next} is
 * one sweep; a {@code for} loop goes on from where it is; an interrupt ends it.
 */
public final class Sweeps implements Iterable<Sweep>, Iterator<Sweep> {
    private static final int MOST = 100_000;

    private final Dynamics model;
    private final double gamma, theta;
    private final double[][] pi;                       // π(a|s); null: the best action
    private final double[] v;
    private final List<Sweep> done = new ArrayList<>();
    private double change = Double.POSITIVE_INFINITY;

    /** Begins with V = 0; π null: value iteration. Throws if γ or θ is out of range, or π does not fit the model. */
    public Sweeps(Dynamics model, double[][] pi, double gamma, double theta) {
        this(model, pi, gamma, theta, new double[model.n()]);
    }

    Sweeps(Dynamics model, double[][] pi, double gamma, double theta, double[] v) {
        if (!(gamma >= 0 && gamma <= 1)) throw new IllegalArgumentException("gamma must be 0 to 1, not " + gamma);
        if (!(theta > 0)) throw new IllegalArgumentException("theta must be above 0, not " + theta);
        this.model = model;
        this.pi = pi;
        this.gamma = gamma;
        this.theta = theta;
        this.v = v.clone();
        if (pi != null) fits();
    }

    private void fits() {
        if (pi.length != model.n()) throw new IllegalArgumentException("a policy of %s needs %d states, not %d".formatted(model.mdp().name(), model.n(), pi.length));
        for (int s = 0; s < pi.length; s++) if (!model.terminal(s)) {
            double sum = 0;
            for (int a = 0; a < model.actions(); a++) {
                if (pi[s][a] > 0 && !model.has(s, a)) throw new IllegalArgumentException("the policy takes action %s in state %s, where there is none".formatted(model.mdp().actions().names().get(a), model.mdp().states().names().get(s)));
                sum += pi[s][a];
            }
            if (!(Math.abs(sum - 1) < 1e-9)) throw new IllegalArgumentException("the policy's probabilities in state %s sum to %s, not 1".formatted(model.mdp().states().names().get(s), (float) sum));
        }
    }

    @Override public Iterator<Sweep> iterator() { return this; }

    /** Whether a value changed by θ or more in the latest sweep, and nobody interrupted. */
    @Override public boolean hasNext() {
        return change >= theta && !Thread.currentThread().isInterrupted();
    }

    /** One sweep. Throws if the values have settled, or if they do not settle at all. */
    @Override public Sweep next() {
        if (change < theta) throw new NoSuchElementException("the values have settled after %d sweeps".formatted(done.size()));
        if (done.size() == MOST) throw new IllegalStateException(("%s: the values do not settle: after %,d sweeps they still change by %s. With gamma 1 a policy that may "
            + "never end an episode has no finite values; take gamma below 1").formatted(model.mdp().name(), MOST, Ticks.text(change)));
        change = 0;
        for (int s = 0; s < v.length; s++) if (!model.terminal(s)) {
            double old = v[s];
            v[s] = backup(s);
            change = Math.max(change, Math.abs(v[s] - old));
        }
        var sweep = new Sweep(done.size() + 1, change, v.clone());
        done.add(sweep);
        return sweep;
    }

    private double backup(int s) {
        double best = Double.NEGATIVE_INFINITY, mean = 0;
        for (int a = 0; a < model.actions(); a++)
            if (pi == null) best = Math.max(best, model.backup(s, a, v, gamma));
            else if (pi[s][a] > 0) mean += pi[s][a] * model.backup(s, a, v, gamma);
        return pi == null ? best : mean;
    }

    /** Goes on until the values have settled. */
    public Sweeps finish() {
        while (hasNext()) next();
        return this;
    }

    /** Goes on until the values have settled, and returns every sweep from the first on. */
    public List<Sweep> sweeps() {
        finish();
        return List.copyOf(done);
    }

    /** V(s) as it is. */
    public double[] v() { return v.clone(); }

    /** Q(s, a) = Σ p (r + γ V(s′)) as it is. */
    public Table q() {
        var q = Table.of(model);
        for (int s = 0; s < v.length; s++)
            for (int a = 0; a < model.actions(); a++) if (model.has(s, a)) q.set(s, a, model.backup(s, a, v, gamma));
        return q;
    }

    /** The greedy policy on V as it is: the first of the best actions, where values within 10⁻⁹ of each other count as equal. */
    public Plan policy() {
        return Plan.greedy(model, v, gamma);
    }

    @Override public String toString() {
        String what = "%s of %s, gamma %s, theta %s".formatted(pi == null ? "value iteration" : "policy evaluation", model.mdp().name(), Ticks.text(gamma), Ticks.text(theta));
        return done.isEmpty() ? what + ": no sweep yet" : "%s: %d sweep%s%s%n%s".formatted(what, done.size(), done.size() == 1 ? "" : "s",
            change < theta ? ", settled" : "", done.get(done.size() - 1));
    }
}
