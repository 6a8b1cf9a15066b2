package dql.show;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Dql;
import dql.Figure;
import dql.Refused;
import org.junit.jupiter.api.Test;

class MosaicTest {
    @Test void allOnOneScale() {
        Figure f = Dql.mosaic("M", 2, new double[][] {{0, 1}}, new double[][] {{1, 2}}, new double[][] {{2, 0}});
        int left = 20, top = 48, cell = 24, wide = 2 * cell + 6, high = cell + 6;
        assertEquals(0xFF440154, f.getRGB(left + 5, top + 5), "0, the lowest");
        assertEquals(0xFFFDE725, f.getRGB(left + wide + cell + 5, top + 5), "2 in the second matrix");
        assertEquals(0xFF21918C, f.getRGB(left + wide + 5, top + 5), "1, in the middle");
        assertEquals(0xFFFDE725, f.getRGB(left + 5, top + high + 5), "the third one begins the second row");
        assertEquals("M: 3 matrices of 1x2; dark blue: 0, yellow: 2", f.toString());
    }

    @Test void matricesOfSeveralSizesAreRefused() {
        Refused.with("a mosaic needs at least 1 matrix and 1 column, not 0 and 2", () -> Dql.mosaic("", 2));
        Refused.with("the matrices of a mosaic must all be 1x1, as its first one is", () -> Dql.mosaic("", 2, new double[][] {{1}}, new double[][] {{1, 2}}));
    }
}
