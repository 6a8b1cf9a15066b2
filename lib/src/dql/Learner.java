package dql;

import dql.run.Run;
import dql.run.Runs;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An algorithm as a value, with all its options: it trains on a problem. */
public interface Learner {

    /** For titles and tables. */
    String name();

    /** Trains on a problem with one seed; ends early, with what was learned, when its thread is interrupted. */
    Run train(Problem p, long seed);

    /** Trains on a problem with several seeds, side by side on all cores, with the same numbers as one after another. */
    default Runs train(Problem p, Seeds seeds) {
        return new Runs(seeds.run(seed -> train(p, seed)));
    }

    /** The names of the problem's settings that it goes by, in {@link Hyper#names}' order; the others have no effect on it. */
    default Set<String> settings() { return Hyper.names(); }

    /** Options and their values. */
    Map<String, String> slots();

    /** Name and options, one per line. */
    default String text() {
        return name() + System.lineSeparator() + slots().entrySet().stream().map(e -> "%-12s %s".formatted(e.getKey(), e.getValue()))
            .collect(Collectors.joining(System.lineSeparator()));
    }

    /** A log that knows what it comes from. */
    default Log log(Problem p, long seed) {
        var log = new Log(p.hyper(), seed, settings()).about("agent", name()).about("problem", p.name()).about("evaluation", p.exam().toString());
        var without = Hyper.names().stream().filter(s -> !settings().contains(s)).collect(Collectors.joining(", "));
        if (!without.isEmpty()) log.about("without effect", without);
        slots().forEach((slot, value) -> log.about("agent." + slot, value));
        return log;
    }
}
