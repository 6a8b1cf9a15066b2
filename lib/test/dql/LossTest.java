package dql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LossTest {

    @Test void squared() {
        assertEquals(9, Dql.squared.of(-3));
        assertEquals(-6, Dql.squared.slope(-3));
    }

    @Test void huberIsSquaredThenStraight() {
        assertEquals(0.125, Dql.huber.of(0.5));
        assertEquals(2.5, Dql.huber.of(-3));
        assertEquals(0.5, Dql.huber.of(1));
    }

    @Test void hubersSlopeIsTheClippedError() {
        for (double error = -3; error <= 3; error += 0.25)
            assertEquals(Math.min(1, Math.max(-1, error)), Dql.huber.slope(error));
    }

    @Test void slopesAreThoseOfTheCosts() {
        for (Loss loss : new Loss[] {Dql.squared, Dql.huber, new Loss.Huber(2)})
            for (double e : new double[] {-4, -1.5, -0.3, 0.7, 1.2, 5})
                assertEquals((loss.of(e + 1e-6) - loss.of(e - 1e-6)) / 2e-6, loss.slope(e), 1e-6);
    }

    @Test void refusesAKappaThatIsNotAboveZero() {
        assertEquals("kappa must be above 0, not 0.0", assertThrows(IllegalArgumentException.class, () -> new Loss.Huber(0)).getMessage());
    }
}
