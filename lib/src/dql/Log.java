package dql;

import dql.show.Curves;
import dql.show.Interrupts;
import dql.show.LogFile;
import dql.show.Provenance;
import dql.show.Series;
import dql.show.Spark;
import dql.show.Ticks;
import dql.show.Watch;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What a run leaves behind: numbers over time, and what they came from. There is nothing to close: a log can be read at any
 * moment, also after an interrupt or an exception. It belongs to one thread.
 *
 * <p>"return" and "length" hold each episode's sum of raw rewards and number of steps, at the step at which it ended.
 */
public final class Log {
    private final Map<String, Series> series = new LinkedHashMap<>();
    private final Map<String, String> about;
    private final long planned;                        // steps; 0 when nobody said
    private final long warmup;
    private final Watch watch;
    private final Series returns, lengths;
    private long t;                                    // steps so far
    private long[] length = {0};                       // of each copy's episode under way: its steps
    private double[] sum = {0};                        // and its rewards
    private int unseen = 1;                            // steps until the watch looks again

    /** An empty log; throws if the settings cannot work together. */
    public Log(Hyper h) {
        this(Provenance.of(h.check(), "unknown"), h.steps(), h.warmup(), List.of());
    }

    /** An empty log of a run with a seed; throws if the settings cannot work together. */
    public Log(Hyper h, long seed) {
        this(h, seed, Hyper.names());
    }

    /** Of an algorithm that goes by these settings only. */
    Log(Hyper h, long seed, Set<String> read) {
        this(Provenance.of(h.check(read), Long.toString(seed)), h.steps(), read.contains("warmup") ? h.warmup() : 0, List.of());
    }

    private Log(Map<String, String> about, long planned, long warmup, Collection<Series> begun) {
        this.about = about;
        this.planned = planned;
        this.warmup = warmup;
        watch = new Watch(this);
        for (var s : begun) series.put(s.name(), s);
        returns = series("return");
        lengths = series("length");
    }

    private Series series(String name) {
        var s = series.get(name);
        if (s == null) series.put(name, s = Series.of(name));
        return s;
    }

    /** Counts a step; at the end of an episode adds its return and its length. */
    public void step(Transition x) {
        t = x.t();
        int k = x.copy();
        if (k >= sum.length) {
            length = Arrays.copyOf(length, k + 1);
            sum = Arrays.copyOf(sum, k + 1);
        }
        sum[k] += x.raw();
        length[k]++;
        if (x.end()) {
            returns.add(t, sum[k]);
            lengths.add(t, length[k]);
            sum[k] = 0;
            length[k] = 0;
        }
        if (--unseen <= 0 || t == planned) unseen = watch.look();
    }

    /** Adds a value to a series, new or old; throws unless it is finite. */
    public void add(String name, long t, double value) {
        series(name).add(t, value);
    }

    /** Tells something else that the run came from. */
    public Log about(String key, String value) {
        about.put(key, value);
        return this;
    }

    /** The environment steps taken. */
    public long steps() { return t; }

    /** The environment steps that the settings ask for; 0 if unknown. */
    public long planned() { return planned; }

    /** The steps before the first update, quicker than those after it; 0 if unknown. */
    public long warmup() { return warmup; }

    /** The episodes that have ended. */
    public int episodes() { return returns.size(); }

    /** The seconds from the first step to the latest. */
    public double seconds() {
        return watch.started() ? watch.seconds() : Double.parseDouble(about.getOrDefault("seconds", "0"));
    }

    /** The names of all series. */
    public Collection<String> series() {
        return Collections.unmodifiableSet(series.keySet());
    }

    /** What the run came from: settings (h.lr and so on), seed, versions, machine, git commit, time. */
    public Map<String, String> about() {
        var all = new LinkedHashMap<>(about);
        all.put("steps", Long.toString(t));
        all.put("seconds", String.format(Locale.ROOT, "%.3f", seconds()));
        return all;
    }

    private Series find(String name) {
        var s = series.get(name);
        if (s == null) throw new IllegalArgumentException("the log has no series '%s': it has %s".formatted(name, String.join(", ", series.keySet())));
        return s;
    }

    /** The values of a series. */
    public double[] values(String name) { return find(name).values(); }

    /** The environment steps at which a series has values, as many as {@link #values}. */
    public double[] times(String name) { return find(name).times(); }

    /** The mean of the last k values of a series, of fewer if there are fewer; NaN without any. */
    public double last(String name, int k) {
        if (k < 1) throw new IllegalArgumentException("a mean needs at least 1 value, not " + k);
        return find(name).last(k);
    }

    /** One series as a table: t and the series' name. */
    public Table table(String name) { return find(name).table(); }

    /** All series in one long table: series, t, value. */
    public Table table() {
        var name = StringColumn.create("series");
        var time = LongColumn.create("t");
        var value = DoubleColumn.create("value");
        for (var s : series.values())
            for (int i = 0; i < s.size(); i++) {
                name.append(s.name());
                time.append(s.t().getLong(i));
                value.append(s.value().getDouble(i));
            }
        return Interrupts.later(() -> Table.create("log", name, time, value));
    }

    /** Draws series over environment steps, several beside each other; no name: the returns. */
    public Figure plot(String... names) {
        watch.settle();
        return draw(names);
    }

    /** The same while the run goes on: leaves the progress line alone. */
    public Figure draw(String... names) {
        if (names.length == 0) return draw("return");
        var size = names.length == 1 ? new Part.Size(900, 500) : new Part.Size(640, 420);
        var figures = Arrays.stream(names).map(n -> draw(n, size)).toArray(Figure[]::new);
        return figures.length == 1 ? figures[0] : Figure.grid(figures.length == 4 ? 2 : Math.min(3, figures.length), figures);
    }

    private Figure draw(String name, Part size) {
        if (!series.containsKey(name) && t >= planned) find(name);         // a run under way may have it yet
        var s = series.getOrDefault(name, Series.of(name));
        int k = Curves.window(s.size());
        boolean episodes = Curves.episodes(name);
        String unit = episodes ? "episodes" : "values", y = name.equals("return") ? "return per episode"
            : name.equals("length") ? "steps per episode" : name;
        String title = s.size() == 0 ? name : "%s: %s (mean of the last %,d %s)".formatted(y, Ticks.text(s.last(100)), Math.min(100, s.size()), unit);
        var raw = new Part.Faint(episodes ? "each episode" : "each value", s.times(), s.values());
        var line = new Part.Line(k == 1 ? name : "mean of the last %,d %s".formatted(k, unit), s.times(), Curves.smooth(s.values(), k));
        return k == 1 ? Figure.of(title, "environment steps", y, size, line, Part.Legend.OFF)
            : Figure.of(title, "environment steps", y, size, raw, line);
    }

    /** Shows series in the notebook at once, and again as training goes on, at most once a second; elsewhere does nothing. */
    public Log live(String... names) {
        watch.live(names);
        return this;
    }

    /** Writes the log as a CSV file: what it came from in lines with #, then series,t,value. */
    public Log save(String path) {
        watch.settle();
        LogFile.write(Path.of(path), about(), List.copyOf(series.values()));
        return this;
    }

    /** Reads a log that {@link #save} wrote; throws with one sentence if the file is missing or broken. */
    public static Log load(String path) {
        var about = new LinkedHashMap<String, String>();
        var read = LogFile.read(Path.of(path), about);
        var log = new Log(about, LogFile.number(about, "h.steps"), 0, read);
        log.t = LogFile.number(about, "steps");
        try {
            log.seconds();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("%s: seconds '%s' is no number".formatted(path, about.get("seconds")));
        }
        return log;
    }

    /** Whether both logs hold the same numbers at the same steps, bit for bit, wherever and whenever they were made. */
    public boolean sameAs(Log o) {
        return series.keySet().equals(o.series.keySet()) && series.values().stream().allMatch(s -> s.sameAs(o.series.get(s.name())));
    }

    /** Steps, time and episodes, and a line for each series. */
    @Override public String toString() {
        watch.settle();
        var text = new StringBuilder(watch.summary());
        int wide = series.keySet().stream().mapToInt(String::length).max().orElse(0);
        for (var s : series.values()) text.append(String.format("%n%-" + wide + "s %s", s.name(), s.size() == 0 ? "no data yet"
            : "%s %s (mean of the last %,d)".formatted(Spark.of(s.values(), 40), Ticks.text(s.last(100)), Math.min(100, s.size()))));
        return text.toString();
    }
}
