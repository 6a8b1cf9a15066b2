package dql.env;

import dql.Mdp;
import dql.Outcome;
import dql.Space;
import java.util.List;

/**
 * A chain that rewards who explores to its end (Osband et al. 2016, Bootstrapped DQN): left and right; left in state 0 gives 0.001,
 * right in the last state 1, everything else 0. Episodes start in state 1; it has no end of its own, the paper stops after n + 9 steps.
 *
 * @param n how many states
 */
public record Chain(int n) implements Mdp {

    /** Throws unless there are at least 3 states. */
    public Chain {
        if (n < 3) throw new IllegalArgumentException("a chain has at least 3 states, not " + n);
    }

    @Override public Space.Discrete states() { return Space.discrete(n); }

    @Override public Space.Discrete actions() { return Space.discrete("left", "right"); }

    @Override public List<Outcome> outcomes(int s, int a) {
        int next = Math.max(0, Math.min(n - 1, a == 0 ? s - 1 : s + 1));
        return List.of(new Outcome(1, next, next != s ? 0 : a == 0 ? 0.001 : 1, false));
    }

    @Override public double[] starts() {
        var p = new double[n];
        p[1] = 1;
        return p;
    }

    @Override public Layout layout() { return Layout.rows(states().names(), n); }

    @Override public String toString() {
        return "Chain: %d states, left and right; 0.001 for left in state 0, 1 for right in state %d%n%s".formatted(n, n - 1, layout());
    }
}
