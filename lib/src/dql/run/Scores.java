package dql.run;

import dql.Part;
import dql.Rng;
import dql.run.Statistics.Interval;
import dql.show.Interrupts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;

/**
 * One score per run of one agent, on one task or several, and what they amount to (Agarwal et al. 2021).
 *
 * @param name the agent's
 * @param tasks the scores of the runs on each task
 * @param how what a score is: how many episodes, how played, of which seeds
 */
public record Scores(String name, List<double[]> tasks, String how) {
    /** Throws if a score is no finite number. */
    public Scores {
        tasks = List.copyOf(tasks);
        for (var task : tasks) for (double x : task) if (!Double.isFinite(x))
            throw new IllegalArgumentException("scores of %s must be finite numbers, not %s".formatted(name, x));
    }

    /** The scores of one task. */
    public static Scores of(String name, double... scores) {
        return new Scores(name, List.of(scores), "");
    }

    /** With the runs of other tasks as well: for the interval, each task's runs are drawn among themselves. Tasks should have one scale, see {@link #scaled}. */
    public Scores and(Scores other) {
        return new Scores(name, Stream.concat(tasks.stream(), other.tasks.stream()).toList(), how.equals(other.how) ? how : how + "; " + other.how);
    }

    /** On a scale where one score is 0 and another is 1: (x − zero) / (one − zero), random play and the best known say. */
    public Scores scaled(double zero, double one) {
        if (!(one != zero) || !Double.isFinite(one - zero))
            throw new IllegalArgumentException("a scale needs two different finite scores, not %s and %s".formatted(zero, one));
        var scaled = tasks.stream().map(task -> Arrays.stream(task).map(x -> (x - zero) / (one - zero)).toArray()).toList();
        return new Scores(name, scaled, "%s (0: %s, 1: %s)".formatted(how, zero, one).strip());
    }

    /** All scores, task after task. */
    public double[] values() {
        return tasks.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    /** The mean of all scores. */
    public double mean() { return Statistics.mean(values()); }

    /** The median of all scores. */
    public double median() { return Statistics.median(values()); }

    /** The inter-quartile mean of all scores. */
    public double iqm() { return Statistics.iqm(values()); }

    /** The 95 % interval of the inter-quartile mean, by the stratified bootstrap; NaN where no task has two runs, which says nothing of others. */
    public Interval interval() {
        return tasks.stream().anyMatch(t -> t.length > 1) ? Statistics.bootstrap(tasks, Statistics::iqm) : new Interval(Double.NaN, Double.NaN);
    }

    /** P(X > Y): how likely a run of this agent is to score above one of another, ties counting half; the mean over the tasks. */
    public double improvement(Scores other) {
        if (tasks.size() != other.tasks.size() || values().length == 0 || other.values().length == 0) throw new IllegalArgumentException(
            "%s and %s must have scores on the same tasks: they have %d and %d".formatted(name, other.name, tasks.size(), other.tasks.size()));
        double sum = 0;
        for (int k = 0; k < tasks.size(); k++) {
            double won = 0;
            for (double x : tasks.get(k)) for (double y : other.tasks.get(k)) won += x > y ? 1 : x == y ? 0.5 : 0;
            sum += won / (tasks.get(k).length * other.tasks.get(k).length);
        }
        return sum / tasks.size();
    }

    /** The share of runs that score above each threshold, in its 95 % bootstrap band. */
    public Part profile(double... thresholds) {
        int n = thresholds.length;
        double[] low = new double[n], mid = new double[n], high = new double[n], all = values();
        for (int i = 0; i < n; i++) {
            double tau = thresholds[i];
            mid[i] = above(all, tau);
            var band = Statistics.bootstrap(tasks, x -> above(x, tau), Statistics.LEVEL, 1_000, new Rng(0));
            low[i] = band.low();
            high[i] = band.high();
        }
        return new Part.Band(name, thresholds, low, mid, high, "band: 95 % bootstrap interval, each threshold by itself");
    }

    private static double above(double[] x, double tau) {
        int n = 0;
        for (double v : x) if (v > tau) n++;
        return (double) n / x.length;
    }

    /** The profiles of several agents over the same thresholds, to be drawn in one figure: stairs with a step at each score. */
    public static Part profiles(Scores... agents) {
        var scores = Arrays.stream(agents).flatMapToDouble(a -> Arrays.stream(a.values())).sorted().distinct().toArray();
        if (scores.length == 0) throw new IllegalArgumentException("there must be at least 1 score to draw a profile of");
        double low = scores[0], high = scores[scores.length - 1], spare = high > low ? 0.02 * (high - low) : 1;
        var steps = Arrays.stream(scores).flatMap(x -> DoubleStream.of(Math.nextDown(x), x));       // where it still counts, and where no more
        var thresholds = DoubleStream.concat(DoubleStream.concat(DoubleStream.of(low - spare), steps), DoubleStream.of(high + spare)).toArray();
        return new Part.Several(Arrays.stream(agents).filter(a -> a.values().length > 0).map(a -> a.profile(thresholds)).toList());
    }

    /** One row for each agent: runs, mean, median, inter-quartile mean (IQM) and its 95 % interval. */
    public static Table table(Scores... agents) {
        var name = StringColumn.create("agent");
        var runs = IntColumn.create("runs");
        var numbers = new ArrayList<DoubleColumn>();
        for (var what : List.of("mean", "median", "IQM", "from", "to")) numbers.add(DoubleColumn.create(what));
        for (var agent : agents) {
            name.append(agent.name);
            runs.append(agent.values().length);
            var interval = agent.interval();
            double[] row = {agent.mean(), agent.median(), agent.iqm(), interval.low(), interval.high()};
            for (int i = 0; i < row.length; i++) numbers.get(i).append(row[i]);
        }
        for (var column : numbers) column.setPrintFormatter(NumberColumnFormatter.fixedWithGrouping(2));
        String how = String.join("; ", Arrays.stream(agents).map(Scores::how).filter(h -> !h.isEmpty()).distinct().toList());
        return Interrupts.later(() -> Table.create(how, name, runs).addColumns(numbers.toArray(DoubleColumn[]::new)));
    }

    @Override public String toString() {
        int n = values().length;
        String said = how.isEmpty() ? "" : ": " + how;
        return n == 0 ? name + ": no score" : n == 1 ? "%s: %.1f, 1 run%s".formatted(name, mean(), said)
            : "%s: IQM %.1f (95 %% interval %s), mean %.1f, median %.1f of %d runs%s".formatted(name, iqm(), interval(), mean(), median(), n, said);
    }
}
