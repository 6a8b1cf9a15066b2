package dql.run;

import dql.Dql;
import dql.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How an agent learned a problem, as {@code ./dql train AGENT ENV --seeds 5 --curves data/curves} wrote it.
 *
 * @param name the agent's
 * @param t environment steps
 * @param returns of each seed: the mean of the latest 20 training episodes at each t, NaN where there was none yet
 * @param evaluations of each seed: what the latest look at its greedy policy gave, likewise
 * @param ends of each seed: the mean return of fresh greedy episodes at the end
 */
public record LearningCurve(String name, double[] t, List<double[]> returns, List<double[]> evaluations, double[] ends) {
    private static final Pattern END = Pattern.compile("# seed \\d+: mean return (\\S+) of .*");

    /** Reads the one of an agent and a problem, by their names on the command line, from a folder; throws in words if there is none. */
    public static LearningCurve of(Path folder, String agent, String problem) {
        var file = folder.resolve("%s-%s.csv".formatted(agent, problem));
        if (!Files.isRegularFile(file)) throw new IllegalArgumentException("there is no learning curve %s: it has %s".formatted(file, there(folder)));
        try {
            return read(Zoo.agent(agent).name(), Files.readAllLines(file));
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("%s is no whole learning curve: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static String there(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".csv")).sorted().collect(Collectors.joining(", "));
        } catch (IOException e) {
            throw new UncheckedIOException("there is no folder " + folder, e);
        }
    }

    private static LearningCurve read(String name, List<String> lines) {
        double[] ends = lines.stream().map(END::matcher).filter(Matcher::matches).mapToDouble(m -> Double.parseDouble(m.group(1))).toArray();
        Map<String, List<double[]>> seeds = new LinkedHashMap<>();         // of each: t, return, evaluation
        for (var line : lines) if (!line.startsWith("#") && !line.startsWith("seed,")) {
            var cells = line.split(",", -1);
            seeds.computeIfAbsent(cells[0], s -> new ArrayList<>()).add(new double[] {number(cells[1]), number(cells[2]), number(cells[3])});
        }
        if (seeds.isEmpty() || seeds.size() != ends.length) throw new IllegalArgumentException("curves of %d seeds, ends of %d".formatted(seeds.size(), ends.length));
        return new LearningCurve(name, column(seeds.values().iterator().next(), 0), columns(seeds, 1), columns(seeds, 2), ends);
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    private static List<double[]> columns(Map<String, List<double[]>> seeds, int c) {
        return seeds.values().stream().map(rows -> column(rows, c)).toList();
    }

    private static double[] column(List<double[]> rows, int c) {
        return rows.stream().mapToDouble(row -> row[c]).toArray();
    }

    /** What the greedy policy reached while learning: the mean over the seeds, in a band from the lowest to the highest. */
    public Part band() {
        return band(evaluations);
    }

    /** The returns of the training episodes, likewise. */
    public Part trainingBand() {
        return band(returns);
    }

    /** From where on all seeds have a value. */
    private Part band(List<double[]> seeds) {
        int from = 0;
        while (from < t.length && unknown(seeds, from)) from++;
        int first = from;
        return Dql.band(name, Arrays.copyOfRange(t, first, t.length), seeds.stream().map(y -> Arrays.copyOfRange(y, first, y.length)).toList());
    }

    private static boolean unknown(List<double[]> seeds, int i) {
        return seeds.stream().anyMatch(y -> Double.isNaN(y[i]));
    }

    /** The seeds' ends as scores, for tables and profiles. */
    public Scores scores() {
        return Scores.of(name, ends);
    }

    @Override public String toString() {
        return "%s: %d seeds, %,.0f steps, %s at the end".formatted(name, ends.length, t[t.length - 1], Arrays.toString(ends));
    }
}
