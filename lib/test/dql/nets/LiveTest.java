package dql.nets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LiveTest {
    private final float[] x = {0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, Float.NaN, 0, 0, 0};      // rows 1 and 3 of five

    @Test void allRowsCountUntilItLooks() {
        var live = new Live(5, 3);
        assertEquals(5, live.n);
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 4, 4, 4, 4, 4}, live.at);
        assertArrayEquals(live.at, Live.all(5).at);
    }

    @Test void findsRowsThatAreNotZeroAndRepeatsTheLast() {
        var live = new Live(5, 3);
        live.find(x);
        assertEquals(2, live.n);
        assertArrayEquals(new int[] {1, 3, 3, 3, 3, 3, 3}, Arrays.copyOf(live.at, 7));
        Arrays.fill(x, 1);
        live.find(x);
        assertEquals(5, live.n);
        assertArrayEquals(Live.all(5).at, live.at);
        live.find(new float[15]);
        assertEquals(0, live.n);
    }

    @Test void clearsTheOthers() {
        var live = new Live(5, 3);
        live.find(x);
        var y = new float[1 + 5 * 4];
        Arrays.fill(y, 7);
        live.clear(y, 1, 4, 2);
        assertArrayEquals(new float[] {7, 0, 0, 7, 7, 7, 7, 7, 7, 0, 0, 7, 7, 7, 7, 7, 7, 0, 0, 7, 7}, y);
    }
}
