package dql.tab;

import dql.State;
import dql.Transition;
import java.util.function.IntSupplier;

/**
 * One step of experience as tables learn from it, (s, a, r, γ′, s′, a′), with states as numbers. After n steps r is their
 * discounted sum, γ′ = γⁿ, and s′ is the state n steps on.
 */
public final class Turn {
    private final Transition x;
    private final int episode;
    private final IntSupplier choice;
    private int nextA = -1;

    Turn(Transition x, int episode, IntSupplier choice) {
        this.x = x;
        this.episode = episode;
        this.choice = choice;
    }

    static Turn of(Transition x) {
        return new Turn(x, 0, () -> {
            throw new IllegalStateException("a transition does not know a′: take the steps of turns(env, policy, gamma, steps)");
        });
    }

    /** The number that a state of one of n is. Throws if it is none. */
    static int index(State s) {
        if (s.size() == 1 && s.at(0) == Math.rint(s.at(0))) return (int) s.at(0);
        throw new IllegalArgumentException("a table needs a state that is one of n, not %s".formatted(s));
    }

    /** The episode, 1, 2, ...; 0 where nobody counted. */
    public int episode() { return episode; }

    /** The number of environment steps taken when action a was over: 1, 2, ... */
    public long t() { return x.t(); }

    /** The state s. */
    public int s() { return index(x.s()); }

    /** The action a. */
    public int a() { return x.a(); }

    /** The reward r, or the discounted sum of n of them. */
    public double r() { return x.r(); }

    /** γ′: 0 after an end, γ otherwise, γⁿ after n steps. */
    public double discount() { return x.discount(); }

    /** The state s′. */
    public int next() { return index(x.next()); }

    /**
     * The action a′ in s′. The policy chooses it when this is first asked, and it is the action that is then taken: asked before the
     * table is changed, as in Sarsa; not asked, as in Q-learning, it is chosen afterwards.
     */
    public int nextA() {
        if (nextA < 0) nextA = choice.getAsInt();
        return nextA;
    }

    /** Whether the episode ends with action a. */
    public boolean end() { return x.end(); }

    /** The reward of action a alone. */
    public double raw() { return x.raw(); }

    /** The same as one transition, for a log. */
    public Transition transition() { return x; }

    @Override public String toString() {
        return "episode %d t=%d s=%d a=%d r=%.4g γ′=%.4g s′=%d%s".formatted(episode, t(), s(), a(), r(), discount(), next(), end() ? " end" : "");
    }
}
