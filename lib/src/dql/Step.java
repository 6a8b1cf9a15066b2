package dql;

/**
 * What an action led to.
 *
 * @param s the next state s′
 * @param r the reward
 * @param terminated the world ended the episode: there is no future, its value is 0
 * @param truncated something outside the world ended it (a time limit): the future still has a value
 * @param raw the reward before a wrapper scaled or clipped it, for logs
 */
public record Step(State s, double r, boolean terminated, boolean truncated, double raw) {

    /** A step whose reward is as the world gave it. */
    public Step(State s, double r, boolean terminated, boolean truncated) {
        this(s, r, terminated, truncated, r);
    }

    /** The same with another reward to learn from; the raw one stays. */
    public Step reward(double r) {
        return new Step(s, r, terminated, truncated, raw);
    }

    /** The same with its state seen otherwise. */
    public Step state(State s) {
        return new Step(s, r, terminated, truncated, raw);
    }

    /** Whether the episode is over, either way. */
    public boolean end() {
        return terminated || truncated;
    }

    @Override public String toString() {
        String end = terminated && truncated ? "terminated and truncated" : terminated ? "terminated" : truncated ? "truncated" : "goes on";
        return "s′=%s r=%.4g, %s".formatted(s, r, end);
    }
}
