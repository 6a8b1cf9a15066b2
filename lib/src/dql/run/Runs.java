package dql.run;

import dql.Dql;
import dql.Figure;
import dql.Log;
import dql.Part;
import java.util.List;
import java.util.stream.Collectors;

/** What training with several seeds leaves behind, in the order of the seeds. */
public record Runs(List<Run> list) {

    /** A copy of the list; throws if there is no run. */
    public Runs {
        list = List.copyOf(list);
        if (list.isEmpty()) throw new IllegalArgumentException("there must be at least 1 run");
    }

    /** The logs. */
    public List<Log> logs() {
        return list.stream().map(Run::log).toList();
    }

    /** Agent and problem, for titles. */
    public String name() {
        return "%s on %s".formatted(list.get(0).agent().name(), list.get(0).problem().name());
    }

    /** The mean curve of a series in a band over the seeds, to be drawn with others. */
    public Part band(String series) {
        return Dql.band(list.get(0).agent().name(), series, logs());
    }

    /** Draws the returns of the episodes, with a band over the seeds. */
    public Figure plot() {
        return plot("return");
    }

    /** The same for another series. */
    public Figure plot(String series) {
        return Dql.figure(name() + ", " + seeds(), "environment steps", series.equals("return") ? "return per episode" : series, band(series));
    }

    /** What the values promise along greedy episodes against the discounted return that followed, while learning (van Hasselt et al. 2016, figure 3). */
    public Figure values() {
        return Dql.figure("%s, %s: what max Q promises, and what follows".formatted(name(), seeds()), "environment steps", "discounted return",
            Dql.band("max Q(s, a)", "value", 1, logs()), Dql.band("return that followed", "realised", 1, logs()));
    }

    private String seeds() {
        return list.size() == 1 ? "seed " + list.get(0).seed() : list.size() + " seeds";
    }

    /** One score per run: the mean return of its greedy policy over so many fresh episodes. */
    public Scores evaluate(int episodes) {
        return evaluate(episodes, list.get(0).problem().exam().eps());
    }

    /** The same with a random action with probability ε. */
    public Scores evaluate(int episodes, double eps) {
        var scores = list.stream().mapToDouble(run -> run.evaluate(episodes, eps).mean()).filter(x -> !Double.isNaN(x)).toArray();   // NaN: interrupted
        var seeds = list.stream().map(run -> Long.toString(run.seed())).collect(Collectors.joining(", "));
        return new Scores(list.get(0).agent().name(), List.of(scores), "%s, mean return of %d fresh episodes a run, %s, seed%s %s".formatted(
            list.get(0).problem().name(), episodes, list.get(0).problem().exam().eps(eps), list.size() == 1 ? "" : "s", seeds));
    }

    @Override public String toString() {
        var text = new StringBuilder(name());
        for (var run : list) text.append("%n  seed %d: %s".formatted(run.seed(), run.log().toString().lines().findFirst().orElse("")));
        return text.toString();
    }
}
