package dql;

import dql.env.Acrobot;
import dql.env.BlindCliffwalk;
import dql.env.Breakout;
import dql.env.CartPole;
import dql.env.Chain;
import dql.env.Corridor;
import dql.env.Gambler;
import dql.env.GridWorld;
import dql.env.MaximisationBias;
import dql.env.MountainCar;
import dql.env.Mt19937;
import dql.env.Pendulum;
import dql.env.SpaceInvaders;
import dql.env.lunar.LunarDraws;
import dql.env.lunar.LunarLander;
import dql.env.lunar.LunarLanderContinuous;
import dql.env.lunar.LunarOptions;
import dql.gym.Atari;
import dql.gym.Gym;
import dql.gym.Protocol;
import java.util.Map;

/** The worlds that a cell names through {@link Dql}. */
abstract class Worlds extends Wrappers {
    Worlds() { }

    /** CartPole-v1 (at most 500 steps), started as Gymnasium starts it from this seed. */
    public static Env cartPole(long seed) {
        return cartPole(new Rng(seed));
    }

    /** CartPole-v1 (at most 500 steps), its episodes started by the generator. */
    public static Env cartPole(Rng rng) {
        return timeLimit(new CartPole(rng), 500);
    }

    /** MountainCar-v0 (at most 200 steps), started as Gymnasium starts it from this seed. */
    public static Env mountainCar(long seed) {
        return mountainCar(new Rng(seed));
    }

    /** MountainCar-v0 (at most 200 steps), its episodes started by the generator. */
    public static Env mountainCar(Rng rng) {
        return timeLimit(new MountainCar(rng), 200);
    }

    /** Acrobot-v1 (at most 500 steps), started as Gymnasium starts it from this seed. */
    public static Env acrobot(long seed) {
        return acrobot(new Rng(seed));
    }

    /** Acrobot-v1 (at most 500 steps), its episodes started by the generator. */
    public static Env acrobot(Rng rng) {
        return timeLimit(new Acrobot(rng), 500);
    }

    /** Pendulum-v1 (at most 200 steps), whose action is a torque, started as Gymnasium starts it from this seed. */
    public static Env pendulum(long seed) {
        return pendulum(new Rng(seed));
    }

    /** Pendulum-v1 (at most 200 steps), whose action is a torque, its episodes started by the generator. */
    public static Env pendulum(Rng rng) {
        return timeLimit(new Pendulum(rng), 200);
    }

    /** Breakout on 10x10 cells, as MinAtar plays it from this seed (0 to 2^32 - 1): sticky actions with probability 0.1. */
    public static Breakout breakout(long seed) {
        return new Breakout(new Mt19937(seed));
    }

    /** Breakout on 10x10 cells, seeded with one draw of the generator. */
    public static Breakout breakout(Rng rng) {
        return breakout(rng.bits() >>> 32);
    }

    /** Breakout on 10x10 cells, whose actions are sticky with the given probability, 0 to 1. */
    public static Breakout breakout(long seed, double sticky) {
        return new Breakout(new Mt19937(seed), sticky);
    }

    /** Space Invaders on 10x10 cells, as MinAtar plays it from this seed (0 to 2^32 - 1): sticky actions with probability 0.1, faster waves. */
    public static SpaceInvaders spaceInvaders(long seed) {
        return new SpaceInvaders(new Mt19937(seed));
    }

    /** Space Invaders on 10x10 cells, seeded with one draw of the generator. */
    public static SpaceInvaders spaceInvaders(Rng rng) {
        return spaceInvaders(rng.bits() >>> 32);
    }

    /** Space Invaders on 10x10 cells, whose actions are sticky with the given probability, and whose waves become faster or not. */
    public static SpaceInvaders spaceInvaders(long seed, double sticky, boolean ramping) {
        return new SpaceInvaders(new Mt19937(seed), sticky, ramping);
    }

    /** LunarLander-v3 (at most 1000 steps), started as Gymnasium starts it from this seed. */
    public static Env lunarLander(long seed) {
        return lunarLander(new Rng(seed));
    }

    /** LunarLander-v3 (at most 1000 steps), its episodes started and scattered by the generator. */
    public static Env lunarLander(Rng rng) {
        return lunarLander(rng, LunarOptions.STANDARD);
    }

    /** The same with another gravity, or with wind: {@code lunarLander(new Rng(0), lunarOptions().wind(15, 1.5))}. */
    public static Env lunarLander(Rng rng, LunarOptions options) {
        return timeLimit(new LunarLander(options, LunarDraws.of(rng)), 1000);
    }

    /** LunarLander-v3 with throttles in place of choices (at most 1000 steps), started as Gymnasium starts it from this seed. */
    public static Env lunarLanderContinuous(long seed) {
        return lunarLanderContinuous(new Rng(seed));
    }

    /** LunarLander-v3 with throttles (at most 1000 steps), its episodes started and scattered by the generator. */
    public static Env lunarLanderContinuous(Rng rng) {
        return lunarLanderContinuous(rng, LunarOptions.STANDARD);
    }

    /** The same with another gravity, or with wind. */
    public static Env lunarLanderContinuous(Rng rng, LunarOptions options) {
        return timeLimit(new LunarLanderContinuous(options, LunarDraws.of(rng)), 1000);
    }

    /** LunarLander's gravity and wind as Gymnasium has them, to be changed: {@code lunarOptions().gravity(-5)}. */
    public static LunarOptions lunarOptions() {
        return LunarOptions.STANDARD;
    }

    // ---- Gymnasium's, in Python

    /** Whether gym(...) and atari(...) have what they need; where not, {@code ./dql gym} installs it. */
    public static boolean hasGym() {
        return Gym.here();
    }

    /** Any environment of Gymnasium's by its id, {@code gym("Taxi-v3", 0)}, started from this seed. {@code ./dql gym} installs what it needs. */
    public static Gym gym(String id, long seed) {
        return gym(id, seed, Map.of());
    }

    /** The same with options of its own: {@code gym("FrozenLake-v1", 0, Map.of("is_slippery", false))}. */
    public static Gym gym(String id, long seed, Map<String, ?> options) {
        return Gym.of(id, seed, options);
    }

    /** The same, seeded with one draw of the generator. */
    public static Gym gym(String id, Rng rng) {
        return gym(id, rng.bits() >>> 33);
    }

    /** n copies of an environment of Gymnasium's, stepped at the same time in as many processes as there are processors. */
    public static VectorEnv gymVector(String id, int n, long seed) {
        return gymVector(id, n, seed, Map.of());
    }

    /** The same with options of its own. */
    public static VectorEnv gymVector(String id, int n, long seed, Map<String, ?> options) {
        return new VectorEnv(n, rng -> Gym.starting(id, rng.bits() >>> 33, options), seed);
    }

    /** An Atari game by its name, {@code atari("Breakout", 0)}, as DQN played it: see {@link Protocol#NATURE}. */
    public static Atari atari(String game, long seed) {
        return Atari.of(game, Protocol.NATURE, seed);
    }

    /** The same, seeded with one draw of the generator. */
    public static Atari atari(String game, Rng rng) {
        return atari(game, rng.bits() >>> 33);
    }

    /** An Atari game with sticky actions: see {@link Protocol#STICKY}. */
    public static Atari atariSticky(String game, long seed) {
        return Atari.of(game, Protocol.STICKY, seed);
    }

    /** The same, seeded with one draw of the generator. */
    public static Atari atariSticky(String game, Rng rng) {
        return atariSticky(game, rng.bits() >>> 33);
    }

    /** n copies of an Atari game as DQN played it, stepped at the same time in as many processes as there are processors. */
    public static VectorEnv atariVector(String game, int n, long seed) {
        return atariVector(game, n, Protocol.NATURE, seed);
    }

    /** The same by another protocol. */
    public static VectorEnv atariVector(String game, int n, Protocol protocol, long seed) {
        return new VectorEnv(n, rng -> Atari.starting(game, protocol, rng.bits() >>> 33), seed);
    }

    // ---- models, each played by .env(seed)

    /** A grid to walk on, from a map of . (free), # (wall), S (start; without one, any free cell), G (goal) and H (hazard). */
    public static GridWorld gridWorld(String map) { return GridWorld.of(map); }

    /** The cliff of Sutton and Barto's Ex. 6.6: 4 x 12, −1 a step, −100 at the cliff and back to the start. */
    public static GridWorld cliffWalking() { return GridWorld.cliffWalking(); }

    /** The windy grid of Sutton and Barto's Ex. 6.5. */
    public static GridWorld windyGridWorld() { return GridWorld.windyGridWorld(); }

    /** The gambler's problem, Sutton and Barto's Ex. 4.3. */
    public static Gambler gambler(double pHeads) { return new Gambler(pHeads); }

    /** Where the maximum of noisy values misleads, Sutton and Barto's Ex. 6.7: 10 actions of mean −0.1. */
    public static MaximisationBias maximisationBias() { return new MaximisationBias(); }

    /** n states where one of two actions goes on and the other ends with nothing (Schaul et al. 2016). */
    public static BlindCliffwalk blindCliffwalk(int n) { return new BlindCliffwalk(n); }

    /** The corridor of Wang et al. 2016, with 5, 10 or 20 actions. */
    public static Corridor corridor(int actions) { return new Corridor(actions); }

    /** A chain of n states with the reward at its far end (Osband et al. 2016). */
    public static Chain chain(int n) { return new Chain(n); }
}
