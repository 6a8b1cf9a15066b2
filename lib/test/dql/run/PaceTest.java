package dql.run;

import static dql.Dql.mlp;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Space;
import dql.nets.Djl;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test void countsUpdates() {
        var pixels = Space.pixels(2, 10, 10);
        var pace = Pace.of("tiny", mlp().conv(2, 3, 1).dense(4).on(pixels, 3, 0), pixels, 8, 0.05);
        assertTrue(pace.updates() > 20, pace.toString());
        assertEquals("tiny                                                  1,234 updates a second", new Pace("tiny", 1234).toString().replace('.', ','));
    }

    @Test void measuresWhateverDeviceThereIs() {
        assertEquals(3, Pace.all().size());
        var small = Pace.all().get(2).get();
        assertTrue(small.toString().startsWith("4-120-84-2, batch 128, simd on the cpu"), small.toString());
        assertTrue(small.updates() > 100, small.toString());
        assertTrue(Djl.reason().startsWith(Djl.device().getDeviceType()), Djl.reason());
    }
}
