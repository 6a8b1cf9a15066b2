package dql;

/**
 * What an action led to.
 *
 * @param s the next state s′
 * @param r the reward
 * @param terminated the world ended the episode: there is no future, its value is 0
 * @param truncated something outside the world ended it (a time limit): the future still has a value
 * @param raw the reward before a wrapper scaled or clipped it, for logs
 * @param lost to learn from, the world ends here as if terminated, though the episode goes on (a life lost in Atari)
 */
public record Step(State s, double r, boolean terminated, boolean truncated, double raw, boolean lost) {

    /** A step that is learnt from as it is. */
    public Step(State s, double r, boolean terminated, boolean truncated, double raw) {
        this(s, r, terminated, truncated, raw, false);
    }

    /** A step whose reward is as the world gave it. */
    public Step(State s, double r, boolean terminated, boolean truncated) {
        this(s, r, terminated, truncated, r);
    }

    /** The same with another reward to learn from; the raw one stays. */
    public Step reward(double r) {
        return new Step(s, r, terminated, truncated, raw, lost);
    }

    /** The same with its state seen otherwise. */
    public Step state(State s) {
        return new Step(s, r, terminated, truncated, raw, lost);
    }

    /** γ′: 0 where there is no future to learn from, else γ. */
    public double discount(double gamma) {
        return terminated || lost ? 0 : gamma;
    }

    /** Whether the episode is over, either way. */
    public boolean end() {
        return terminated || truncated;
    }

    @Override public String toString() {
        String end = terminated && truncated ? "terminated and truncated" : terminated ? "terminated" : truncated ? "truncated" : lost ? "a life is lost" : "goes on";
        return "s′=%s r=%.4g, %s".formatted(s, r, end);
    }
}
