package dql;

import dql.gym.Atari;
import dql.gym.Protocol;
import java.util.function.Function;

/** The problems that a cell names through {@link Dql}: environments, networks and settings that are proven together. */
abstract class Problems extends Figures {
    Problems() { }

    /** CartPole-v1, solved by DQN in 100,000 steps, ten seconds on one core. */
    public static final Problem CARTPOLE = new Problem("CartPole", Dql::cartPole, mlp(120, 84), 0, 100,
        new Hyper(100_000, 20_000, 64, 1_000, 1, 100, 0.99, 5e-4, linear(1, 0.04, 10_000)),
        "differs from Mnih et al. 2015: squared loss (theirs: Huber), Adam (RMSProp), a memory of 20,000\n"
            + "(a million), a copy to the target network every 100 updates (10,000), an update every step (4);\n"
            + "greedy returns over 20 fresh episodes, seeds 0 to 4 (data/curves): at least 475 on five for Dueling, prioritised, 3-step,\n"
            + "C51, QR-DQN (at 1e-3) and Rainbow, on four for DQN, Double and Noisy DQN");

    /** LunarLander-v3; 200 counts as solved. */
    public static final Problem LUNARLANDER = new Problem("LunarLander", Dql::lunarLander, mlp(128, 128), -100, 200,
        new Hyper(400_000, 100_000, 128, 2_000, 4, 1, 0.99, 5e-4, linear(1, 0.02, 100_000)).soft(0.001),
        "greedy returns over 20 fresh episodes after 400,000 steps, seeds 0 to 4 (data/curves): 3-step DQN 275, 276, 268, 253, 268;\n"
            + "C51 278, 277, 268, 253, 230; Rainbow 270, 267, 262, 262, 240; Double DQN 207, 272, 241, 209, 215;\n"
            + "QR-DQN 259, 250, 256, 164, 238; Dueling DQN 253, 212, 226, 263, 199; DQN 259, -10, 204, 209, 194;\n"
            + "differs from Mnih et al. 2015: squared loss (theirs: Huber), Adam at 5e-4 (RMSProp at 2.5e-4), batches of 128 (32),\n"
            + "a memory of 100,000 (a million), a target network that follows softly (copied every 10,000 updates)");

    /** Acrobot-v1: the tip above the line in as few steps as can be. */
    public static final Problem ACROBOT = new Problem("Acrobot", Dql::acrobot, mlp(64, 64), -100, 0,
        new Hyper(100_000, 50_000, 64, 1_000, 1, 500, 0.99, 5e-4, linear(1, 0.05, 20_000)),
        "DQN: greedy returns over 20 fresh episodes after 100,000 steps, seeds 0 to 2: -87, -76, -79 (-100 counts as solved)");

    /** Breakout on 10x10 cells, learned by DQN in 300,000 steps, about a minute on one core. */
    public static final Problem BREAKOUT = new Problem("Breakout", rng -> timeLimit(breakout(rng), 2_500), mlp().conv(16, 3, 1).dense(128), 0, 20,
        new Hyper(300_000, 100_000, 32, 5_000, 4, 1_000, 0.99, 1e-3, linear(1, 0.05, 100_000)),
        "DQN: greedy returns over 20 fresh episodes after 300,000 steps (65 to 82 seconds of one core), seeds 0 to 4: 15.7, 12.5, 12.2, 8.6, 11.2;\n"
            + "Double DQN with 3 steps in one, 400,000 steps (97 seconds), seed 0: 15.8; at random 0.5;\n"
            + "differs from Young and Tian 2019: Adam at 1e-3 (theirs: RMSProp at 2.5e-4), an update every 4 steps (1),\n"
            + "epsilon to 0.05 (0.1), squared loss (Huber)");

    /** Space Invaders on 10x10 cells, learned by DQN in 300,000 steps, a minute and a half on one core. */
    public static final Problem SPACEINVADERS = new Problem("SpaceInvaders", rng -> timeLimit(spaceInvaders(rng), 2_500), mlp().conv(16, 3, 1).dense(128), 0, 40,
        new Hyper(300_000, 100_000, 32, 5_000, 4, 1_000, 0.99, 5e-4, linear(1, 0.05, 100_000)),
        "DQN: greedy returns over 20 fresh episodes after 300,000 steps (84 to 90 seconds of one core), seeds 0 to 4: 38, 20, 33, 34, 23;\n"
            + "Double DQN with 3 steps in one, seed 0: 50; at random 2.8;\n"
            + "differs from Young and Tian 2019 as Breakout does, but Adam at 5e-4");

    /** Pendulum-v1, for actors of numbers; -150 is about as good as can be. */
    public static final Problem PENDULUM = new Problem("Pendulum", Dql::pendulum, mlp(64, 64), -1_000, 0,
        new Hyper(20_000, 50_000, 64, 1_000, 1, 1, 0.99, 1e-3, constant(0)),
        "greedy returns over 20 fresh episodes after 20,000 steps, seeds 0 to 4: DDPG -178, -159, -125, -159, -136;\n"
            + "TD3 -168, -143, -122, -155, -134; the sampled maximum (seeds 0 to 2) -187, -170, -133;\n"
            + "differs from Lillicrap et al. 2016: an actor that learns at 1e-3 (theirs: 1e-4), τ = 0.005 (0.001), smaller\n"
            + "networks, actions beside the states at the critic's first layer (second), no weight decay");

    /** LunarLander-v3 with throttles, for actors of numbers; 200 counts as solved. */
    public static final Problem LUNARLANDER_CONTINUOUS = new Problem("LunarLanderContinuous", Dql::lunarLanderContinuous, mlp(128, 128), -100, 200,
        new Hyper(300_000, 300_000, 64, 10_000, 2, 1, 0.98, 1e-3, constant(0)),
        "for DDPG: greedy returns over 20 fresh episodes after 300,000 steps, seeds 0 to 4: 122, 219, 239, 257, 69;\n"
            + "differs from Lillicrap et al. 2016: an update every second step (theirs: every step), an actor that learns at 1e-3\n"
            + "(1e-4), τ = 0.005 (0.001), γ = 0.98 (0.99), smaller networks, actions beside the states at the critic's first layer\n"
            + "(second), no weight decay");

    /** An Atari game as DQN played it, by its name: {@code atariProblem("Breakout")}; needs Python's packages, {@code ./dql gym}. */
    public static Problem atariProblem(String game) {
        return atariProblem(game, Protocol.NATURE, rng -> atari(game, rng));
    }

    /** The same with sticky actions: see {@link Protocol#STICKY}. */
    public static Problem atariStickyProblem(String game) {
        return atariProblem(game, Protocol.STICKY, rng -> atariSticky(game, rng));
    }

    private static Problem atariProblem(String game, Protocol protocol, Function<Rng, Env> world) {
        return new Problem(Atari.id(game), world, nature(), -10, 10,
            new Hyper(2_000_000, 200_000, 32, 10_000, 4, 8_000, 0.99, 6.25e-5, linear(1, 0.05, 250_000)), protocol.exam(),
            "settings after Mnih et al. 2015 and Hessel et al. 2018, not yet proven; differs from Mnih et al.: 2 million steps (theirs: 50),\n"
                + "a memory of 200,000 (a million), the first update after 10,000 (50,000), Adam at 6.25e-5 (RMSProp),\n"
                + "a copy every 8,000 steps (40,000), squared loss (Huber)");
    }

    /** Any environment of Gymnasium's, by its id: {@code gymProblem("Taxi-v3")}; needs Python's packages, {@code ./dql gym}. */
    public static Problem gymProblem(String id) {
        return new Problem(id, rng -> numbers(gym(id, rng)), mlp(120, 84), -100, 100,
            new Hyper(100_000, 50_000, 64, 1_000, 1, 500, 0.99, 5e-4, linear(1, 0.05, 20_000)),
            "a first try with any environment: settings that learn CartPole; returns between -100 and 100 for distributions over atoms");
    }

    /** As a network takes it: one of n states as n numbers. */
    private static Env numbers(Env env) {
        return env.states() instanceof Space.Discrete ? oneHot(env) : env;
    }
}
