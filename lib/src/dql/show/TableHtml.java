package dql.show;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A table as HTML, for notebooks: at most 20 rows, the first ten and the last ten of longer ones. */
public final class TableHtml {
    private static final int HALF = 10;

    private TableHtml() { }

    /** From now on a cell's value that is a table is shown as HTML; nothing happens outside a notebook. */
    public static void show() {
        Notebook.show(Table.class, TableHtml::of);
    }

    /** A table with its name above it. */
    static String of(Table table) {
        String name = table.name() == null || table.name().isBlank() ? "" : "<caption>" + escaped(table.name()) + "</caption>";
        int n = table.rowCount();
        var rows = n <= 2 * HALF ? rows(table, 0, n)
            : rows(table, 0, HALF) + "<tr><td colspan=\"%d\" style=\"text-align:center\">… %,d rows more …</td></tr>".formatted(table.columnCount(), n - 2 * HALF) + rows(table, n - HALF, n);
        return "<table>" + name + "<thead>" + row("th", table, Column::name) + "</thead><tbody>" + rows + "</tbody></table>";
    }

    private static String rows(Table table, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> row("td", table, c -> c.getString(i))).collect(Collectors.joining());
    }

    private static String row(String tag, Table table, Function<Column<?>, String> words) {
        return table.columns().stream().map(c -> "<%s style=\"text-align:%s\">%s</%s>".formatted(tag, c instanceof NumericColumn ? "right" : "left", escaped(words.apply(c)), tag))
            .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
