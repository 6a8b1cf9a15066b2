package dql.env.lunar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dql.Rng;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class LunarDrawsTest {

    @Test void generatorsDrawWithinTheirBounds() {
        LunarDraws draws = LunarDraws.of(new Rng(3));
        var rng = new Rng(3);
        assertEquals(rng.uniform(-2, 5), draws.uniform(-2, 5));
        assertEquals(rng.integers(19_998) - 9999, draws.integers(-9999, 9999));
    }

    @Test void recordingsGiveWhatTheyHold() {
        LunarDraws draws = LunarDraws.recorded(0.5, -7);
        assertEquals(0.5, draws.uniform(0, 1));
        assertEquals(-7, draws.uniform(0, 1));
        assertThrows(NoSuchElementException.class, () -> draws.uniform(0, 1));
        assertThrows(UnsupportedOperationException.class, () -> draws.integers(0, 2));
    }
}
