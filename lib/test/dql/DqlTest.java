package dql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DqlTest {
    @Test void expectKeepsAPromise() {
        Dql.expect("V(50)", 0.4, 0.4, 0.5);
        assertEquals("V(50) should be 0.3 to 0.39, but is 0.4", assertThrows(IllegalStateException.class, () -> Dql.expect("V(50)", 0.4, 0.3, 0.39)).getMessage());
        assertThrows(IllegalStateException.class, () -> Dql.expect("V(50)", Double.NaN, 0, 1));
    }
}
