package dql.run;

import dql.Dql;
import dql.Figure;
import dql.Log;
import dql.Part;
import java.util.List;

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

    private String seeds() {
        return list.size() == 1 ? "seed " + list.get(0).seed() : list.size() + " seeds";
    }

    /** The mean returns of the greedy policies over so many fresh episodes each, one per seed. */
    public double[] evaluate(int episodes) {
        return list.stream().mapToDouble(run -> run.evaluate(episodes).mean()).toArray();
    }

    @Override public String toString() {
        var text = new StringBuilder(name());
        for (var run : list) text.append("%n  seed %d: %s".formatted(run.seed(), run.log().toString().lines().findFirst().orElse("")));
        return text.toString();
    }
}
