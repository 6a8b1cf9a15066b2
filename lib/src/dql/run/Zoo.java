package dql.run;

import dql.Agent;
import dql.Dql;
import dql.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The agents and problems that the command line knows by name, and the settings with which each agent is proven on each problem. */
public final class Zoo {
    private Zoo() { }

    /** All agents by their names on the command line. */
    public static Map<String, Agent> agents() {
        var all = new LinkedHashMap<String, Agent>();
        all.put("dqn", Dql.dqn());
        all.put("double", Dql.dqn().doubleQ().named("Double DQN"));
        all.put("dueling", Dql.dqn().dueling().named("Dueling DQN"));
        all.put("prioritized", Dql.dqn().prioritized(0.6, 0.4).named("Prioritised DQN"));
        all.put("rankbased", Dql.dqn().rankBased(0.7, 0.5).named("Rank-based DQN"));
        all.put("nstep", Dql.dqn().nStep(3).named("3-step DQN"));
        all.put("c51", Dql.dqn().c51().named("C51"));
        all.put("noisy", Dql.dqn().noisy().named("Noisy DQN"));
        all.put("qr", Dql.dqn().quantiles(32).named("QR-DQN"));
        all.put("rainbow", Dql.rainbow());
        return all;
    }

    /** All problems by the names of their environments. */
    public static Map<String, Problem> problems() {
        var all = new LinkedHashMap<String, Problem>();
        for (var p : Stream.of(Dql.CARTPOLE).toList()) all.put(p.name(), p);
        return all;
    }

    /** The agent of that name, whatever its capitals; throws with the list of names. */
    public static Agent agent(String name) {
        return find("agent", name, agents());
    }

    /** The problem of that name, whatever its capitals; throws with the list of names. */
    public static Problem problem(String name) {
        return find("environment", name, problems());
    }

    /** The problem with the settings that are proven for an agent: those of the problem, unless the agent needs others. */
    public static Problem preset(String agent, Problem p) {
        return p;
    }

    private static <T> T find(String what, String name, Map<String, T> all) {
        for (var e : all.entrySet()) if (e.getKey().equalsIgnoreCase(name)) return e.getValue();
        throw new IllegalArgumentException("there is no %s '%s': there are %s".formatted(what, name, String.join(", ", all.keySet())));
    }
}
