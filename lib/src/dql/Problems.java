package dql;

/** The problems that a cell names through {@link Dql}: environments, networks and settings that are proven together. */
abstract class Problems extends Figures {
    Problems() { }

    /** CartPole-v1, solved by DQN in 100,000 steps, ten seconds on one core. */
    public static final Problem CARTPOLE = new Problem("CartPole", Dql::cartPole, mlp(120, 84), 0, 100,
        new Hyper(100_000, 20_000, 64, 1_000, 1, 100, 0.99, 5e-4, linear(1, 0.04, 10_000)),
        "differs from Mnih et al. 2015: squared loss (theirs: Huber), Adam (RMSProp), a memory of 20,000\n"
            + "(a million), a copy to the target network every 100 updates (10,000), an update every step (4)");
}
