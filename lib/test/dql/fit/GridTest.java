package dql.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GridTest {
    @Test void binsAreEquallyFullAndStandForTheirMedians() {
        var x = new double[][] {{9}, {1}, {3}, {5}, {7}, {11}};              // three bins: 1 3, 5 7, 9 11
        var grid = Grid.of(x, 3);
        double[] expected = {1, 1, 1, 1, 5, 5, 9, 9};
        double[] given = {-5, 1, 3, 4, 5, 8, 9, 99};
        for (int i = 0; i < given.length; i++) assertEquals(expected[i], grid.of(0, given[i]), "of " + given[i]);
    }

    @Test void fewValuesStayAsTheyAre() {
        var grid = Grid.of(new double[][] {{1, 0.25}, {2, 0.5}, {2, 0.75}, {1, 1}}, 3);
        assertArrayEquals(new double[] {1.5, 0.25}, grid.of(new double[] {1.5, 0.3}));
    }

    @Test void equalNumbersShareABin() {
        var grid = Grid.of(new double[][] {{0}, {0}, {0}, {0}, {0}, {1}, {2}, {3}}, 3);
        assertEquals(0, grid.of(0, 0));
        assertEquals(1, grid.of(0, 1));
        assertEquals(grid.of(0, 2), grid.of(0, 3), "the last third of the rows");
    }
}
