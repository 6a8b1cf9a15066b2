package dql.parity;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.MalformedJsonException;
import dql.State;
import dql.env.Breakout;
import dql.env.Draws;
import dql.env.Mt19937;
import dql.env.PixelGame;
import dql.env.SpaceInvaders;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * MinAtar's Breakout or Space Invaders, one JSON object a line: a header with game, numpy_RandomState_seed, sticky, ramping and shape,
 * then a row for every reset and step with its draws and its grid, the hex of numpy.packbits over [row][column][channel].
 */
public final class PixelRecording implements Recording {
    private static final Gson GSON = new GsonBuilder().setStrictness(Strictness.STRICT).create();

    private final Path file;
    private final Header header;
    private final List<Row> rows;

    private record Header(String game, Long numpy_RandomState_seed, Double sticky, Boolean ramping, List<Integer> shape) { }

    private record Line(Integer reset, Integer a, Integer ae, Double r, Integer d, Integer ramp, JsonArray draws, String obs) { }

    private record Draw(String kind, double value) { }

    /** A reset (a is null) or a step: the action asked for and the one played, and what came of it. */
    private record Row(int line, Integer a, int played, double r, boolean end, int ramp, List<Draw> draws, State s) { }

    private PixelRecording(Path file, Header header, List<Row> rows) {
        this.file = file;
        this.header = header;
        this.rows = rows;
    }

    /** Throws, with the file and the line, where something is not as described above. */
    public static PixelRecording read(Path file, List<String> lines) {
        int at = 0;
        try {
            if (lines.isEmpty()) throw new IllegalArgumentException("the file is empty");
            var header = header(GSON.fromJson(lines.get(at), Header.class));
            var rows = new ArrayList<Row>();
            while (++at < lines.size())
                if (!lines.get(at).isBlank()) rows.add(row(at + 1, GSON.fromJson(lines.get(at), Line.class), header.shape.get(2)));
            if (rows.isEmpty() || rows.get(0).a != null) throw new IllegalArgumentException("a reset must follow the header");
            return new PixelRecording(file, header, rows);
        } catch (JsonParseException | IllegalArgumentException | IllegalStateException | UnsupportedOperationException e) {
            throw new IllegalArgumentException("%s, line %d: %s".formatted(file, at + 1, sentence(e)), e);
        }
    }

    /** What went wrong, without what Gson adds for programmers. */
    private static String sentence(RuntimeException e) {
        String words = e.getCause() instanceof MalformedJsonException malformed ? malformed.getMessage() : e.getMessage();
        return words == null ? e.toString() : words.lines().findFirst().orElse("").replaceFirst("^java\\.[\\w.]+: |^Use \\S+ to accept ", "");
    }

    private static Header header(Header h) {
        if (h == null) throw new IllegalArgumentException("the header is missing");
        var game = there("game", h.game);
        if (!game.equals("breakout") && !game.equals("space_invaders"))
            throw new IllegalArgumentException("game must be breakout or space_invaders, not " + game);
        var draws = new Mt19937(there("numpy_RandomState_seed", h.numpy_RandomState_seed));
        there("ramping", h.ramping);
        new Breakout(draws, there("sticky", h.sticky));        // refuses what is no probability
        var shape = List.of(10, 10, game.equals("breakout") ? 4 : 6);
        if (!shape.equals(h.shape)) throw new IllegalArgumentException("the shape of %s must be %s, not %s".formatted(game, shape, h.shape));
        return h;
    }

    private static Row row(int line, Line x, int channels) {
        if (x == null) throw new IllegalArgumentException("no row");
        var draws = new ArrayList<Draw>();
        for (var draw : there("draws", x.draws)) {
            if (!(draw instanceof JsonArray parts) || parts.size() < 2) throw new IllegalArgumentException("a draw must be [kind, ..., value], not " + draw);
            draws.add(new Draw(parts.get(0).getAsString(), parts.get(parts.size() - 1).getAsDouble()));
        }
        var s = grid(there("obs", x.obs), channels);
        if (x.reset != null) return new Row(line, null, 0, 0, false, 0, draws, s);
        if (there("a", x.a) < 0 || x.a > 5) throw new IllegalArgumentException("a must be 0 to 5, not " + x.a);
        return new Row(line, x.a, there("ae", x.ae), there("r", x.r), there("d", x.d) != 0, x.ramp == null ? 0 : x.ramp, draws, s);
    }

    private static <T> T there(String name, T value) {
        if (value == null) throw new IllegalArgumentException(name + " is missing");
        return value;
    }

    /** A frame for each channel from bits in the order [row][column][channel], the uppermost bit of a byte first. */
    private static State grid(String hex, int channels) {
        var packed = HexFormat.of().parseHex(hex);
        if (packed.length != (100 * channels + 7) / 8)
            throw new IllegalArgumentException("obs must have %d bytes, not %d".formatted((100 * channels + 7) / 8, packed.length));
        var frames = new byte[channels][100];
        for (int i = 0; i < 100 * channels; i++)
            if ((packed[i / 8] >> 7 - i % 8 & 1) != 0) frames[i % channels][i / channels] = (byte) 255;
        return State.pixels(frames);
    }

    private String name() {
        return header.game.equals("breakout") ? "Breakout" : "SpaceInvaders";
    }

    private PixelGame game(Draws draws) {
        return header.game.equals("breakout") ? new Breakout(draws, header.sticky) : new SpaceInvaders(draws, header.sticky, header.ramping);
    }

    /** The seed is needed only in place of the one in the header. */
    @Override public Comparison replay(String env, Optional<BigInteger> seed) {
        if (!env.equalsIgnoreCase(name())) throw new IllegalArgumentException("%s is a recording of %s, not of %s".formatted(file, name(), env));
        if (seed.isPresent() && seed.get().bitLength() > 32) throw new IllegalArgumentException("seed must be 0 to 4294967295, not " + seed.get());
        long start = seed.map(BigInteger::longValueExact).orElse(header.numpy_RandomState_seed);
        var result = new Comparison("%s against %s, by its draws and from seed %d".formatted(name(), file, start));
        var recorded = new Recorded(result);
        var chained = new Mt19937(start);
        var players = List.of(new Player("by its draws", game(recorded), recorded, result), new Player("from the seed", game(chained), chained, result));
        for (var row : rows) {
            result.row();
            recorded.begin(row);
            for (var player : players) player.play(row);
            recorded.end();
        }
        return result;
    }

    /** The draws of one row after the other. */
    private static final class Recorded implements Draws {
        private final Comparison result;
        private Row row;
        private int next;

        Recorded(Comparison result) {
            this.result = result;
        }

        void begin(Row row) {
            this.row = row;
            next = 0;
        }

        void end() {
            if (next != row.draws.size()) result.mismatch("line " + row.line, "%d draws, recorded %d".formatted(next, row.draws.size()));
        }

        private double take(String kind) {
            var draw = next < row.draws.size() ? row.draws.get(next) : new Draw("none", 0);
            next++;
            if (!draw.kind.equals(kind)) result.mismatch("line " + row.line, "draw %d is %s, recorded %s".formatted(next, kind, draw.kind));
            return draw.value;
        }

        @Override public double random() { return take("rand"); }

        @Override public int bit() { return (int) take("randint"); }
    }

    /** One of our worlds, held against row after row. */
    private static final class Player {
        private final String how;
        private final PixelGame game;
        private final Draws draws;
        private final Comparison result;
        private State s;
        private boolean end;

        Player(String how, PixelGame game, Draws draws, Comparison result) {
            this.how = how;
            this.game = game;
            this.draws = draws;
            this.result = result;
        }

        void play(Row row) {
            double r = 0;
            if (row.a == null) {
                s = game.reset();
                end = false;
            } else if (end) draws.random();            // recordings may go on after the end, where nothing changes; our worlds refuse to
            else {
                var step = game.step(row.a);
                s = step.s();
                r = step.r();
                end = step.end();
                same(row, "action played", game.played(), row.played);
            }
            result.difference("reward", r - row.r);
            same(row, "reward", r, row.r);
            same(row, "end", end, row.end);
            same(row, "ramp", game.ramp(), row.ramp);
            for (int i = 0; i < s.size(); i++) if (s.at(i) != row.s.at(i)) {
                result.mismatch("line " + row.line, "%s: channel %d differs at (%d, %d)".formatted(how, i / 100, i / 10 % 10, i % 10));
                break;
            }
        }

        private void same(Row row, String what, Object ours, Object recorded) {
            if (!ours.equals(recorded)) result.mismatch("line " + row.line, "%s: %s %s, recorded %s".formatted(how, what, ours, recorded));
        }
    }
}
