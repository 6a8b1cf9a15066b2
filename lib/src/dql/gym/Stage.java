package dql.gym;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.ToNumberPolicy;
import com.google.gson.reflect.TypeToken;
import dql.Rng;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Where an environment of Python plays: starts its worker, or shares one of a {@link Troupe}, and starts another when that one has ended;
 * hands over actions and says what came of them. A stage that nobody holds any more leaves its worker.
 */
final class Stage implements AutoCloseable {
    /** Seconds that a step, a reset or a picture may take, and the start. */
    static final double PATIENCE = 60, STARTING = 120;

    private static final int REWARD = 0, CHOICE = 8, LIVES = 16, TERMINATED = 20, TRUNCATED = 21, NUMBERS = 64;       // as in worker.py
    private static final Cleaner CLEANER = Cleaner.create();
    private static final Gson GSON = new GsonBuilder().setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE).serializeSpecialFloatingPointValues().disableHtmlEscaping().create();

    private final String id, make;
    private final long seed;
    private final AtomicReference<Worker> worker = new AtomicReference<>();       // apart, so that the cleaner does not hold this
    private double patience = PATIENCE;
    private ByteBuffer memory;
    private JsonObject about;
    private boolean playing, seeded;
    private int starts, start, number;                                 // workers so far; where the state is in memory; which one of the worker's it is

    /** Starts the worker and does not wait for it. */
    Stage(String id, long seed, Map<String, ?> options, Map<String, ?> more) {
        if (id == null || id.isBlank()) throw new IllegalArgumentException("gym needs the id of an environment, such as \"CartPole-v1\"");
        if (seed < 0) throw new IllegalArgumentException("seed must be 0 or more, not " + seed);
        var request = new LinkedHashMap<String, Object>(more);
        request.put("id", id);
        request.put("options", options);
        this.id = id;
        this.seed = seed;
        this.make = json(id, request);
        CLEANER.register(this, new Leave(worker));
        start(Troupe.worker(id));
    }

    private record Leave(AtomicReference<Worker> worker) implements Runnable {
        @Override public void run() {
            var left = worker.getAndSet(null);
            if (left != null) left.left();
        }
    }

    private static String json(String id, Map<String, ?> request) {
        try {
            return GSON.toJson(request);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("gym(\"%s\"): an option must be a number, text, boolean, list or map: %s".formatted(id, e.getMessage()), e);
        }
    }

    private void start(Worker by) {
        worker.set(by);
        starts++;
        memory = null;
    }

    /** What the environment is, as its worker described it; waits for it. Throws if it cannot be made. */
    JsonObject about() {
        if (memory != null) return about;
        Worker.Answer answer = worker().open(make, STARTING);
        if (!answer.done()) throw refused(answer.text());
        about = Worker.json(answer);
        memory = worker().memory(about.get("at").getAsLong(), about.get("bytes").getAsInt());
        start = about.get("start").getAsInt();
        number = about.get("number").getAsInt();
        seeded = false;
        return about;
    }

    private RuntimeException refused(String why) {
        close();
        if (why.startsWith("the Python package ")) return new IllegalStateException("gym(\"%s\"): %s in %s: %s".formatted(id, why, Python.path(), Python.FIX));
        return new IllegalArgumentException("gym(\"%s\"): %s".formatted(id, why));
    }

    private Worker worker() {
        var now = worker.get();
        if (now == null) throw new IllegalStateException(id + ": it has been closed, reset() starts it again");
        return now;
    }

    void patience(double seconds) {
        if (!(seconds > 0)) throw new IllegalArgumentException("timeout must be more than 0 seconds, not " + seconds);
        patience = seconds;
    }

    /** Begins an episode: the first of a worker from the seed (of its successors from one of their own), later ones as its generator goes on. */
    void reset() {
        playing = false;
        if (worker.get() != null && memory != null) forget();
        if (worker.get() == null || worker().closed()) startAnother();
        about();
        long first = starts == 1 ? seed : new Rng(seed, Rng.WRAPPER, starts).bits() >>> 33;
        done(worker().ask('r', "[%d, %s]".formatted(number, seeded ? "null" : first), "reset", patience), "reset()");
        seeded = true;
        playing = true;
    }

    /** Waits for the end of a step that nobody asked for any more. */
    private void forget() {
        try {
            if (worker().busy(number)) worker().finish(number, patience);
        } catch (IllegalStateException e) { }                          // it has ended, and another is started
    }

    private void startAnother() {
        close();
        start(new Worker(id));
    }

    /** Begins a step with a choice. */
    void begin(int a) {
        ready();
        memory.putLong(CHOICE, a);
        worker().begin(number);
    }

    /** Begins a step with numbers. */
    void begin(float... u) {
        ready();
        for (int i = 0; i < u.length; i++) memory.putFloat(NUMBERS + 4 * i, u[i]);
        worker().begin(number);
    }

    private void ready() {
        if (!playing || worker.get() == null) throw new IllegalStateException(id + ": no episode is in progress, call reset() first");
        if (worker().busy(number)) throw new IllegalStateException(id + ": a step is not finished yet, call reset() first");
    }

    /** Waits for the end of the step. */
    void finish() {
        playing = false;                                               // unless all goes well
        done(worker().finish(number, patience), "step()");
        if (!Double.isFinite(reward())) throw wrong("step() gave " + reward() + " as the reward");
        playing = !terminated() && !truncated();
    }

    private void done(Worker.Answer answer, String what) {
        if (!answer.done()) throw wrong(what + " raised " + answer.text());
    }

    /** What the environment did wrong; its episode is over. */
    IllegalStateException wrong(String what) {
        playing = false;
        return new IllegalStateException("%s: %s; call reset() first".formatted(id, what));
    }

    double reward() { return memory.getDouble(REWARD); }

    int lives() { return memory.getInt(LIVES); }

    boolean terminated() { return memory.get(TERMINATED) != 0; }

    boolean truncated() { return memory.get(TRUNCATED) != 0; }

    /** The state's numbers; throws if one is none. */
    float[] numbers(int n) {
        var x = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = memory.getFloat(start + 4 * i);
            if (!Float.isFinite(x[i])) throw wrong("there came %s as number %d of the state".formatted(x[i], i));
        }
        return x;
    }

    /** Reads one of the state's frames, which all are so long. */
    byte[] frame(int k, byte[] frame) {
        memory.get(start + k * frame.length, frame);
        return frame;
    }

    Map<String, Object> info() {
        about();
        var answer = worker().ask('i', Integer.toString(number), "info", patience);
        done(answer, "info()");
        return GSON.fromJson(answer.text(), new TypeToken<LinkedHashMap<String, Object>>() { }.getType());
    }

    BufferedImage render(int width) {
        about();
        var answer = worker().ask('p', Integer.toString(number), "picture", patience);
        if (!answer.done()) throw new UnsupportedOperationException(id + ": render() raised " + answer.text());
        var bytes = ByteBuffer.wrap(answer.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        int rows = bytes.getInt(), columns = bytes.getInt();
        var picture = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < rows * columns; i++) picture.setRGB(i % columns, i / columns, (bytes.get() & 0xFF) << 16 | (bytes.get() & 0xFF) << 8 | bytes.get() & 0xFF);
        return scaled(picture, width);
    }

    private static BufferedImage scaled(BufferedImage picture, int width) {
        int height = Math.max(1, Math.round((float) width * picture.getHeight() / picture.getWidth()));
        if (width == picture.getWidth()) return picture;
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = scaled.createGraphics();
        boolean smaller = width < picture.getWidth();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, smaller ? RenderingHints.VALUE_INTERPOLATION_BILINEAR : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.drawImage(smaller ? picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING) : picture, 0, 0, width, height, null);
        g.dispose();
        return scaled;
    }

    /** The process that plays. */
    long pid() { return worker().pid(); }

    /** Texts of a list in the description. */
    List<String> texts(JsonElement list) {
        var texts = new ArrayList<String>();
        list.getAsJsonArray().forEach(x -> texts.add(x.getAsString()));
        return texts;
    }

    @Override public void close() {
        playing = false;
        new Leave(worker).run();
    }
}
