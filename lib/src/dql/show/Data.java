package dql.show;

import dql.run.Install;
import java.io.File;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;
import tech.tablesaw.io.csv.CsvReader;

/** The project's data files: published numbers, in data/published. */
public final class Data {
    private Data() { }

    /** Reads a CSV file of data/published; throws with one sentence, and the files there are, if it is missing or broken. */
    public static Table table(String name) {
        return Interrupts.later(() -> table(folder(), name));
    }

    static Table table(File folder, String name) {
        var file = new File(folder, name);
        var files = folder.list((f, n) -> n.endsWith(".csv"));
        String there = files == null || files.length == 0 ? "no CSV file" : Arrays.stream(files).sorted().collect(Collectors.joining(", "));
        if (!file.isFile()) throw new IllegalArgumentException("there is no data file '%s' in %s, which has %s".formatted(name, folder, there));
        if (file.length() == 0) throw new IllegalArgumentException(file + " is empty");
        try {
            var table = new CsvReader().read(CsvReadOptions.builder(file).locale(Locale.ROOT).build());
            if (table.columnCount() == 0 || table.rowCount() == 0) throw new IllegalArgumentException(file + " has no rows");
            return table.setName(name);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("%s is not a whole CSV file: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** The folder data/published of the project. */
    static File folder() {
        var folder = Install.home().resolve("data/published").toFile();
        if (folder.isDirectory()) return folder;
        throw new IllegalArgumentException("there is no folder %s: set DQL_HOME to the project's folder".formatted(folder));
    }
}
