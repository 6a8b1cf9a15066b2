package dql.run;

import dql.Dql;
import dql.Learner;
import dql.Problem;
import dql.gym.Atari;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The agents and problems that the command line knows by name, and the settings with which each agent is proven on each problem. */
public final class Zoo {
    private Zoo() { }

    /** All agents by their names on the command line. */
    public static Map<String, Learner> agents() {
        var all = new LinkedHashMap<String, Learner>();
        all.put("dqn", Dql.dqn());
        all.put("double", Dql.dqn().doubleQ().named("Double DQN"));
        all.put("twin", Dql.dqn().twin().named("Double Q-learning"));
        all.put("dueling", Dql.dqn().dueling().named("Dueling DQN"));
        all.put("prioritized", Dql.dqn().prioritized(0.6, 0.4).named("Prioritised DQN"));
        all.put("rankbased", Dql.dqn().rankBased(0.7, 0.5).named("Rank-based DQN"));
        all.put("nstep", Dql.dqn().nStep(3).named("3-step DQN"));
        all.put("c51", Dql.dqn().c51().named("C51"));
        all.put("noisy", Dql.dqn().noisy().named("Noisy DQN"));
        all.put("qr", Dql.dqn().quantiles(32).named("QR-DQN"));
        all.put("rainbow", Dql.rainbow());
        all.put("ddpg", Dql.ddpg());
        all.put("td3", Dql.td3());
        all.put("sampledmax", Dql.sampledQ());
        all.put("reinforce", Dql.reinforce().baseline(true));
        all.put("a2c", Dql.a2c());
        all.put("a3c", Dql.a3c());
        return all;
    }

    /** All problems by the names of their environments. */
    public static Map<String, Problem> problems() {
        var all = new LinkedHashMap<String, Problem>();
        for (var p : List.of(Dql.CARTPOLE, Dql.ACROBOT, Dql.LUNARLANDER, Dql.BREAKOUT, Dql.SPACEINVADERS, Dql.PENDULUM, Dql.LUNARLANDER_CONTINUOUS)) all.put(p.name(), p);
        return all;
    }

    /** The agent of that name, whatever its capitals; throws with the list of names. */
    public static Learner agent(String name) {
        return find("agent", name, agents());
    }

    /** The problem of that name, whatever its capitals, or Gymnasium's of that id (one with a slash, a colon or a version); throws with the list of names. */
    public static Problem problem(String name) {
        var game = Atari.game(name);
        if (game.isPresent()) return Dql.atariProblem(game.get());
        if (name.matches(".*[/:].*|.+-v[0-9]+")) return Dql.gymProblem(name);
        return find("environment", name, problems());
    }

    /** The problem with the settings that are proven for an agent: those of the problem, unless the agent needs others. */
    public static Problem preset(String agent, Problem p) {
        boolean policy = List.of("reinforce", "a2c", "a3c").contains(agent);
        if (policy && p == Dql.CARTPOLE) return new Problem(p.name(), p.world(), Dql.mlp(64, 64).tanh(), p.low(), p.high(), p.hyper().steps(200_000).lr(1e-3),
            "for policy gradients: A2C and A3C differ from Mnih et al. 2016 by Adam (theirs: RMSProp), tanh (ReLU),\n"
                + "actor and critic apart (shared), A2C by generalised advantages, λ = 0.95 (n-step returns);\n"
                + "A2C, and A3C with one thread: 500 of at most 500 over 20 fresh greedy episodes, seeds 0 to 4;\n"
                + "A3C with two threads: 500 four times and 294");
        if (agent.equals("qr") && p == Dql.CARTPOLE) return p.with(h -> h.lr(1e-3));   // Huber's slope is at most 1 where the square's grows with the error
        return p;
    }

    private static <T> T find(String what, String name, Map<String, T> all) {
        for (var e : all.entrySet()) if (e.getKey().equalsIgnoreCase(name)) return e.getValue();
        throw new IllegalArgumentException("there is no %s '%s': there are %s".formatted(what, name, String.join(", ", all.keySet())));
    }
}
