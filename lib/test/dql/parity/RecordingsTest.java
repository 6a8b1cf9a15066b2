package dql.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Refused;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recordings that match, that do not, and that are broken. */
class RecordingsTest {
    private static final Path DATA = Path.of("data", "parity");
    @TempDir private Path folder;

    private static Optional<BigInteger> seed(long seed) {
        return Optional.of(BigInteger.valueOf(seed));
    }

    @ParameterizedTest
    @CsvSource({"CartPole, cartpole.csv, 42, 1044", "MountainCar, mountaincar_goal.csv, 7, 366", "Acrobot, acrobot_goal.csv, 11, 233", "Pendulum, pendulum.csv, 42, 402"})
    void classicWorldsMatch(String env, String file, long seed, long rows) {
        var comparison = Recordings.open(DATA.resolve(file)).replay(env, seed(seed));
        assertTrue(comparison.matches(), comparison::toString);
        assertEquals(rows, comparison.rows());
        assertTrue(comparison.largest().get("state, from the seed") <= 1e-12);
        assertTrue(comparison.toString().startsWith("%s against %s, row by row and from seed %d: ".formatted(env, file, seed)), comparison::toString);
    }

    @Test void withoutASeedOnlyRowByRow() {
        var comparison = Recordings.open(DATA.resolve("acrobot.csv")).replay("Acrobot", Optional.empty());
        assertTrue(comparison.matches());
        assertFalse(comparison.largest().containsKey("state, from the seed"));
    }

    @Test void anotherSeedDoesNotMatch() {
        assertFalse(Recordings.open(DATA.resolve("acrobot.csv")).replay("Acrobot", seed(43)).matches());
    }

    @Test void numpysDrawsMatch() {
        var comparison = Recordings.open(DATA.resolve("pcg64_draws.csv")).replay("Pcg64", Optional.empty());
        assertTrue(comparison.matches());
        assertEquals(252, comparison.rows());
    }

    @Test void otherFormatsAreKnownByTheirContent() throws IOException {
        var file = folder.resolve("x");
        Files.copy(DATA.resolve("minatar_breakout_sticky10.jsonl"), file);
        assertTrue(Recordings.open(file).replay("Breakout", Optional.empty()).matches());
        Files.writeString(file, "E 0 0\nH 1 2 3\n", StandardCharsets.UTF_8);
        Refused.saying("line 2: ", () -> Recordings.open(file));                       // LunarLander's: H is 12 numbers
    }

    /** A copy of a recording in which one column of one line is another. */
    private Recording changed(String file, int line, int column, UnaryOperator<String> change) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(DATA.resolve(file)));
        var cells = lines.get(line - 1).split(",", -1);
        cells[column] = change.apply(cells[column]);
        lines.set(line - 1, String.join(",", cells));
        return Recordings.open(Files.write(folder.resolve(file), lines));
    }

    @ParameterizedTest
    @CsvSource({"3, state, 1e-11", "9, state, 1e-11", "6, reward, 1e-9", "11, observation, 1e-6"})
    void aSmallDifferenceIsAMismatch(int column, String what, double by) throws IOException {
        var comparison = changed("pendulum.csv", 10, column, x -> Double.toString(Double.parseDouble(x) + by)).replay("Pendulum", Optional.empty());
        assertFalse(comparison.matches());
        assertTrue(comparison.toString().contains("  line 10: row by row, " + what), comparison::toString);
    }

    @Test void anotherEndIsAMismatch() throws IOException {
        assertTrue(changed("mountaincar.csv", 202, 8, x -> "0").replay("MountainCar", Optional.empty()).toString().contains("line 202: row by row, truncated, recorded false"));
        assertTrue(changed("mountaincar.csv", 9, 7, x -> "1").replay("MountainCar", Optional.empty()).toString().contains("line 9: row by row, not terminated, recorded true"));
    }

    @Test void aDrawThatIsAnotherIsAMismatch() throws IOException {
        var comparison = changed("pcg64_draws.csv", 3, 3, x -> "0.5").replay("Pcg64", Optional.empty());
        assertEquals(1, comparison.mismatches());
        assertTrue(comparison.toString().contains("line 3: seed 0, random: 0.2697867137638703, recorded 0.5"), comparison::toString);
    }

    /** What chaos does to last bits: up to 1e-9, the chain takes up the recorded state and says so; beyond, it is a mismatch. */
    @Test void driftFromTheSeedIsCounted() throws IOException {
        for (double by : new double[] {1e-10, 1e-8}) {
            var comparison = changed("acrobot_goal.csv", 10, 11, x -> Double.toString(Double.parseDouble(x) + by)).replay("Acrobot", seed(11));
            assertEquals(by < 1e-9, comparison.toString().contains("the recorded state was taken up again: on 2 rows"), comparison::toString);
            assertEquals(by > 1e-9, comparison.toString().contains("line 10: from the seed, state 0 is"), comparison::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({"2, stop, 'line 4: kind must be reset or step, not \"stop\"'", "3, x, 'line 4: s0 must be a number, not \"x\"'", "3, NaN, 'line 4: s0 must be a finite number, not NaN'",
        "1, -1, 'line 4: t must be 0 or more, not -1'", "7, 2, 'line 4: action must be 0 to 1, not 2'", "9, 2, 'line 4: terminated must be 0 or 1, not 2'", "18, '1,1', 'line 4: 20 columns instead of 19'"})
    void aBrokenRowIsRefusedWithItsLine(int column, String value, String message) {
        Refused.saying("cartpole.csv, " + message, () -> changed("cartpole.csv", 4, column, x -> value));
    }

    @ParameterizedTest
    @CsvSource({"1, normal, 'line 5: a draw must be random, uniform(low;high) or integers(n), not \"normal\"'", "0, -3, 'line 5: seed must be a whole number, 0 or more, not \"-3\"'",
        "3, '', 'line 5: value must be a number, not \"\"'", "1, uniform(a;b), 'line 5: \"uniform(a;b)\" needs two numbers'", "1, integers(0), 'line 5: a draw must be random'"})
    void aBrokenDrawIsRefusedWithItsLine(int column, String value, String message) {
        Refused.saying("pcg64_draws.csv, " + message, () -> changed("pcg64_draws.csv", 5, column, x -> value));
    }

    @Test void whatIsNoRecordingIsRefused() throws IOException {
        Refused.saying("there is no file", () -> Recordings.open(folder.resolve("missing.csv")));
        Refused.saying("it is a folder", () -> Recordings.open(folder));
        var file = folder.resolve("x.csv");
        Files.writeString(file, "");
        Refused.saying("x.csv is empty", () -> Recordings.open(file));
        Files.writeString(file, "a,b\n1,2\n");
        Refused.saying("x.csv is no recording: its first line must begin with \"episode,t,kind\"", () -> Recordings.open(file));
        Files.writeString(file, "episode,t,kind,s0,action\n");
        Refused.saying("x.csv, line 1: its columns are those of no world", () -> Recordings.open(file));
        Files.writeString(file, "seed,kind,i,value\n");
        Refused.saying("x.csv has no rows", () -> Recordings.open(file));
    }

    @Test void theWorldMustFitTheFile() {
        Refused.saying("is a recording of CartPole, not of Acrobot", () -> Recordings.open(DATA.resolve("cartpole.csv")).replay("Acrobot", Optional.empty()));
        Refused.saying("holds draws of Pcg64, not a recording of CartPole", () -> Recordings.open(DATA.resolve("pcg64_draws.csv")).replay("CartPole", Optional.empty()));
        assertEquals("MountainCar", Recordings.world("mountaincar"));
        Refused.saying("there is no world \"Frogger\" to compare: there are CartPole", () -> Recordings.world("Frogger"));
    }

    @Test void windowsLineEndingsAreRead() throws IOException {
        var file = folder.resolve("x.csv");
        Files.writeString(file, "\uFEFF" + Files.readString(DATA.resolve("pcg64_draws.csv")).replace("\n", "\r\n"));
        assertTrue(Recordings.open(file).replay("Pcg64", Optional.empty()).matches());
    }
}
