package dql.nets;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import dql.show.Whole;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file in the safetensors format, which Python reads and writes too: the length of a header in 8 bytes, the header in JSON
 * with each tensor's type, shape and place, and the numbers, all little-endian.
 */
record Safetensors(Path path, Map<String, String> about, Map<String, Entry> entries, ByteBuffer data) {
    private static final String ABOUT = "__metadata__";
    private static final long LONGEST_HEADER = 100_000_000;       // the format's own limit

    /** What the header says of a tensor: its bytes lie from begin to end. */
    record Entry(String type, List<Integer> shape, long begin, long end) { }

    /** Writes float32 arrays of one layout, each under a prefix of its own, whole or not at all. */
    static void write(Path path, Map<String, String> about, List<Weights> layout, Map<String, float[]> arrays) {
        var sorted = new TreeMap<>(arrays);                        // the same file every time
        byte[] header = header(about, layout, sorted.keySet());
        long size = 8L + header.length + sorted.values().stream().mapToLong(a -> 4L * a.length).sum();
        if (size > Integer.MAX_VALUE - 8) throw new IllegalArgumentException("%s would have %,d bytes, more than such a file may have here".formatted(path, size));
        var bytes = ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length).put(header);
        var floats = bytes.asFloatBuffer();
        for (float[] numbers : sorted.values()) for (var w : layout) floats.put(numbers, w.at(), w.size());
        Whole.write(path, bytes.array());
    }

    private static byte[] header(Map<String, String> about, List<Weights> layout, Iterable<String> prefixes) {
        var text = new StringWriter();
        try (var json = new JsonWriter(text)) {
            json.beginObject().name(ABOUT).beginObject();
            for (var e : about.entrySet()) json.name(e.getKey()).value(e.getValue());
            json.endObject();
            long at = 0;
            for (String prefix : prefixes) for (var w : layout) {
                json.name(prefix + w.name()).beginObject().name("dtype").value("F32").name("shape").beginArray();
                for (int side : w.shape()) json.value(side);
                json.endArray().name("data_offsets").beginArray().value(at).value(at += 4L * w.size()).endArray().endObject();
            }
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8), padded = Arrays.copyOf(bytes, (bytes.length + 7) / 8 * 8);
        Arrays.fill(padded, bytes.length, padded.length, (byte) ' ');             // so that the numbers are aligned
        return padded;
    }

    /** Reads a file; throws with one sentence if it is missing, of another format, not whole, or too long. */
    static Safetensors read(Path path) {
        var bytes = ByteBuffer.wrap(bytes(path)).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() < 8) throw bad("%s is no safetensors file: it has only %d bytes", path, bytes.remaining());
        long length = bytes.getLong();
        if (length < 2 || length > LONGEST_HEADER || length > bytes.remaining()) throw bad(
            "%s is no safetensors file, or not whole: it announces a header of %s bytes, and has %,d", path, Long.toUnsignedString(length), bytes.remaining());
        var about = new LinkedHashMap<String, String>();
        var entries = new LinkedHashMap<String, Entry>();
        parse(new String(bytes.array(), 8, (int) length, StandardCharsets.UTF_8), path, about, entries);
        var data = bytes.position(8 + (int) length).slice().order(ByteOrder.LITTLE_ENDIAN);
        checkPlaces(path, entries, data.remaining());
        return new Safetensors(path, about, entries, data);
    }

    private static byte[] bytes(Path path) {
        File file = path.toFile();
        if (file.isDirectory()) throw bad("%s is a folder, not a safetensors file", path);
        if (!file.exists()) throw bad("there is no file %s", path.toAbsolutePath());
        if (file.length() > Integer.MAX_VALUE - 8) throw bad("%s has %,d bytes, more than such a file may have here", path, file.length());
        try (var in = new FileInputStream(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException("cannot read " + path + ": " + e.getMessage(), e));
        }
    }

    private static void parse(String header, Path path, Map<String, String> about, Map<String, Entry> entries) {
        var json = new JsonReader(new StringReader(header));
        json.setStrictness(Strictness.STRICT);
        try {
            json.beginObject();
            while (json.hasNext()) {
                String name = json.nextName();
                if (!name.equals(ABOUT)) {
                    if (entries.put(name, entry(json)) != null) throw bad("%s has %s twice", path, name);
                    continue;
                }
                json.beginObject();
                while (json.hasNext()) about.put(json.nextName(), json.nextString());
                json.endObject();
            }
            json.endObject();
            if (json.peek() != JsonToken.END_DOCUMENT) throw new IOException("more than one object");
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw bad("%s is no safetensors file: its header makes no sense at %s", path, json.getPath());
        }
    }

    private static Entry entry(JsonReader json) throws IOException {
        String type = null;
        var shape = new ArrayList<Integer>();
        var places = new ArrayList<Long>();
        json.beginObject();
        while (json.hasNext()) {
            String key = json.nextName();
            if (key.equals("dtype")) type = json.nextString();
            else {
                json.beginArray();
                while (json.hasNext())
                    if (key.equals("shape")) shape.add(json.nextInt());
                    else places.add(json.nextLong());
                json.endArray();
            }
        }
        json.endObject();
        if (type == null || places.size() != 2) throw new IOException("no tensor");
        return new Entry(type, shape, places.get(0), places.get(1));
    }

    /** Tensors must lie side by side, and nothing behind the last. */
    private static void checkPlaces(Path path, Map<String, Entry> entries, int size) {
        long end = 0;
        for (var e : entries.entrySet().stream().sorted(Comparator.comparingLong(e -> e.getValue().begin)).toList()) {
            if (e.getValue().begin != end || e.getValue().end < end) throw bad("%s is broken: %s should begin at byte %,d, and lies from %,d to %,d",
                path, e.getKey(), end, e.getValue().begin, e.getValue().end);
            end = e.getValue().end;
        }
        if (size < end) throw bad("%s is not whole: it has %,d bytes of numbers of %,d", path, size, end);
        if (size > end) throw bad("%s goes on for %,d bytes after its last tensor", path, size - end);
    }

    /** The arrays of one layout, one for each prefix; throws, naming the tensor and both shapes, if the file has not just these. */
    List<float[]> arrays(List<Weights> layout, String... prefixes) {
        var names = Stream.of(prefixes).flatMap(prefix -> layout.stream().map(w -> prefix + w.name())).collect(Collectors.toSet());
        for (String prefix : prefixes) for (var w : layout) check(prefix + w.name(), w);
        for (var name : entries.keySet()) if (!names.contains(name)) throw bad("%s has %s, which this network has not", path, name);
        return Stream.of(prefixes).map(prefix -> array(layout, prefix)).toList();
    }

    private void check(String name, Weights w) {
        var e = entries.get(name);
        if (e == null) throw bad("%s has no %s; it has %s%s", path, name, entries.isEmpty() ? "nothing"
            : entries.keySet().stream().limit(8).collect(Collectors.joining(", ")), entries.size() > 8 ? ", ..." : "");
        if (!e.shape.equals(w.shape())) throw bad("%s must be %s, not %s (file %s)", name, Weights.words(w.shape()), Weights.words(e.shape), path);
        if (!e.type.equals("F32")) throw bad("%s must be float32, F32, not %s (file %s)", name, e.type, path);
        if (e.end - e.begin != 4L * w.size()) throw bad("%s needs %,d bytes, not %,d (file %s)", name, 4L * w.size(), e.end - e.begin, path);
    }

    private float[] array(List<Weights> layout, String prefix) {
        var array = new float[layout.stream().mapToInt(Weights::size).sum()];
        for (var w : layout) data.duplicate().order(ByteOrder.LITTLE_ENDIAN).position((int) entries.get(prefix + w.name()).begin)
            .slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(array, w.at(), w.size());
        return array;
    }

    private static IllegalArgumentException bad(String sentence, Object... words) {
        return new IllegalArgumentException(sentence.formatted(words));
    }
}
