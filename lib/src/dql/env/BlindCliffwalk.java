package dql.env;

import dql.Mdp;
import dql.Outcome;
import dql.Space;
import dql.State;
import dql.Transition;
import java.util.ArrayList;
import java.util.List;

/**
 * A walk where only one action in each state goes on and the other ends with nothing (Schaul et al. 2016, Sec. 3.1): which one
 * alternates, and the last state's right action gives the only reward, 1. A random walk succeeds once in 2ⁿ episodes.
 *
 * @param n how many states
 */
public record BlindCliffwalk(int n) implements Mdp {

    /** Throws unless there are 2 to 24 states. */
    public BlindCliffwalk {
        if (n < 2 || n > 24) throw new IllegalArgumentException("a blind cliffwalk has 2 to 24 states, not " + n);
    }

    /** The action that goes on in state s: 0, 1, 0, 1, ... */
    public int right(int s) { return s % 2; }

    /** States 0 to n − 1, and n for the end. */
    @Override public Space.Discrete states() { return Space.discrete(n + 1); }

    @Override public Space.Discrete actions() { return Space.discrete("a", "b"); }

    @Override public List<Outcome> outcomes(int s, int a) {
        if (s == n) return List.of();
        return List.of(a != right(s) ? new Outcome(1, n, 0, true) : s == n - 1 ? new Outcome(1, n, 1, true) : new Outcome(1, s + 1, 0, false));
    }

    /** The transitions of all 2ⁿ sequences of actions, 2ⁿ⁺¹ − 2 of them: the replay memory of the paper. */
    public List<Transition> experience(double gamma) {
        var all = new ArrayList<Transition>();
        for (int s = 0; s < n; s++)
            for (int a = 0; a < 2; a++) {
                var o = outcomes(s, a).get(0);
                for (long k = 1L << n - 1 - s; k > 0; k--)
                    all.add(new Transition(all.size() + 1, State.of((float) s), a, o.r(), o.end() ? 0 : gamma, State.of((float) o.next()), o.end()));
            }
        return all;
    }

    @Override public Layout layout() { return Layout.rows(states().names(), n + 1); }

    @Override public String toString() {
        return "BlindCliffwalk: %d states and the end, 2 actions; the right ones %s for 1, any wrong one ends with 0%n%s".formatted(n, "ab".repeat(n).substring(0, n), layout());
    }
}
