package dql;

import dql.run.Play;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One whole episode, τ = ((s₀, a₀, r₀), (s₁, a₁, r₁), ..., (s_T, a_T, r_T)), and the state after it. Step 0 is {@code tau.at(0)},
 * which a stream counts as t = 1.
 *
 * @param steps its transitions
 */
public record Trajectory(List<Transition> steps) implements Iterable<Transition> {
    private static final int MOST = 100_000, HEAD = 5, TAIL = 3;

    /** Throws unless there is at least one step, and an end after the last one only. */
    public Trajectory {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) throw new IllegalArgumentException("a trajectory needs at least 1 step");
        for (int t = 0; t < steps.size() - 1; t++)
            if (steps.get(t).end()) throw new IllegalArgumentException("a trajectory is one episode, but this one ends after %d steps of %d".formatted(t + 1, steps.size()));
    }

    /** Plays an episode; ends early when interrupted, and in worlds without an end after 100,000 steps. */
    static Trajectory of(Env env, Policy policy, double gamma) {
        var steps = new ArrayList<Transition>();
        for (var x : new Play(env, policy, gamma, MOST)) {
            steps.add(x);
            if (x.end()) break;
        }
        return new Trajectory(steps);
    }

    /** How many steps, T + 1. */
    public int length() { return steps.size(); }

    /** Step t = 0, ..., T. */
    public Transition at(int t) { return steps.get(t); }

    /** r₀, ..., r_T. */
    public double[] rewards() {
        return steps.stream().mapToDouble(Transition::r).toArray();
    }

    /** Number i of the states s₀, ..., s_T, and of the one after them. */
    public double[] states(int i) {
        return IntStream.rangeClosed(0, length()).mapToDouble(t -> t == 0 ? at(0).s().at(i) : at(t - 1).next().at(i)).toArray();
    }

    /** R_τ = Σ γᵗ rₜ, over t = 0, ..., T; throws if γ is not 0 to 1. */
    public double discounted(double gamma) {
        return returns(gamma)[0];
    }

    /** The return from each step on, Gₜ = rₜ + γ Gₜ₊₁, where nothing follows r_T; throws if γ is not 0 to 1. */
    public double[] returns(double gamma) {
        if (!(gamma >= 0 && gamma <= 1)) throw new IllegalArgumentException("gamma must be 0 to 1, not " + gamma);
        double[] g = rewards();
        for (int t = g.length - 2; t >= 0; t--) g[t] += gamma * g[t + 1];
        return g;
    }

    @Override public Iterator<Transition> iterator() { return steps.iterator(); }

    private String line(int t) {
        var x = at(t);
        return "t=%-4d s=%s  a=%s  r=%.4g".formatted(t, x.s(), x.u() == null ? x.a() : State.of(x.u()), x.r());
    }

    @Override public String toString() {
        int n = length();
        String head = IntStream.range(0, n <= HEAD + TAIL ? n : HEAD).mapToObj(this::line).collect(Collectors.joining("\n"));
        String tail = n <= HEAD + TAIL ? "" : "\n...\n" + IntStream.range(n - TAIL, n).mapToObj(this::line).collect(Collectors.joining("\n"));
        return "%d step%s, return %.6g without a discount\n%s%s\nthen   s=%s".formatted(n, n == 1 ? "" : "s", discounted(1), head, tail, at(n - 1).next());
    }
}
