package dql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test void linearFallsThenStays() {
        var eps = Dql.linear(1, 0.1, 100);
        assertEquals(1, eps.at(0));
        assertEquals(0.55, eps.at(50), 1e-12);
        assertEquals(0.1, eps.at(100));
        assertEquals(0.1, eps.at(1_000_000));
    }

    @Test void constantStays() {
        assertEquals(0.3, Dql.constant(0.3).at(12345));
    }

    @Test void refusesToTakeNoTime() {
        assertEquals("a schedule needs at least 1 step, not 0", assertThrows(IllegalArgumentException.class, () -> Dql.linear(1, 0, 0)).getMessage());
    }
}
