package dql.run;

import dql.Agent;
import dql.Dql;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./dql list [NAME]}. */
@Command(name = "list", description = "The agents and environments that train knows; with a name, the parts or settings of one.", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "an agent or an environment")
    private String name;

    @Override public Integer call() {
        System.out.println(name == null ? all() : one());
        return 0;
    }

    private String one() {
        if (Zoo.agents().keySet().stream().anyMatch(name::equalsIgnoreCase)) return Zoo.agent(name)
            + "%n%-12s %s".formatted("goes by", String.join(", ", Zoo.agent(name).settings())) + (Zoo.agent(name) instanceof Agent agent ? "%n%nDQN and it:%n%s".formatted(agent.diff(Dql.dqn())) : "");
        if (Zoo.problems().keySet().stream().anyMatch(name::equalsIgnoreCase)) return Zoo.problem(name).toString();
        throw new IllegalArgumentException("there is no agent or environment '%s'; agents: %s; environments: %s".formatted(
            name, String.join(", ", Zoo.agents().keySet()), String.join(", ", Zoo.problems().keySet())));
    }

    private static String all() {
        var text = new StringBuilder("Agents%n".formatted());
        Zoo.agents().forEach((name, agent) -> text.append("  %-13s %s%n".formatted(name, agent.name())));
        text.append("%nEnvironments%n".formatted());
        Zoo.problems().forEach((name, p) -> text.append("  %-15s %,d steps, %s%n".formatted(name, p.hyper().steps(), p.net())));
        return text.append("%n./dql list NAME says more about one; ./dql train AGENT ENV trains.".formatted()).toString();
    }
}
