package dql;

import dql.pg.A2c;
import dql.pg.A3c;
import dql.pg.Ddpg;
import dql.pg.Noise;
import dql.pg.Reinforce;
import dql.pg.SampledQ;
import dql.pg.Samples;
import dql.run.Doctor;

/** Everything a cell or jshell needs, by one {@code import static dql.Dql.*}. */
public final class Dql extends Problems {
    private Dql() { }

    // ---- the machine

    /** What dql needs of this machine: what was found, and the fix where something is wrong. */
    public static Doctor doctor() {
        return Doctor.examine();
    }

    /** Whether notebooks are to shrink their budgets: the environment variable DQL_FAST is 1. */
    public static boolean fast() {
        return "1".equals(System.getenv("DQL_FAST"));
    }

    /** A budget: the first number, or the second when notebooks are to be {@link #fast()}. */
    public static int budget(int full, int fast) {
        return fast() ? fast : full;
    }

    /** A number that a notebook promises: throws, in words, unless it lies from low to high. */
    public static void expect(String what, double x, double low, double high) {
        if (!(x >= low && x <= high)) throw new IllegalStateException("%s should be %s to %s, but is %s".formatted(what, low, high, x));
    }

    // ---- agents

    /** The deep Q-network (Mnih et al. 2015): the agent of which all others are variants. */
    public static Agent dqn() {
        return Agent.DQN;
    }

    /** Rainbow (Hessel et al. 2018): double, dueling, prioritised, 3 steps, 51 atoms and noisy layers together. */
    public static Agent rainbow() {
        return dqn().doubleQ().dueling().prioritized(0.5, 0.4).nStep(3).c51().noisy().named("Rainbow");
    }

    /** DDPG (Lillicrap et al. 2016): an actor and a critic for actions of numbers. */
    public static Ddpg ddpg() {
        return new Ddpg("DDPG", 0.005, 1e-3, new Noise.OrnsteinUhlenbeck(0.15, 0.2), false, 1, 0);
    }

    /** TD3 (Fujimoto et al. 2018): DDPG with the smaller of two critics, a slower actor and smoothed targets. */
    public static Ddpg td3() {
        return ddpg().noise(new Noise.Gaussian(0.1)).twins().delay(2).smoothing(0.2).named("TD3");
    }

    /** Q-learning with the maximum over 16 sampled actions in place of an actor. */
    public static SampledQ sampledQ() {
        return new SampledQ("Sampled max", 16, Samples.UNIFORM, 0.005, new Noise.Gaussian(0.1));
    }

    /** REINFORCE (Williams 1992) without a baseline; {@code .baseline(true)} subtracts V(s). */
    public static Reinforce reinforce() {
        return new Reinforce("REINFORCE", false);
    }

    /** A2C: 8 copies of the world, 8 steps of each between two updates, λ = 0.95. */
    public static A2c a2c() {
        return new A2c("A2C", 8, 8, 0.95, 0.01, 0.5, false, 0.5);
    }

    /** A3C (Mnih et al. 2016, algorithm S3) with a thread for each core, t_max = 20. */
    public static A3c a3c() {
        return new A3c("A3C", Math.max(1, Runtime.getRuntime().availableProcessors()), 20, 0.01, false, true, 40);
    }
}
