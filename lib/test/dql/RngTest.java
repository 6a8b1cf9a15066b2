package dql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

class RngTest {

    @Test void drawsWhatNumpyDrawsForEverySeed() {
        var generators = new HashMap<String, Rng>();
        int n = 0;
        for (String[] row : Parity.rows("pcg64_draws.csv")) {
            var rng = generators.computeIfAbsent(row[0], seed -> new Rng(new BigInteger(seed)));
            double x = switch (row[1]) {
                case "random", "random_after" -> rng.random();
                case "uniform(-0.05;0.05)" -> rng.uniform(-0.05, 0.05);
                case "integers(2)" -> rng.integers(2);
                case "integers(6)" -> rng.integers(6);
                default -> throw new IllegalStateException(row[1]);
            };
            assertEquals(Double.parseDouble(row[3]), x, String.join(" ", row));
            n++;
        }
        assertEquals(252, n);
    }

    @Test void spawnKeysAreNumpys() {           // numpy 2: Generator(PCG64(SeedSequence(seed, spawn_key=key)))
        assertDraws(new Rng(0, 1), 0.6771968569751019, 0.2429867485428212, 0);
        assertDraws(new Rng(42, 2), 0.07123920291270869, 0.7101597228953526, 0);
        assertDraws(new Rng(BigInteger.TWO.pow(64).add(BigInteger.valueOf(3)), 0, 5), 0.3291516952927558, 0.19262631242494954, 5);
        assertDraws(new Rng(BigInteger.TWO.pow(130).add(BigInteger.ONE), 3), 0.927889130232467, 0.3366997646223996, 5);
    }

    private static void assertDraws(Rng rng, double first, double second, int third) {
        assertEquals(first, rng.random());
        assertEquals(second, rng.random());
        assertEquals(third, rng.integers(6));
    }

    @Test void largeBoundsAreNumpysToo() {      // default_rng(5).integers(2_000_000_000)
        var rng = new Rng(5);
        for (int expected : new int[] {1341580111, 1610005847, 1615881579, 937703818, 1030651121, 1260468061})
            assertEquals(expected, rng.integers(2_000_000_000));
    }

    @Test void oneChoiceTakesNoDraw() {
        var rng = new Rng(0);
        assertEquals(0, rng.integers(1));
        assertEquals(0.6369616873214543, rng.random());
    }

    @Test void badInputIsRefusedInWords() {
        assertEquals("seed must be 0 or more, not -1", assertThrows(IllegalArgumentException.class, () -> new Rng(-1)).getMessage());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new Rng(1).integers(0)).getMessage().contains("at least 1, not 0"));
    }
}
