package dql.tab;

import dql.Env;
import dql.Mdp;
import dql.Policy;
import dql.Q;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.Transition;
import dql.env.Dynamics;
import dql.env.MdpEnv;
import dql.show.Ticks;
import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * Q(s, a) as a table with a row for each state and a column for each action: all 0 at first. Where a model has no action a in
 * state s, Q(s, a) = −∞, so that nobody chooses it.
 */
public final class Table implements Q {
    private static final int SHOWN = 60;               // rows that are printed

    private final Space.Discrete states, actions;
    private final double[][] q;

    private Table(Space.Discrete states, Space.Discrete actions) {
        this.states = states;
        this.actions = actions;
        q = new double[states.n()][actions.n()];
    }

    /** A table for a world whose states and actions are both one of n. Throws if they are not. */
    public static Table of(Env env) {
        var world = MdpEnv.within(env);
        if (world != null) return of(world.model());
        if (env.states() instanceof Space.Discrete s && env.actions() instanceof Space.Discrete a) return new Table(s, a);
        throw new IllegalArgumentException("a table needs states that are one of n and actions that are too; those of %s are %s and %s: discretize(env, n) may help"
            .formatted(env.name(), env.states(), env.actions()));
    }

    /** A table for a model. */
    public static Table of(Mdp mdp) {
        return of(new Dynamics(mdp));
    }

    static Table of(Dynamics model) {
        var table = new Table(model.mdp().states(), model.mdp().actions());
        for (int s = 0; s < model.n(); s++)
            for (int a = 0; a < model.actions(); a++) if (!model.has(s, a) && !model.terminal(s)) table.q[s][a] = Double.NEGATIVE_INFINITY;
        return table;
    }

    /** How many states. */
    public int n() { return q.length; }

    @Override public int actions() { return actions.n(); }

    /** The names of the actions. */
    public Space.Discrete choices() { return actions; }

    /** The names of the states. */
    public Space.Discrete states() { return states; }

    @Override public void of(State s, float[] values) {
        double[] row = q[index(s)];
        for (int a = 0; a < row.length; a++) values[a] = (float) row[a];
    }

    /** Q(s, ·), a copy. */
    public double[] of(int s) {
        return q[check(s)].clone();
    }

    /** Q(s, a). */
    public double of(int s, int a) {
        return q[check(s)][actions.check(a)];
    }

    /** Q(s, a). */
    public double of(State s, int a) {
        return of(index(s), a);
    }

    /** Q(s, a) ← value: how a table learns without a step size. Throws unless it is finite and there is such an action. */
    public void set(int s, int a, double value) {
        if (!Double.isFinite(value)) throw new IllegalArgumentException("Q(%s, %s) must be a finite number, not %s".formatted(states.names().get(check(s)), actions.names().get(actions.check(a)), value));
        if (of(s, a) == Double.NEGATIVE_INFINITY) throw new IllegalArgumentException("there is no action %s in state %s".formatted(actions.names().get(a), states.names().get(s)));
        q[s][a] = value;
    }

    /** Q(s, a) ← value. */
    public void set(State s, int a, double value) {
        set(index(s), a, value);
    }

    /** Q(s, a) ← Q(s, a) + change. */
    public void add(int s, int a, double change) {
        set(s, a, of(s, a) + change);
    }

    /** Q(s, a) ← Q(s, a) + change. */
    public void add(State s, int a, double change) {
        add(index(s), a, change);
    }

    /** maxₐ Q(s, a). */
    public double max(int s) {
        return q[s][argmax(s)];
    }

    /** maxₐ Q(s, a). */
    public double max(State s) {
        return max(index(s));
    }

    /** argmaxₐ Q(s, a); the first, when several are largest. */
    public int argmax(int s) {
        double[] row = q[check(s)];
        int best = 0;
        for (int a = 1; a < row.length; a++) if (row[a] > row[best]) best = a;
        return best;
    }

    /** argmaxₐ Q(s, a); the first, when several are largest. */
    public int argmax(State s) {
        return argmax(index(s));
    }

    /** Σₐ π(a|s) Q(s, a), where π is ε-greedy on this table: the target of expected Sarsa. */
    public double expected(int s, double eps) {
        double sum = 0;
        double[] pi = epsGreedy(s, eps), row = q[s];
        for (int a = 0; a < row.length; a++) if (pi[a] > 0) sum += pi[a] * row[a];
        return sum;
    }

    /** π(·|s) of the ε-greedy policy: ε shared by the actions there are, 1 − ε by the best of them. */
    public double[] epsGreedy(int s, double eps) {
        double top = max(s);
        double[] row = q[s], pi = new double[row.length];
        int there = 0, best = 0;
        for (double x : row) {
            if (x > Double.NEGATIVE_INFINITY) there++;
            if (x == top) best++;
        }
        for (int a = 0; a < row.length; a++) if (row[a] > Double.NEGATIVE_INFINITY) pi[a] = eps / there + (row[a] == top ? (1 - eps) / best : 0);
        return pi;
    }

    /** π(a|s) of the ε-greedy policy for all states. */
    public double[][] epsGreedy(double eps) {
        var pi = new double[q.length][];
        for (int s = 0; s < q.length; s++) pi[s] = epsGreedy(s, eps);
        return pi;
    }

    @Override public int random(State s, Rng rng) {
        double[] row = q[index(s)];
        int there = 0;
        for (double x : row) if (x > Double.NEGATIVE_INFINITY) there++;
        int k = rng.integers(there), a = 0;
        for (; ; a++) if (row[a] > Double.NEGATIVE_INFINITY && k-- == 0) return a;
    }

    /** Learns from a step: Q(s, a) ← Q(s, a) + α (y − Q(s, a)), and says so. */
    public Update update(Turn x, double alpha, double y) {
        var u = new Update(x, this, of(x.s(), x.a()), alpha, y);
        set(x.s(), x.a(), u.now());
        return u;
    }

    /** The same for a transition of {@code play}. */
    public Update update(Transition x, double alpha, double y) {
        return update(Turn.of(x), alpha, y);
    }

    /** Every value that there is ← value: above what can be reached, it makes an agent try everything. Q after an end stays 0. */
    public Table fill(double value) {
        return fill(() -> value);
    }

    /** Every value that there is ← the next of some numbers: {@code Q.fill(rng::normal)}. */
    public Table fill(DoubleSupplier values) {
        for (double[] row : q) for (int a = 0; a < row.length; a++) if (row[a] > Double.NEGATIVE_INFINITY) row[a] = values.getAsDouble();
        return this;
    }

    /** V(s) = maxₐ Q(s, a) for all states. */
    public double[] v() {
        var v = new double[q.length];
        for (int s = 0; s < v.length; s++) v[s] = max(s);
        return v;
    }

    /** The greedy policy π(s) = argmaxₐ Q(s, a), which follows this table. */
    public Policy policy() {
        return new Greediest(this);
    }

    private record Greediest(Table q) implements Policy {
        @Override public int of(State s) { return q.argmax(s); }

        @Override public String toString() { return "greedy on a table"; }
    }

    /** A table with the same numbers. */
    public Table copy() {
        return new Table(states, actions).set(this);
    }

    /** Takes another table's numbers. */
    public Table set(Table from) {
        same(from);
        for (int s = 0; s < q.length; s++) q[s] = from.q[s].clone();
        return this;
    }

    /** The sum of two tables, as they are when it is asked: what double Q-learning acts on. */
    public Q plus(Table other) {
        same(other);
        return new Sum(this, other);
    }

    /** The largest |Q(s, a) − other(s, a)|. */
    public double distance(Table other) {
        same(other);
        double most = 0;
        for (int s = 0; s < q.length; s++)
            for (int a = 0; a < actions(); a++) if (q[s][a] != other.q[s][a]) most = Math.max(most, Math.abs(q[s][a] - other.q[s][a]));
        return most;
    }

    private void same(Table o) {
        if (o.n() != n() || o.actions() != actions())
            throw new IllegalArgumentException("tables must be of the same size, not %d x %d and %d x %d".formatted(n(), actions(), o.n(), o.actions()));
    }

    private int check(int s) {
        if (s < 0 || s >= q.length) throw new IllegalArgumentException("state must be 0 to %d, not %d".formatted(q.length - 1, s));
        return s;
    }

    private int index(State s) {
        return check(Turn.index(s));
    }

    @Override public String toString() {
        int wide = states.names().stream().mapToInt(String::length).max().orElse(0), column = Math.max(8, actions.names().stream().mapToInt(String::length).max().orElse(0) + 1);
        var text = new StringBuilder(("%-" + Math.max(7, wide) + "s").formatted("Q(s, a)"));
        for (String name : actions.names()) text.append(("%" + column + "s").formatted(name));
        for (int s = 0; s < Math.min(q.length, SHOWN); s++) {
            text.append(("%n%-" + Math.max(7, wide) + "s").formatted(states.names().get(s)));
            for (double x : q[s]) text.append(("%" + column + "s").formatted(Double.isInfinite(x) ? "" : Ticks.text(x)));
        }
        return text.append(q.length > SHOWN ? "%n... %d more states".formatted(q.length - SHOWN) : "").toString();
    }
}
