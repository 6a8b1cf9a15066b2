package dql.env;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import dql.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Mt19937Test {

    /** The C++ standard, [rand.predef]: what mt19937 gives when it is asked for the 10000th time, started from 5489. */
    @Test void theTenThousandthOutput() {
        var rng = new Mt19937(5489);
        for (int i = 1; i < 10_000; i++) rng.bits();
        assertEquals(4123659995L, Integer.toUnsignedLong(rng.bits()));
    }

    /** numpy 2.4, RandomState(seed).random_sample(); the first is the best known uniform draw there is. */
    @ParameterizedTest
    @CsvSource({"1, 0.417022004702574", "5, 0.22199317108973948"})
    void firstUniformDraw(long seed, double expected) {
        assertEquals(expected, new Mt19937(seed).random());
    }

    /** numpy's draws as MinAtar made them, of both kinds in turn. */
    @ParameterizedTest
    @CsvSource({"minatar_breakout_sticky10.jsonl, 1", "minatar_breakout_long.jsonl, 5"})
    void drawsOfARecording(String file, long seed) throws IOException {
        var rng = new Mt19937(seed);
        int draws = 0;
        for (var line : Files.readAllLines(Path.of("data", "parity", file)).subList(1, 200))
            for (var draw : JsonParser.parseString(line).getAsJsonObject().getAsJsonArray("draws")) {
                var d = draw.getAsJsonArray();
                boolean bit = d.get(0).getAsString().equals("randint");
                assertEquals(d.get(d.size() - 1).getAsDouble(), bit ? rng.bit() : rng.random(), () -> line);
                draws++;
            }
        assertEquals(199, draws);
    }

    @Test void seedsThatNumpyDoesNotTakeAreRefused() {
        Refused.with("seed must be 0 to 4294967295 (it starts a numpy RandomState), not -1", () -> new Mt19937(-1));
        Refused.with("seed must be 0 to 4294967295 (it starts a numpy RandomState), not 4294967296", () -> new Mt19937(1L << 32));
        assertEquals("MT19937 generator, 624 of 624 words used", new Mt19937((1L << 32) - 1).toString());
    }
}
