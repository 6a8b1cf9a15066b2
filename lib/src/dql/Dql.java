package dql;

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

    // ---- agents

    /** The deep Q-network (Mnih et al. 2015): the agent of which all others are variants. */
    public static Agent dqn() {
        return Agent.DQN;
    }

    /** Rainbow (Hessel et al. 2018): double, dueling, prioritised, 3 steps, 51 atoms and noisy layers together. */
    public static Agent rainbow() {
        return dqn().doubleQ().dueling().prioritized(0.5, 0.4).nStep(3).c51().noisy().named("Rainbow");
    }
}
