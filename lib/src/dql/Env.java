package dql;

import java.awt.image.BufferedImage;

/**
 * A world: {@code reset()} begins an episode, {@code step(a)} acts in it until the {@link Step} says that it ended. Write your own
 * by implementing the four methods (for one whose actions are numbers, those of {@link Continuous}), and let {@code check(env)}
 * play it. Each episode continues the random stream of the environment's seed.
 */
public interface Env {

    /** What its states look like. */
    Space states();

    /** Which actions it takes: one of n choices, or numbers. */
    Space actions();

    /** Begins an episode and returns its first state s. */
    State reset();

    /** Takes action a: what came of it. Throws if there is no such action, or no episode in progress. */
    Step step(int a);

    /** Takes an action of numbers. Throws where actions are choices, or no episode is in progress. */
    default Step step(float... u) {
        throw new IllegalArgumentException("%s takes one of %s, not %d number%s".formatted(name(), actions(), u.length, u.length == 1 ? "" : "s"));
    }

    /** How many actions there are to choose from. Throws where actions are numbers. */
    default int choices() {
        if (actions() instanceof Space.Discrete d) return d.n();
        throw new IllegalArgumentException("%s has no list of actions to choose from: an action is %s; discretize(env, n) makes choices of it".formatted(name(), actions()));
    }

    /** A picture of the world as it is now, so many pixels wide. */
    default BufferedImage render(int width) {
        throw new UnsupportedOperationException(name() + " has no picture: render(width) is not written");
    }

    /** A picture of the world as it is now. */
    default BufferedImage render() {
        return render(480);
    }

    /** Its name, for titles and messages. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** A world whose actions are numbers. */
    interface Continuous extends Env {
        @Override Space.Numbers actions();

        @Override Step step(float... u);

        @Override default Step step(int a) {
            throw new IllegalArgumentException("%s takes an action of %s, not choice %d".formatted(name(), actions(), a));
        }
    }

    /** A world elsewhere, which can begin a step and finish it later, so that several work at the same time in a {@link VectorEnv}. */
    interface Ahead extends Env {
        /** Begins a step with action a. Throws as {@link #step(int)}. */
        void begin(int a);

        /** Begins a step with an action of numbers. Throws as {@link #step(float...)}. */
        default void begin(float... u) {
            Env.super.step(u);                                         // refuses it
        }

        /** Waits for the step that was begun, and says what came of it. */
        Step finish();

        /** Whether it works between the two: a wrapper does where the world inside does. */
        default boolean ahead() { return true; }

        @Override default Step step(int a) {
            begin(a);
            return finish();
        }

        @Override default Step step(float... u) {
            begin(u);
            return finish();
        }
    }
}
