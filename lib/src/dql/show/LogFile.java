package dql.show;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Logs as CSV files: {@code # key: value} lines, the header {@code series,t,value}, and rows whose numbers come back bit for bit. */
public final class LogFile {
    private static final String HEADER = "series,t,value";

    private LogFile() { }

    /** Writes a log, whole or not at all. */
    public static void write(Path path, Map<String, String> about, List<Series> series) {
        var text = new StringBuilder();
        var head = new LinkedHashMap<>(about);
        head.put("rows", Long.toString(series.stream().mapToLong(Series::size).sum()));
        head.forEach((key, value) -> text.append("# ").append(key).append(": ").append(value.replaceAll("\\s+", " ")).append('\n'));
        text.append(HEADER).append('\n');
        for (var s : series)
            for (int i = 0; i < s.size(); i++)
                text.append(s.name()).append(',').append(s.t().getLong(i)).append(',').append(s.value().getDouble(i)).append('\n');
        Whole.write(path, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a log's series, and what stands above them into the map. */
    public static Collection<Series> read(Path path, Map<String, String> about) {
        File file = path.toFile();
        if (file.isDirectory()) throw bad(path + " is a folder, not a log");
        if (!file.exists()) throw bad("there is no file " + path.toAbsolutePath());
        try (var in = new BufferedReader(new InputStreamReader(new FileInputStream(file), StandardCharsets.UTF_8))) {
            return rows(in, path, about);
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException("cannot read " + path + ": " + e.getMessage(), e));
        }
    }

    private static Collection<Series> rows(BufferedReader in, Path path, Map<String, String> about) throws IOException {
        String line = in.readLine();
        if (line == null) throw bad(path + " is empty: a log begins with # lines and then " + HEADER);
        int number = 1;
        for (; line != null && line.startsWith("#"); line = in.readLine(), number++) {
            int colon = line.indexOf(": ");
            if (colon < 0) throw bad("%s line %d: '%s' should read '# key: value'".formatted(path, number, line));
            about.put(line.substring(1, colon).strip(), line.substring(colon + 2));
        }
        if (!HEADER.equals(line)) throw bad("%s is not a log: line %d should be '%s', not '%s'".formatted(
            path, number, HEADER, line == null ? "the end" : line));
        var series = new LinkedHashMap<String, Series>();
        long rows = 0;
        while ((line = in.readLine()) != null) {
            row(series, line, path + " line " + ++number);
            rows++;
        }
        String promised = about.remove("rows");
        if (promised != null && !promised.equals(Long.toString(rows)))
            throw bad("%s is not whole: it has %,d rows of %s".formatted(path, rows, promised));
        return series.values();
    }

    private static void row(Map<String, Series> series, String line, String where) {
        var cells = line.split(",", -1);
        if (cells.length != 3) throw bad("%s: a row has 3 cells, %s, not %d as in '%s'".formatted(where, HEADER, cells.length, line));
        String cell = cells[1];
        try {
            long t = Long.parseLong(cells[1]);
            cell = cells[2];
            series.computeIfAbsent(cells[0], Series::of).add(t, Double.parseDouble(cells[2]));
        } catch (NumberFormatException e) {
            throw bad("%s: '%s' is no %s".formatted(where, cell, cell == cells[1] ? "whole number" : "number"));
        } catch (IllegalArgumentException e) {
            throw bad(where + ": " + e.getMessage());
        }
    }

    /** A whole number of the lines above the rows; 0 if there is none. */
    public static long number(Map<String, String> about, String key) {
        try {
            return Long.parseLong(about.getOrDefault(key, "0"));
        } catch (NumberFormatException e) {
            throw bad("the log's '%s' should be a whole number, not '%s'".formatted(key, about.get(key)));
        }
    }

    private static IllegalArgumentException bad(String sentence) {
        return new IllegalArgumentException(sentence);
    }
}
