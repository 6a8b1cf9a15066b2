package dql.nets;

import static dql.Dql.mlp;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dql.Net;
import dql.Refused;
import dql.Rng;
import dql.Space;
import dql.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetFileTest {
    private static final Space TWO = Space.numbers("a", "b"), PIXELS = Space.pixels(3, 10, 9);
    @TempDir Path folder;
    private String file;

    @BeforeEach void name() {
        file = folder.resolve("q.safetensors").toString();
    }

    private static Net tiny() {
        var q = mlp().on(TWO, 1, 0);
        System.arraycopy(new float[] {1, -2, 0.5f}, 0, q.parameters(), 0, 3);
        q.changed();
        return q;
    }

    @Test void theFileByHand() throws IOException {
        tiny().save(file);
        String header = "{\"__metadata__\":{\"architecture\":\"linear network\",\"dql\":\"built from source\"},"
            + "\"out.weight\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[0,8]},\"out.bias\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[8,12]}}";
        var expected = ByteBuffer.allocate(8 + 208 + 12).order(ByteOrder.LITTLE_ENDIAN).putLong(208)
            .put("%-208s".formatted(header).getBytes(StandardCharsets.UTF_8)).putFloat(1).putFloat(-2).putFloat(0.5f);
        assertEquals(new String(expected.array(), StandardCharsets.ISO_8859_1), Files.readString(Path.of(file), StandardCharsets.ISO_8859_1));
    }

    @Test void namesAndShapesAreThoseOfPyTorch() {
        assertEquals("[hidden.0.weight [4][3][2][2], hidden.0.bias [4], hidden.1.weight [5][288], hidden.1.bias [5], "
            + "value.hidden.weight [7][5], value.hidden.bias [7], value.weight [1][7], value.bias [1], "
            + "advantage.hidden.weight [7][5], advantage.hidden.bias [7], advantage.weight [6][7], advantage.bias [6]]",
            mlp().conv(4, 2, 1).dense(5).dueling(7).on(PIXELS, 6, 0).layout().toString());
        assertEquals("[hidden.0.weight [4][3][2][2], hidden.0.bias [4], out.weight_mu [2][288], out.bias_mu [2], out.weight_sigma [2][288], out.bias_sigma [2]]",
            mlp().conv(4, 2, 1).noisy().on(PIXELS, 2, 0).layout().toString());
    }

    @ParameterizedTest
    @CsvSource({"simd, djl", "djl, simd", "simd, simd", "djl, djl"})
    void movesBetweenEnginesBitForBit(String from, String to) {
        var bytes = new byte[270];
        for (int i = 0; i < 270; i++) bytes[i] = (byte) i;
        for (var net : List.of(mlp(), mlp(16, 8).tanh(), mlp(9).dueling(4).noisy(), mlp(8).categorical(-1, 1, 5), mlp(5).bounded())) {
            roundTrip(net, TWO, from, to, State.of(0.3f, -2));
        }
        for (var net : List.of(mlp().conv(3, 3, 2).dueling(9), mlp().conv(4, 2, 1).dense(5).quantiles(3).noisy()))
            roundTrip(net, PIXELS, from, to, State.pixels(bytes));
    }

    private void roundTrip(Architecture net, Space states, String from, String to, State s) {
        Net q = net.on(states, 4, 1).to(from), other = net.on(states, 4, 2).to(to);
        q.parameters()[0] = Float.MIN_VALUE;
        q.parameters()[1] = -0f;
        q.changed();
        q.save(file);
        assertEquals(other, other.load(file));
        assertArrayEquals(bits(q), bits(other));
        q.mute();
        other.mute();
        assertArrayEquals(q.to(to).of(s), other.of(s), "what was read is in use");
        var layout = q.layout();
        for (int i = 0, at = 0; i < layout.size(); at += layout.get(i++).size()) assertEquals(at, layout.get(i).at());
    }

    private static int[] bits(Net q) {
        var bits = new int[q.parameters().length];
        for (int i = 0; i < bits.length; i++) bits[i] = Float.floatToRawIntBits(q.parameters()[i]);
        return bits;
    }

    @ParameterizedTest
    @CsvSource({"simd", "djl"})
    void readsWhatPythonWrote(String engine) {
        var pixels = new byte[27];
        for (int i = 0; i < 27; i++) pixels[i] = (byte) i;
        var q = mlp().conv(2, 2, 1).dense(5).dueling().on(Space.pixels(3, 3, 3), 3, 0).to(engine);
        q.load("lib/test/resources/made_in_python.safetensors");
        assertArrayEquals(new float[] {-0.15291656f, 0.7621395f, 0.9513768f}, q.of(State.pixels(pixels)), 1e-6f);
    }

    @Test void anotherNetworkIsRefusedInWords() {
        mlp(6, 4).on(TWO, 3, 0).save(file);
        refused(mlp(6, 5).on(TWO, 3, 1), "hidden.1.weight must be [5][6], not [4][6] (file " + file + ")");
        refused(mlp(6).on(TWO, 3, 1), "out.weight must be [3][6], not [3][4] (file " + file + ")");
        refused(mlp(6, 4, 3).on(TWO, 3, 1), file + " has no hidden.2.weight; it has hidden.0.weight, hidden.0.bias, hidden.1.weight, hidden.1.bias, out.weight, out.bias");
        refused(mlp(6, 4).noisy().on(TWO, 3, 1), "has no hidden.0.weight_mu; it has hidden.0.weight, ");
        refused(mlp(6, 4).on(Space.numbers("a"), 3, 1), "hidden.0.weight must be [6][1], not [6][2]");
        refused(mlp(6, 4).tanh().on(TWO, 3, 1), file + " holds a network with hidden layers 6 ReLU → 4 ReLU, not a network with hidden layers 6 tanh → 4 tanh");
        mlp(4).dueling(5).on(TWO, 3, 0).save(file);
        refused(mlp(4).with(new Head.Dueling(5, true, Layer.Activation.TANH)).on(TWO, 3, 1), "not a network with hidden layers 4 ReLU → dueling streams of 5 tanh");
        refused(mlp(4).on(TWO, 3, 1), "has no out.weight; it has hidden.0.weight, hidden.0.bias, value.hidden.weight, value.hidden.bias, "
            + "value.weight, value.bias, advantage.hidden.weight, advantage.hidden.bias, ...");
    }

    @Test void brokenFilesAreRefusedInWords() throws IOException {
        String out = "\"out.weight\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[0,8]}", bias = "\"out.bias\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[8,12]}";
        assertEquals(file, write("{%s,%s}".formatted(out, bias), 12));
        assertArrayEquals(new float[3], tiny().load(file).parameters(), "a file without metadata is good enough");
        refused("there is no file", folder.resolve("none").toString());
        refused("is a folder, not a safetensors file", folder.toString());
        refused("has %s twice".formatted("out.weight"), write("{%s,%s,%s}".formatted(out, out, bias), 12));
        refused("out.weight must be float32, F32, not F64", write("{%s,%s}".formatted(out.replace("F32", "F64"), bias), 12));
        refused("out.bias needs 4 bytes, not 8", write("{%s,%s}".formatted(out, bias.replace("12", "16")), 16));
        refused("has more, which this network has not", write("{%s,%s,\"more\":{\"dtype\":\"U8\",\"shape\":[],\"data_offsets\":[12,13]}}".formatted(out, bias), 13));
        refused("is broken: out.bias should begin at byte 8, and lies from 4 to 12", write("{%s,%s}".formatted(out, bias.replace("8,12", "4,12")), 12));
        refused("is broken: out.weight should begin at byte 0, and lies from 0 to -8", write("{%s,%s}".formatted(out.replace("0,8", "0,-8"), bias), 12));
        refused("is not whole: it has 11 bytes of numbers of 12", write("{%s,%s}".formatted(out, bias), 11));
        refused("goes on for 1 bytes after its last tensor", write("{%s,%s}".formatted(out, bias), 13));
        refused("its header makes no sense at $.out.weight.shape[1]", write("{%s,%s}".formatted(out.replace("1,2", "1,2.5"), bias), 12));
        refused("has no out.weight; it has nothing", write("{}", 0));
        refused("its header makes no sense at $", write("[]", 0));
        refused("its header makes no sense at $", write("{%s,%s}{}".formatted(out, bias), 12));
        refused("its header makes no sense at $.out", write("{\"out\":{}}", 12));
        Files.write(Path.of(file), new byte[5]);
        refused("is no safetensors file: it has only 5 bytes", file);
        Files.writeString(Path.of(file), "series,t,value\nreturn,1,2\n");
        refused("is no safetensors file, or not whole: it announces a header of 8371192686772905331 bytes, and has 18", file);
        Files.write(Path.of(file), new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, 0});
        refused("announces a header of 18446744073709551615 bytes, and has 1", file);
    }

    /** A file with this header and so many zeros. */
    private String write(String header, int zeros) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        Files.write(Path.of(file), ByteBuffer.allocate(8 + text.length + zeros).order(ByteOrder.LITTLE_ENDIAN).putLong(text.length).put(text).array());
        return file;
    }

    private void refused(String part, String path) {
        var q = tiny();
        Refused.saying(part, () -> q.load(path));
        assertArrayEquals(new float[] {1, -2, 0.5f}, q.parameters());
    }

    private void refused(Net q, String part) {
        float[] before = q.parameters().clone();
        Refused.saying(part, () -> q.load(file));
        assertArrayEquals(before, q.parameters());
    }

    /** Whatever is cut off or changed: the file loads or is refused in words, and then nothing has changed. */
    @Test void anyDamageIsFoundOrHarmless() throws IOException {
        tiny().save(file);
        byte[] whole = Files.readAllBytes(Path.of(file));
        for (int n = 0; n < whole.length; n++) {
            Files.write(Path.of(file), Arrays.copyOf(whole, n));
            refused(file, file);
        }
        var rng = new Rng(0);
        for (int k = 0; k < 3000; k++) {
            byte[] bytes = whole.clone();
            bytes[rng.integers(bytes.length - 12)] = (byte) rng.integers(256);
            Files.write(Path.of(file), bytes);
            var q = tiny();
            try {
                q.load(file);
            } catch (IllegalArgumentException e) {
                assertFalse(e.getMessage().isBlank());
            }
            assertArrayEquals(new float[] {1, -2, 0.5f}, q.parameters());
        }
    }

    @Test void whereNothingCanBeWrittenThatIsSaid() {
        assertEquals("cannot write %s: it is a folder".formatted(folder),
            assertThrows(UncheckedIOException.class, () -> tiny().save(folder.toString())).getCause().getMessage());
    }
}
