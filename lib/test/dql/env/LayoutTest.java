package dql.env;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test void numbersItsCellsRowAfterRowWithoutWalls() {
        var map = Layout.map("""
            .#G
            S.H
            """);
        assertEquals(5, map.n());
        assertEquals(-1, map.state(0, 1));
        assertEquals(1, map.state(0, 2));
        assertEquals(2, map.first('S'));
        assertEquals(1, map.row(2));
        assertEquals(0, map.column(2));
        assertEquals(-1, map.state(2, 0));
        assertEquals(-1, map.state(0, 3));
        assertEquals('H', map.kind(1, 2));
        assertEquals(".#G\n@.H", map.text(2));
    }

    @Test void rowsAreLabelled() {
        var rows = Layout.rows(List.of("a", "b", "c"), 2);
        assertEquals(2, rows.rows());
        assertEquals(-1, rows.state(1, 1));
        assertEquals("c", rows.label(1, 0));
        assertEquals(" a [b]\n c", rows.text(1));
    }

    @Test void saysWhereAMapIsNone() {
        Refused.with("map: line 2, column 3 is '?'; a cell is . (free), # (wall), S (start), G (goal) or H (hazard)", () -> Layout.map("..G\n..?"));
        Refused.with("map: line 2, column 1 is a second start S; the first is in line 1, column 2", () -> Layout.map(".S\nSG"));
        Refused.with("map: line 2 has 2 cells, but line 1 has 3", () -> Layout.map("..G\n.."));
        Refused.with("map: line 2 has 3 cells, but line 1 has 2", () -> Layout.map("..\n..G"));
        Refused.with("map: it has no line", () -> Layout.map("  \n"));
    }
}
