package dql;

import dql.env.CartPole;
import dql.env.TimeLimit;
import java.util.function.Function;

/** The worlds and wrappers that a cell names through {@link Dql}. */
abstract class Worlds {
    Worlds() { }

    /** CartPole-v1 (at most 500 steps), started as Gymnasium starts it from this seed. */
    public static Env cartPole(long seed) {
        return cartPole(new Rng(seed));
    }

    /** CartPole-v1 (at most 500 steps), its episodes started by the generator. */
    public static Env cartPole(Rng rng) {
        return timeLimit(new CartPole(rng), 500);
    }

    /** An environment whose episodes are truncated after so many steps. */
    public static Env timeLimit(Env env, int steps) {
        return new TimeLimit(env, steps);
    }

    /** n copies of a world stepped together: {@code vector(8, Dql::cartPole, seed)}. */
    public static VectorEnv vector(int n, Function<Rng, Env> world, long seed) {
        return new VectorEnv(n, world, seed);
    }
}
