package dql;

/**
 * What an action led to.
 *
 * @param s the next state s′
 * @param r the reward
 * @param terminated the world ended the episode: there is no future, its value is 0
 * @param truncated something outside the world ended it (a time limit): the future still has a value
 */
public record Step(State s, double r, boolean terminated, boolean truncated) {

    /** Whether the episode is over, either way. */
    public boolean end() {
        return terminated || truncated;
    }
}
