package dql.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TableHtmlTest {

    @Test void wordsStandLeftAndNumbersRight() {
        var table = Table.create("scores", StringColumn.create("agent", "a & b"), DoubleColumn.create("return", 1.5));
        assertEquals("<table><caption>scores</caption><thead><tr><th style=\"text-align:left\">agent</th><th style=\"text-align:right\">return</th></tr></thead>"
            + "<tbody><tr><td style=\"text-align:left\">a &amp; b</td><td style=\"text-align:right\">1.5</td></tr></tbody></table>", TableHtml.of(table));
    }

    @Test void aTableWithoutANameHasNoCaption() {
        assertFalse(TableHtml.of(Table.create("", StringColumn.create("<x>"))).contains("caption"));
    }

    @Test void longTablesShowBothEnds() {
        var html = TableHtml.of(numbers(21));
        assertTrue(html.contains(">9</td></tr><tr><td colspan=\"1\" style=\"text-align:center\">… 1 rows more …</td></tr><tr><td style=\"text-align:right\">11<"), html);
        assertFalse(html.contains(">10<"));
        assertFalse(TableHtml.of(numbers(20)).contains("more"));
    }

    private static Table numbers(int n) {
        return Table.create("n", IntColumn.create("i", IntStream.range(0, n).toArray()));
    }
}
