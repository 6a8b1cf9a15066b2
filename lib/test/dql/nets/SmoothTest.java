package dql.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SmoothTest {

    @Test void expHasThirteenDigits() {
        for (double x = -690; x < 690; x += 0.377) assertEquals(1, Smooth.exp(x) / StrictMath.exp(x), 1e-13, "exp " + x);
        assertEquals(1, Smooth.exp(0));
    }

    @Test void expAtItsEnds() {
        assertEquals(0, Smooth.exp(-701));
        assertEquals(0, Smooth.exp(Double.NEGATIVE_INFINITY));
        assertEquals(Double.POSITIVE_INFINITY, Smooth.exp(701));
        assertTrue(Double.isNaN(Smooth.exp(Double.NaN)));
    }
}
