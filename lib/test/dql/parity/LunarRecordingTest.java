package dql.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against recordings of Gymnasium 1.4.0 with Box2D 2.3.10, by their draws and by their seeds. */
class LunarRecordingTest {

    private static List<String> lines(String name) {
        try {
            return new ArrayList<>(Files.readAllLines(Path.of("data", "parity", name + ".txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LunarRecording read(List<String> lines) {
        return LunarRecording.read(Path.of("some.txt"), lines);
    }

    /** The first episode with one line changed. */
    private static LunarRecording changed(int line, UnaryOperator<String> change) {
        var lines = lines("lunarlander").subList(0, 134);
        lines.set(line - 1, change.apply(lines.get(line - 1)));
        return read(lines);
    }

    private static String replayed(LunarRecording recording) {
        return recording.replay("LunarLander", Optional.empty()).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lunarlander", "lunarlander_continuous"})
    void everyEpisode(String name) {
        var result = read(lines(name)).replay("LunarLander", Optional.empty());
        assertTrue(result.matches(), result::toString);
        assertEquals(3, result.rows());
        assertEquals(0.0, result.largest().get("observations before the first contact"), "to the last bit");
        assertEquals(0.0, result.largest().get("rewards before the first contact"), 1e-12);
        assertTrue(result.largest().get("observations from the first contact on") < 0.05, result::toString);
    }

    @Test void whatDiffersIsNamed() {
        assertTrue(replayed(changed(8, line -> line.replaceFirst("\\| \\S+", "| 0.5")))
            .contains("line 1: episode 1 (seed 1): by its draws, step 4 differs, before the first contact; by its seed, step 4 differs"));
        assertTrue(replayed(changed(4, line -> line.replaceFirst("\\| \\S+", "| 0.5"))).contains("by its draws, its first state differs; by its seed"));
        assertTrue(replayed(changed(6, line -> line.replaceFirst("^(S \\d \\S+ \\S+) \\S+", "$1 77"))).contains("step 2 differs"));
        assertTrue(replayed(changed(134, line -> "X 129 term=False")).contains("by its draws, it terminates after 129 steps, recorded are 129"));
        assertTrue(replayed(changed(133, line -> line.replaceFirst(" -100.0 1 ", " 100.0 1 "))).contains("its last reward is -100.0, recorded 100.0"));
    }

    @Test void draws() {
        var forces = replayed(changed(3, line -> "F 0 0"));
        assertTrue(forces.contains("by its draws, ") && !forces.contains("by its seed, "), forces);
        var seed = replayed(changed(1, line -> "E 2 1"));
        assertTrue(seed.contains("by its seed, ") && !seed.contains("by its draws, "), seed);
    }

    @Test void anEpisodeCutOffIsNoMismatch() {
        var lines = lines("lunarlander").subList(0, 24);
        lines.add("X 20 term=False");
        assertTrue(read(lines).replay("LunarLander", Optional.empty()).matches());
        lines.set(24, "X 20 term=True");
        assertTrue(replayed(read(lines)).contains("it goes on after 20 steps, where the recording terminates"));
    }

    @Test void brokenLinesAreRefusedWithTheirNumber() {
        Refused.with("some.txt is empty", () -> read(List.of()));
        Refused.with("some.txt, line 1: 'E seed mode' needs a seed of 0 or more", () -> changed(1, line -> "E -1 0"));
        Refused.with("some.txt, line 1: 'E seed mode' must come here, not 'H'", () -> changed(1, line -> "H 1"));
        Refused.with("some.txt, line 2: 12 numbers are needed, not 2", () -> changed(2, line -> "H 1 2"));
        Refused.with("some.txt, line 2: 'x' is no number", () -> changed(2, line -> line.replaceFirst("H \\S+", "H x")));
        Refused.with("some.txt, line 3: 2 numbers are needed, not 1", () -> changed(3, line -> "F 1"));
        Refused.with("some.txt, line 7: an action is 0 to 3, not 4", () -> changed(7, line -> line.replaceFirst("S \\d", "S 4")));
        Refused.with("some.txt, line 7: 'nan' is no number", () -> changed(7, line -> line.replaceFirst("\\| \\S+", "| nan")));
        Refused.with("some.txt, line 7: 8 numbers are needed, not 1", () -> changed(7, line -> line.replaceFirst("\\|.*", "| 1")));
        Refused.saying("some.txt, line 7: a step is 'S action dispersion", () -> changed(7, line -> line.replaceFirst(" \\|.*", "")));
        Refused.with("some.txt, line 7: a step 'S ...' or the end 'X steps term=...' must come here, not ''", () -> changed(7, line -> ""));
        Refused.with("some.txt, line 134: 128 steps need 129 lines 'S ...', the first for reset, not 130", () -> changed(134, line -> "X 128 term=True"));
        Refused.saying("some.txt, line 134: the end must be 'X steps term=True'", () -> changed(134, line -> "X 129"));
        Refused.with("some.txt ends after line 133, where a step 'S ...' or the end 'X steps term=...' was to come", () -> read(lines("lunarlander").subList(0, 133)));
        var both = lines("lunarlander");
        both.addAll(lines("lunarlander_continuous"));
        Refused.with("some.txt mixes discrete with continuous actions", () -> read(both));
    }

    @Test void anotherWorldIsRefused() {
        Refused.with("some.txt is a recording of LunarLander, not of CartPole", () -> read(lines("lunarlander")).replay("CartPole", Optional.empty()));
    }
}
