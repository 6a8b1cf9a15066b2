package dql;

/**
 * One step of experience, x = (t, s, a, r, γ′, s′).
 *
 * <p>The discount is data: γ′ = 0 when the world ended the episode, γ when it goes on or was merely cut off by a time limit,
 * γⁿ after n steps. A target is r + γ′ · value of s′, whatever happened.
 *
 * @param t the number of environment steps taken so far, this one included (1, 2, ...)
 * @param s the state
 * @param a the action taken in it; -1 where actions are numbers
 * @param u the action's numbers; null where actions are choices
 * @param r the reward
 * @param discount γ′, from 0 to 1
 * @param next the state s′ that followed
 * @param end whether the episode ends here, either way: for streams and logs, no target asks for it
 * @param raw the reward before it was scaled, clipped or summed over n steps: for logs
 * @param copy which copy of the environment it is from: 0 where there is one
 */
public record Transition(long t, State s, int a, float[] u, double r, double discount, State next, boolean end, double raw, int copy) {

    /** A transition whose reward is as the world gave it. */
    public Transition(long t, State s, int a, double r, double discount, State next, boolean end) {
        this(t, s, a, null, r, discount, next, end, r, 0);
    }

    /** Throws if the reward, the discount or a state cannot be right. */
    public Transition {
        if (!Double.isFinite(r) || !Double.isFinite(raw))
            throw new IllegalArgumentException("reward must be a finite number, not " + (Double.isFinite(r) ? raw : r) + " (step " + t + ")");
        if (!(discount >= 0 && discount <= 1))
            throw new IllegalArgumentException("discount must be 0 to 1, not " + discount + " (step " + t + ")");
        check("s", s, t);
        check("s′", next, t);
    }

    /** The same, learnt from with another reward, discount and next state: what n-step and reward streams make of it. */
    public Transition with(double r, double discount, State next) {
        return new Transition(t, s, a, u, r, discount, next, end, raw, copy);
    }

    private static void check(String name, State s, long t) {
        if (s == null) throw new IllegalArgumentException(name + " must be a state, not null (step " + t + ")");
        if (s instanceof State.Numbers n)
            for (int i = 0; i < n.x().length; i++)
                if (!Float.isFinite(n.x()[i])) throw new IllegalArgumentException(
                    "%s must be finite numbers, but number %d is %s (step %d)".formatted(name, i, n.x()[i], t));
    }

    /** The same as another step of a run. */
    public Transition at(long t) {
        return new Transition(t, s, a, u, r, discount, next, end, raw, copy);
    }

    @Override public String toString() {
        return "t=%d s=%s a=%s r=%.4g γ′=%.4g s′=%s%s".formatted(t, s, u == null ? a : State.of(u), r, discount, next, end ? " end" : "");
    }
}
