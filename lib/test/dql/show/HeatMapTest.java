package dql.show;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Dql;
import dql.Figure;
import dql.Refused;
import org.junit.jupiter.api.Test;

class HeatMapTest {
    @Test void coloursSquaresByTheirNumbers() {
        Figure f = Dql.heat("M", new double[][] {{0, 1}, {0.5, 2}});
        int left = 20, top = 42, side = 64;
        assertEquals(0xFF440154, f.getRGB(left + 5, top + 5), "0, the lowest");
        assertEquals(0xFFFDE725, f.getRGB(left + side + 5, top + side + 5), "2, the highest");
        assertEquals(0xFF21918C, f.getRGB(left + side + 5, top + 5), "1, in the middle");
        assertEquals("M\n0 1\n0.5 2", f.toString());
    }

    @Test void badNumbersAreRefusedInWords() {
        Refused.with("a heat map needs at least 1 row of at least 1 number", () -> Dql.heat("", new double[0][]));
        Refused.with("rows of a heat map must be equally long, but row 1 has 1 numbers and row 0 has 2", () -> Dql.heat("", new double[][] {{1, 2}, {3}}));
        Refused.with("a heat map's numbers must be finite, but row 0 has NaN", () -> Dql.heat("", new double[][] {{Double.NaN}}));
    }
}
