package dql.parity;

import java.math.BigInteger;
import java.util.Optional;

/** A recorded trajectory, in one of the formats of data/parity, to hold a world of ours against. */
public interface Recording {

    /**
     * Replays it: row by row from the recorded states or draws, and, where a seed is known, chained from the seed alone.
     *
     * @param env which world: CartPole, MountainCar, Acrobot, Pendulum, LunarLander, Breakout, SpaceInvaders or Pcg64
     * @param seed the seed it was recorded with, where the file does not say
     */
    Comparison replay(String env, Optional<BigInteger> seed);
}
