package dql.parity;

import dql.env.lunar.LunarDraws;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * One episode of a LunarLander recording.
 *
 * @param seed what reset was given
 * @param start the draws of reset: 12 heights, 2 forces
 * @param rows reset's own step, then one for each action
 * @param steps how many actions it took
 * @param terminated whether the world ended it; else a time limit did
 */
record LunarEpisode(BigInteger seed, double[] start, List<Row> rows, int steps, boolean terminated) {

    /** A step: the action (one choice or two throttles), two dispersions, and what came of it. */
    record Row(double[] action, double[] dispersions, double r, boolean terminated, double[] s) { }

    /** The draws of the whole episode, in order. */
    LunarDraws draws() {
        return LunarDraws.recorded(DoubleStream.concat(Arrays.stream(start), rows.stream().flatMapToDouble(row -> Arrays.stream(row.dispersions))).toArray());
    }

    /** Whether actions are throttles. */
    boolean continuous() { return rows.get(0).action.length == 2; }

    /** Reads the lines of one file, E H F S ... S X for each episode; the action is one number or two. */
    static final class Reader {
        private final String file;
        private final List<String> lines;
        private int at;

        Reader(String file, List<String> lines) {
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
            if (episodes.isEmpty()) throw new IllegalArgumentException(file + " is empty: it holds no episode");
            for (var episode : episodes) if (episode.continuous() != episodes.get(0).continuous())
                throw new IllegalArgumentException(file + " mixes discrete with continuous actions");
            return episodes;
        }

        private LunarEpisode episode() {
            String[] head = line("E", "E seed mode");
            if (head.length < 2 || !head[1].matches("\\d+")) throw wrong("'E seed mode' needs a seed of 0 or more");
            double[] heights = numbers(line("H", "H and 12 heights"), 1, 12), forces = numbers(line("F", "F and 2 forces"), 1, 2);
            var rows = new ArrayList<Row>();
            while (at < lines.size() && lines.get(at).startsWith("S ")) rows.add(row());
            String[] end = line("X", "another step 'S ...' or the end 'X steps term=...'");
            if (end.length != 3 || !end[1].matches("\\d{1,9}") || !end[2].matches("(?i)term=(true|false)")) throw wrong("the end must be 'X steps term=True' or 'term=False'");
            int steps = Integer.parseInt(end[1]);
            if (rows.size() != steps + 1) throw wrong("%d steps need %d lines 'S ...', the first for reset, not %d".formatted(steps, steps + 1, rows.size()));
            return new LunarEpisode(new BigInteger(head[1]), DoubleStream.concat(Arrays.stream(heights), Arrays.stream(forces)).toArray(),
                List.copyOf(rows), steps, end[2].equalsIgnoreCase("term=true"));
        }

        private Row row() {
            String[] parts = lines.get(at).split("\\|", -1);
            String[] words = line("S", "a step").clone();
            int actions = parts[0].trim().split("\\s+").length - 5;
            if (parts.length < 2 || actions < 1 || actions > 2) throw wrong("a step must be 'S action dispersion dispersion reward terminated | 8 observations | bodies', the action one number or two");
            double[] x = numbers(words, 1, actions + 4), s = numbers(parts[1].trim().split("\\s+"), 0, 8);
            return new Row(Arrays.copyOf(x, actions), Arrays.copyOfRange(x, actions, actions + 2), x[actions + 2], x[actions + 3] != 0, s);
        }

        private String[] line(String kind, String what) {
            if (at >= lines.size()) throw new IllegalArgumentException("%s ends after line %d, where %s was to come".formatted(file, at, what));
            String[] words = lines.get(at++).trim().split("\\s+");
            if (!words[0].equals(kind)) throw wrong("expected %s, not '%s'".formatted(what, words[0]));
            return words;
        }

        private double[] numbers(String[] words, int from, int n) {
            if (words.length < from + n) throw wrong("%d numbers are needed, not %d".formatted(n, words.length - from));
            var x = new double[n];
            for (int i = 0; i < n; i++) x[i] = number(words[from + i]);
            return x;
        }

        private double number(String word) {
            try {
                return Double.parseDouble(word);
            } catch (NumberFormatException e) {
                throw wrong("'%s' is no number".formatted(word));
            }
        }

        private IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException("%s, line %d: %s".formatted(file, at, what));
        }
    }
}
