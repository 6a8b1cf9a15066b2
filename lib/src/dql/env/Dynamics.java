package dql.env;

import dql.Mdp;
import dql.Outcome;
import dql.Policy;
import dql.Rng;
import dql.Space;
import dql.State;
import java.util.ArrayList;
import java.util.List;

/** A model's p(s′, r | s, a) in flat arrays, checked: what planning sweeps over and what a world draws from. */
public final class Dynamics {
    private static final double NEAR = 1e-9;           // how far from 1 probabilities may sum

    private final Mdp mdp;
    private final int n, actions;
    private final int[] from, next;                    // the outcomes of (s, a): from[s · actions + a] and on
    private final double[] p, r, sd, starts;
    private final boolean[] end;

    /** Reads a model; throws, naming state and action, if its probabilities do not sum to 1 or an outcome leads nowhere. */
    public Dynamics(Mdp mdp) {
        this.mdp = mdp;
        n = mdp.states().n();
        actions = mdp.actions().n();
        from = new int[n * actions + 1];
        var all = new ArrayList<Outcome>();
        for (int s = 0; s < n; s++)
            for (int a = 0; a < actions; a++) {
                all.addAll(sound(s, a, mdp.outcomes(s, a)));
                from[s * actions + a + 1] = all.size();
            }
        next = all.stream().mapToInt(Outcome::next).toArray();
        p = all.stream().mapToDouble(Outcome::p).toArray();
        r = all.stream().mapToDouble(Outcome::r).toArray();
        sd = all.stream().mapToDouble(Outcome::sd).toArray();
        end = new boolean[all.size()];
        for (int k = 0; k < end.length; k++) end[k] = all.get(k).end();
        starts = mdp.starts().clone();
        checkEnds();
        checkStarts();
    }

    private List<Outcome> sound(int s, int a, List<Outcome> outcomes) {
        if (outcomes == null) throw new IllegalArgumentException(where(s, a) + " must have a list of outcomes, not null");
        double sum = 0;
        for (var o : outcomes) {
            sum += o.p();
            if (o.next() < 0 || o.next() >= n) throw new IllegalArgumentException("%s leads to state %d, but states are 0 to %d".formatted(where(s, a), o.next(), n - 1));
        }
        if (!outcomes.isEmpty() && Math.abs(sum - 1) > NEAR) throw new IllegalArgumentException(where(s, a) + " has probabilities that sum to " + (float) sum + ", not 1");
        return outcomes;
    }

    /** A state and an action, for messages. */
    String where(int s, int a) {
        return "%s: state %s, action %s".formatted(mdp.name(), label(s), label(mdp.actions(), a));
    }

    /** The number of a state and its name, if it has another. */
    String label(int s) {
        return label(mdp.states(), s);
    }

    private static String label(Space.Discrete space, int i) {
        String name = space.names().get(i);
        return name.equals(Integer.toString(i)) ? name : i + " " + (name.startsWith("(") ? name : "(" + name + ")");
    }

    private void checkEnds() {
        for (int i = 0; i < n * actions; i++)
            for (int k = from[i]; k < from[i + 1]; k++) if (!end[k] && terminal(next[k])) throw new IllegalArgumentException(
                "%s goes on in state %s, where there is no action: its outcome must be an end".formatted(where(i / actions, i % actions), label(next[k])));
    }

    private void checkStarts() {
        if (starts.length != n) throw new IllegalArgumentException("%s: starts() must have %d probabilities, one for each state, not %d".formatted(mdp.name(), n, starts.length));
        double sum = 0;
        for (int s = 0; s < n; s++) {
            if (!(starts[s] >= 0)) throw new IllegalArgumentException("%s: episodes start in state %s with probability %s".formatted(mdp.name(), label(s), starts[s]));
            if (starts[s] > 0 && terminal(s)) throw new IllegalArgumentException("%s: episodes start in state %s, where there is no action".formatted(mdp.name(), label(s)));
            sum += starts[s];
        }
        if (!(Math.abs(sum - 1) <= NEAR)) throw new IllegalArgumentException("%s: the starts' probabilities sum to %s, not 1".formatted(mdp.name(), (float) sum));
    }

    /** The model itself. */
    public Mdp mdp() { return mdp; }

    /** How many states. */
    public int n() { return n; }

    /** How many actions. */
    public int actions() { return actions; }

    /** Whether there is action a in state s. */
    public boolean has(int s, int a) {
        return from[s * actions + a + 1] > from[s * actions + a];
    }

    /** Whether there is no action in state s: an episode that comes here is over. */
    public boolean terminal(int s) {
        return from[(s + 1) * actions] == from[s * actions];
    }

    /** Σ p(s′, r | s, a) (r + γ V(s′)), with V = 0 after an end; −∞ where there is no such action. */
    public double backup(int s, int a, double[] v, double gamma) {
        if (!has(s, a)) return Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int k = from[s * actions + a]; k < from[s * actions + a + 1]; k++) sum += p[k] * (r[k] + (end[k] ? 0 : gamma * v[next[k]]));
        return sum;
    }

    /** The states that a policy passes, from the likeliest start, by the likeliest outcomes, until the end or a state that was there before. */
    public List<Integer> path(Policy policy) {
        var path = new ArrayList<Integer>();
        int s = likeliest(starts, 0, n);
        for (boolean on = true; on; ) {
            path.add(s);
            int a = mdp.actions().check(policy.of(State.of((float) s)));
            if (!has(s, a)) throw new IllegalArgumentException(where(s, a) + ": there is no such action");
            int k = likeliest(p, from[s * actions + a], from[s * actions + a + 1]);
            s = next[k];
            on = !end[k] && !path.contains(s);
        }
        path.add(s);
        return List.copyOf(path);
    }

    private static int likeliest(double[] p, int from, int to) {
        int best = from;
        for (int k = from + 1; k < to; k++) if (p[k] > p[best]) best = k;
        return best;
    }

    /** Draws an episode's first state; no number is drawn where there is only one. */
    int start(Rng rng) {
        return draw(starts, 0, n, rng);
    }

    /** Draws the place of an outcome of action a in state s; no number is drawn where there is only one. */
    int outcome(int s, int a, Rng rng) {
        return draw(p, from[s * actions + a], from[s * actions + a + 1], rng);
    }

    private static int draw(double[] p, int from, int to, Rng rng) {
        int last = from;
        for (int k = from; k < to; k++) if (p[k] > 0) last = k;
        if (p[last] >= 1) return last;
        double u = rng.random();
        for (int k = from; k < last; k++) if ((u -= p[k]) < 0) return k;
        return last;
    }

    /** The state of an outcome. */
    int next(int k) { return next[k]; }

    /** Whether an outcome ends the episode. */
    boolean end(int k) { return end[k]; }

    /** The reward of an outcome, drawn where it is random. */
    double reward(int k, Rng rng) {
        return sd[k] > 0 ? r[k] + sd[k] * rng.normal() : r[k];
    }
}
