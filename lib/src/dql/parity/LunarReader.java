package dql.parity;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Reads a file of LunarLander episodes, each in the lines E, H, F, S, ..., S, X (see data/parity). */
final class LunarReader {
    private final String file;
    private final List<String> lines;
    private int at;

    LunarReader(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** All episodes; throws with file, line and what is wrong. */
    List<LunarEpisode> read() {
        var episodes = new ArrayList<LunarEpisode>();
        while (at < lines.size()) {
            if (lines.get(at).isBlank()) at++;
            else episodes.add(episode());
        }
        if (episodes.isEmpty()) throw new IllegalArgumentException(file + " is empty");
        for (var episode : episodes) if (episode.continuous() != episodes.get(0).continuous())
            throw new IllegalArgumentException(file + " mixes discrete with continuous actions");
        return episodes;
    }

    private LunarEpisode episode() {
        String[] head = line("E", "'E seed mode'");
        int begin = at;
        if (head.length < 2 || !head[1].matches("\\d+")) throw wrong("'E seed mode' needs a seed of 0 or more");
        double[] heights = numbers(line("H", "'H' and 12 heights"), 1, 12), forces = numbers(line("F", "'F' and 2 forces"), 1, 2);
        var rows = new ArrayList<LunarEpisode.Row>();
        while (at < lines.size() && lines.get(at).startsWith("S ")) rows.add(row());
        String[] end = line("X", "a step 'S ...' or the end 'X steps term=...'");
        if (end.length != 3 || !end[1].matches("[1-9]\\d{0,8}") || !end[2].matches("term=(True|False)"))
            throw wrong("the end must be 'X steps term=True' or 'X steps term=False', with at least 1 step");
        int steps = Integer.parseInt(end[1]);
        if (rows.size() != steps + 1) throw wrong("%d steps need %d lines 'S ...', the first for reset, not %d".formatted(steps, steps + 1, rows.size()));
        double[] start = DoubleStream.concat(Arrays.stream(heights), Arrays.stream(forces)).toArray();
        return new LunarEpisode(begin, new BigInteger(head[1]), start, List.copyOf(rows), steps, end[2].equals("term=True"));
    }

    private LunarEpisode.Row row() {
        String[] parts = lines.get(at++).split("\\|"), words = parts[0].trim().split("\\s+");
        int actions = words.length - 5;
        if (parts.length < 2 || actions < 1 || actions > 2)
            throw wrong("a step is 'S action dispersion dispersion reward terminated | 8 observations | bodies', the action one number or two");
        double[] x = numbers(words, 1, actions + 4), s = numbers(parts[1].trim().split("\\s+"), 0, 8);
        if (actions == 1 && !words[1].matches("[0-3]")) throw wrong("an action is 0 to 3, not " + words[1]);
        return new LunarEpisode.Row(Arrays.copyOf(x, actions), Arrays.copyOfRange(x, actions, actions + 2), x[actions + 2], x[actions + 3] != 0, s);
    }

    private String[] line(String kind, String what) {
        if (at >= lines.size()) throw new IllegalArgumentException("%s ends after line %d, where %s was to come".formatted(file, at, what));
        String[] words = lines.get(at++).trim().split("\\s+");
        if (!words[0].equals(kind)) throw wrong("%s must come here, not '%s'".formatted(what, words[0]));
        return words;
    }

    private double[] numbers(String[] words, int from, int n) {
        if (words.length != from + n) throw wrong("%d numbers are needed, not %d".formatted(n, words.length - from));
        var x = new double[n];
        for (int i = 0; i < n; i++) x[i] = number(words[from + i]);
        return x;
    }

    private double number(String word) {
        if (!word.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?")) throw wrong("'%s' is no number".formatted(word));
        return Double.parseDouble(word);
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("%s, line %d: %s".formatted(file, at, what));
    }
}
