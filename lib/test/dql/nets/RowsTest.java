package dql.nets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class RowsTest {
    /** Whole squares of four and what is left over, with room between the rows and around. */
    @Test void transposesAnyNumberOfRowsAndColumns() {
        for (int rows = 1; rows <= 9; rows++)
            for (int columns = 1; columns <= 9; columns++) {
                int ldFrom = columns + 2, ldTo = rows + 3;
                float[] from = new float[1 + rows * ldFrom], to = new float[2 + columns * ldTo], expected = new float[to.length];
                for (int i = 0; i < from.length; i++) from[i] = i + 1;
                for (int r = 0; r < rows; r++) for (int c = 0; c < columns; c++) expected[2 + c * ldTo + r] = from[1 + r * ldFrom + c];
                Rows.transpose(from, 1, rows, columns, ldFrom, to, 2, ldTo);
                assertArrayEquals(expected, to, rows + " x " + columns);
            }
    }
}
