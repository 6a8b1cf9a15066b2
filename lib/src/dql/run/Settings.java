package dql.run;

import dql.Dql;
import dql.Hyper;
import dql.Learner;
import dql.Schedule;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of a command that take the place of a problem's settings, one for each of {@link Hyper}'s. */
final class Settings {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--steps", paramLabel = "N", description = "environment steps")
    private Long steps;

    @Option(names = "--capacity", paramLabel = "N", description = "transitions in the replay memory")
    private Integer capacity;

    @Option(names = "--batch", paramLabel = "N", description = "transitions per update")
    private Integer batch;

    @Option(names = "--warmup", paramLabel = "N", description = "steps before the first update")
    private Long warmup;

    @Option(names = "--every", paramLabel = "N", description = "steps from one update to the next")
    private Integer every;

    @Option(names = "--updates", paramLabel = "K", description = "updates at a time")
    private Integer updates;

    @Option(names = "--sync", paramLabel = "N", description = "steps from one change of the target network to the next")
    private Long sync;

    @Option(names = "--tau", paramLabel = "X", description = "how far the target network then follows: 1 makes it a copy")
    private Double tau;

    @Option(names = "--gamma", paramLabel = "X", description = "the discount")
    private Double gamma;

    @Option(names = "--lr", paramLabel = "X", description = "the learning rate")
    private Double lr;

    @Option(names = "--eps", paramLabel = "X", description = "the probability of a random action: 0.1, or 1:0.05:10000 for a line over so many steps")
    private String eps;

    /** Throws if one is given that the agent would pass over. */
    void check(Learner agent) {
        for (var setting : Hyper.names())
            if (!agent.settings().contains(setting) && command.commandLine().getParseResult().hasMatchedOption("--" + setting))
                throw new IllegalArgumentException("--%s has no effect on %s: of the settings it goes by %s (./dql list shows its own options)"
                    .formatted(setting, agent.name(), String.join(", ", agent.settings())));
    }

    /** These settings, changed as the options say. */
    Hyper on(Hyper h) {
        if (steps != null) h = h.steps(steps);
        if (capacity != null) h = h.capacity(capacity);
        if (batch != null) h = h.batch(batch);
        if (warmup != null) h = h.warmup(warmup);
        if (every != null) h = h.every(every);
        if (updates != null) h = h.updates(updates);
        if (tau != null) h = h.soft(tau).sync(h.sync());
        if (sync != null) h = h.sync(sync);
        if (gamma != null) h = h.gamma(gamma);
        if (lr != null) h = h.lr(lr);
        if (eps != null) h = h.eps(schedule(eps));
        return h;
    }

    private static Schedule schedule(String given) {
        String[] parts = given.split(":");
        try {
            if (parts.length == 1) return Dql.constant(Double.parseDouble(given));
            if (parts.length == 3) return Dql.linear(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Long.parseLong(parts[2]));
        } catch (NumberFormatException e) { }          // said below
        throw new IllegalArgumentException("--eps must be a number, or from:to:steps such as 1:0.05:10000, not '" + given + "'");
    }
}
