package dql.nets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LiveTest {
    private final Live live = new Live(5, 3);

    @Test void rowsThatAreNotZeroComeTogetherAndGoBack() {
        live.find(new float[] {0, 0, 0, 0, 0, 5, 0, 0, 0, Float.NaN, 0, 0, 0, 0, 0});      // rows 1 and 3
        assertEquals(2, live.n());
        var x = new float[] {9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        var together = new float[10];
        live.gather(x, 1, 2, together);
        assertArrayEquals(new float[] {3, 4, 7, 8, 0, 0, 0, 0, 0, 0}, together);
        System.arraycopy(together, 0, x, 1, 10);
        live.spread(x, 1, 2);
        assertArrayEquals(new float[] {9, 0, 0, 3, 4, 0, 0, 7, 8, 0, 0}, x);
    }

    @Test void allAndNone() {
        var x = new float[] {1, 0, 0, 2, 0, 0, 3, 0, 0, 4, 0, 0, 5, 0, 0};
        live.find(x);
        assertEquals(5, live.n());
        var y = x.clone();
        live.spread(y, 0, 3);
        assertArrayEquals(x, y);
        live.find(new float[15]);
        assertEquals(0, live.n());
        live.spread(y, 0, 3);
        assertArrayEquals(new float[15], y);
    }
}
