package dql;

/**
 * A world: {@code reset()} begins an episode, {@code step(a)} acts in it until the {@link Step} says that it ended.
 * Write your own by implementing the four methods. Each episode continues the random stream of the environment's seed.
 */
public interface Env {

    /** What its states look like. */
    Space states();

    /** Which actions it takes. */
    Space.Discrete actions();

    /** Begins an episode and returns its first state s. */
    State reset();

    /** Takes action a: what came of it. Throws if there is no such action, or no episode in progress. */
    Step step(int a);

    /** Its name, for titles and messages. */
    default String name() {
        return getClass().getSimpleName();
    }
}
