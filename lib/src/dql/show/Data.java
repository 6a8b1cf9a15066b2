package dql.show;

import java.io.File;
import java.net.URISyntaxException;
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

    /** The folder data/published: of -Ddql.home or DQL_HOME, else above the working directory or above the jar. */
    static File folder() {
        String told = System.getProperty("dql.home", System.getenv("DQL_HOME"));
        if (told != null) {
            var folder = new File(told, "data/published");
            if (folder.isDirectory()) return folder;
            throw new IllegalArgumentException("there is no folder %s: dql.home or DQL_HOME should be the project's folder".formatted(folder));
        }
        var work = new File("").getAbsoluteFile();
        for (var start : new File[] {work, place()})
            for (var f = start; f != null; f = f.getParentFile())
                if (new File(f, "data/published").isDirectory()) return new File(f, "data/published");
        throw new IllegalArgumentException("there is no folder data/published in or above %s or %s: set DQL_HOME to the project's folder"
            .formatted(work, place()));
    }

    /** The folder that dql's classes or jar lie in. */
    static File place() {
        try {
            return new File(Data.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getParentFile();
        } catch (URISyntaxException | RuntimeException e) {
            return new File("").getAbsoluteFile();
        }
    }
}
