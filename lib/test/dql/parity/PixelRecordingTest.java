package dql.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against recordings of MinAtar 1.0.15, by their draws and from the seed alone. */
class PixelRecordingTest {
    private static final String BREAKOUT = "breakout_sticky10", INVADERS = "space_invaders_long";

    private static List<String> lines(String name) {
        try {
            return new ArrayList<>(Files.readAllLines(Path.of("data", "parity", "minatar_" + name + ".jsonl")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PixelRecording read(List<String> lines) {
        return PixelRecording.read(Path.of("some.jsonl"), lines);
    }

    /** A recording with one line changed. */
    private static PixelRecording changed(String name, int line, UnaryOperator<String> change) {
        var lines = lines(name);
        lines.set(line - 1, change.apply(lines.get(line - 1)));
        return read(lines);
    }

    @ParameterizedTest
    @CsvSource({"breakout_long, Breakout, 276", "breakout_sticky00, Breakout, 278", "breakout_sticky10, Breakout, 277",
        "space_invaders_long, SpaceInvaders, 226", "space_invaders_sticky00, SpaceInvaders, 227", "space_invaders_sticky10, SpaceInvaders, 227"})
    void everyGridRewardAndEnding(String name, String env, int rows) {
        var result = read(lines(name)).replay(env, Optional.empty());
        assertTrue(result.matches(), result::toString);
        assertEquals(rows, result.rows());
        assertEquals(0.0, result.largest().get("reward"));
    }

    @Test void whatDiffersIsNamed() {
        var result = changed(BREAKOUT, 10, line -> line.replace("\"r\": 0", "\"r\": 1")).replay("Breakout", Optional.empty());
        assertEquals(2, result.mismatches());
        assertEquals("""
            Breakout against some.jsonl, by its draws and from seed 1: 277 rows, 2 mismatches
              largest difference in reward: 1.00
              line 10: by its draws: reward 0.0, recorded 1.0
              line 10: from the seed: reward 0.0, recorded 1.0""", result.toString().replace(System.lineSeparator(), "\n"));
    }

    /** One bit more in the grid: channel 3 of row 0, column 0. */
    @Test void aCellThatDiffersIsNamed() {
        var result = changed(BREAKOUT, 3, line -> line.replace("\"obs\": \"00", "\"obs\": \"10")).replay("Breakout", Optional.empty());
        assertTrue(result.toString().contains("line 3: by its draws: channel 3 differs at (0, 0)"), result::toString);
    }

    @Test void drawsThatDifferAreNamed() {
        var more = changed(BREAKOUT, 3, line -> line.replace("[[\"rand\"", "[[\"rand\", 1, 0.5], [\"rand\"")).replay("Breakout", Optional.empty());
        assertTrue(more.toString().contains("line 3: 1 draws, recorded 2"), more::toString);
        var other = changed(BREAKOUT, 2, line -> line.replace("randint", "rand")).replay("Breakout", Optional.empty());
        assertTrue(other.toString().contains("line 2: draw 1 is randint, recorded rand"), other::toString);
    }

    @Test void anotherSeedGoesAnotherWay() {
        var result = read(lines(BREAKOUT)).replay("Breakout", Optional.of(BigInteger.TWO));
        assertTrue(result.mismatches() > 100 && !result.toString().contains("by its draws: "), result::toString);
    }

    /** MinAtar goes on after the end, without effect but with draws. */
    @Test void rowsAfterTheEndChangeNothing() {
        var lines = lines(INVADERS.replace("long", "sticky00"));
        int end = 0;
        while (!lines.get(end).contains("\"d\": 1")) end++;
        var idle = lines.get(end).replaceAll("\"r\": \\d", "\"r\": 0");
        var result = read(List.of(lines.get(0), lines.get(1))).replay("SpaceInvaders", Optional.empty());
        assertTrue(result.matches());
        var longer = new ArrayList<>(lines.subList(0, end + 1));
        longer.add(idle);
        longer.add(idle);
        result = read(longer).replay("SpaceInvaders", Optional.empty());
        assertTrue(result.matches(), result::toString);
        longer.add(idle.replace("\"r\": 0", "\"r\": 1"));
        assertEquals(2, read(longer).replay("SpaceInvaders", Optional.empty()).mismatches());
    }

    @Test void brokenLinesAreRefusedWithTheirNumber() {
        Refused.with("some.jsonl, line 1: the file is empty", () -> read(List.of()));
        Refused.saying("some.jsonl, line 1: game must be breakout or space_invaders, not pong", () -> changed(BREAKOUT, 1, line -> line.replace("breakout", "pong")));
        Refused.saying("some.jsonl, line 1: the shape of breakout must be [10, 10, 4], not [10, 10, 6]", () -> changed(BREAKOUT, 1, line -> line.replace("10, 4]", "10, 6]")));
        Refused.saying("some.jsonl, line 1: sticky is missing", () -> changed(BREAKOUT, 1, line -> line.replace("sticky\"", "x\"")));
        Refused.saying("some.jsonl, line 1: seed must be 0 to 4294967295", () -> changed(BREAKOUT, 1, line -> line.replace("seed\": 1", "seed\": -1")));
        Refused.saying("some.jsonl, line 7: malformed JSON", () -> changed(BREAKOUT, 7, line -> line + "}"));
        Refused.saying("some.jsonl, line 2: a reset must follow the header", () -> read(lines(BREAKOUT).subList(0, 1)));
        Refused.saying("some.jsonl, line 7: r is missing", () -> changed(BREAKOUT, 7, line -> line.replace("\"r\"", "\"x\"")));
        Refused.saying("some.jsonl, line 7: a must be 0 to 5, not 9", () -> changed(BREAKOUT, 7, line -> line.replaceAll("\"a\": \\d", "\"a\": 9")));
        Refused.saying("some.jsonl, line 7: obs must have 50 bytes, not 49", () -> changed(BREAKOUT, 7, line -> line.replace("00\"}", "\"}")));
        Refused.saying("some.jsonl, line 7: not a hexadecimal digit: \"g\"", () -> changed(BREAKOUT, 7, line -> line.replace("obs\": \"0", "obs\": \"g")));
        Refused.saying("some.jsonl, line 7: End of input", () -> changed(BREAKOUT, 7, line -> line.substring(0, 40)));
        Refused.saying("some.jsonl, line 7: a draw must be [kind, ..., value], not 7", () -> changed(BREAKOUT, 7, line -> line.replaceAll("\\[\\[.*\\]\\]", "[7]")));
        Refused.saying("some.jsonl, line 7: ", () -> changed(BREAKOUT, 7, line -> line.replaceAll("\\[\\[.*\\]\\]", "[[\"rand\", \"x\"]]")));
    }

    @Test void anotherWorldOrSeedIsRefused() {
        Refused.with("seed must be 0 to 4294967295, not 4294967296", () -> read(lines(BREAKOUT)).replay("breakout", Optional.of(BigInteger.ONE.shiftLeft(32))));
        Refused.with("some.jsonl is a recording of Breakout, not of CartPole", () -> read(lines(BREAKOUT)).replay("CartPole", Optional.empty()));
    }
}
