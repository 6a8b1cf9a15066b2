package dql;

import dql.learn.Frames;
import java.util.Arrays;

/**
 * Room for n states of one size in one flat array, row after row: floats, or bytes for pixels. Written over again and again. In a
 * replay memory the rows of pixels are places of frames, each of which is kept once.
 */
public final class States {
    private static final int NONE = -1;

    private final int size, frames;            // frames: 0 for numbers
    private final Frames store;                // null but for a memory of pixels
    private int n;
    private float[] numbers;
    private byte[] pixels;
    private int[] places;                      // [n][frames] in the store; NONE: nothing there yet

    private States(int size, int frames, int n, Frames store) {
        this.size = size;
        this.frames = frames;
        this.store = store;
        resize(n);
    }

    /** Room for n states of a space. */
    public States(Space space, int n) {
        this(space.size(), space instanceof Space.Pixels p ? p.channels() : 0, n, null);
    }

    /** Room for n states like this one. */
    public static States like(State s, int n) {
        return like(s, n, null);
    }

    /** The same with frames kept in a store; null for none. */
    static States like(State s, int n, Frames store) {
        return new States(s.size(), s instanceof State.Pixels p ? p.frames().length : 0, n, store);
    }

    /** Changes how many rows there are; what was in them is lost when more room is needed. */
    void resize(int rows) {
        if (store != null) {
            n = rows;
            places = new int[Math.multiplyExact(rows, frames)];
            Arrays.fill(places, NONE);
            return;
        }
        if ((long) rows * size > Integer.MAX_VALUE - 8)
            throw new IllegalArgumentException("%,d states of %,d numbers do not fit one array".formatted(rows, size));
        n = rows;
        if (frames > 0 && (pixels == null || pixels.length < rows * size)) pixels = new byte[rows * size];
        if (frames == 0 && (numbers == null || numbers.length < rows * size)) numbers = new float[rows * size];
    }

    /** How many states. */
    public int n() { return n; }

    /** Numbers in one state. */
    public int size() { return size; }

    /** The rows as floats, [n][size] and perhaps unused room behind; null for pixels. */
    public float[] numbers() { return numbers; }

    /** The rows as unsigned bytes, [n][size] and perhaps unused room behind; null for numbers, and in a memory. */
    public byte[] pixels() { return pixels; }

    /** Memory in bytes. */
    long bytes() {
        return store != null ? (long) Integer.BYTES * places.length : frames > 0 ? pixels.length : (long) Float.BYTES * numbers.length;
    }

    /** Writes a state into row i; throws if it has another size or kind. */
    public void put(int i, State s) {
        if (s.size() != size) throw new IllegalArgumentException("s must have %d numbers, not %d".formatted(size, s.size()));
        if (frames == 0 && s instanceof State.Numbers x) System.arraycopy(x.x(), 0, numbers, i * size, size);
        else if (frames > 0 && s instanceof State.Pixels p) put(i, p.frames());
        else throw new IllegalArgumentException(frames > 0 ? "s must be pixels, not numbers" : "s must be numbers, not pixels");
    }

    /** Writes a state's frames into row i: one behind the other, or into the store. */
    private void put(int i, byte[][] stack) {
        int at = i * size;
        if (store == null) for (byte[] frame : stack) {
            System.arraycopy(frame, 0, pixels, at, frame.length);
            at += frame.length;
        } else if (stack.length == frames) for (int k = 0; k < frames; k++) {
            int before = places[i * frames + k];
            places[i * frames + k] = store.keep(stack[k]);
            if (before != NONE) store.drop(before);
        } else throw new IllegalArgumentException("s must have %d frames, not %d".formatted(frames, stack.length));
    }

    /** Copies rows of another, perhaps a memory, into rows 0, 1, ... */
    void copy(States from, int[] rows) {
        if (frames == 0) numbers(from.numbers, rows);
        else if (from.store == null) for (int i = 0; i < rows.length; i++) System.arraycopy(from.pixels, rows[i] * size, pixels, i * size, size);
        else for (int i = 0; i < n * frames; i++) from.store.read(from.places[rows[i / frames] * frames + i % frames], pixels, i * (size / frames));
    }

    /** Rows of a few numbers go number by number: starting a loop, or a copy of an array, for each row would cost more than it moves. */
    private void numbers(float[] from, int[] rows) {
        if (size > 16) for (int i = 0; i < rows.length; i++) System.arraycopy(from, rows[i] * size, numbers, i * size, size);
        else for (int k = 0; k < size; k++)
            for (int i = 0; i < rows.length; i++) numbers[i * size + k] = from[rows[i] * size + k];
    }

    /** A copy of row i. */
    public State row(int i) {
        int from = i * size;
        if (frames == 0) return State.of(Arrays.copyOfRange(numbers, from, from + size));
        var stack = new byte[frames][];
        int frame = size / frames;
        for (int k = 0; k < frames; k++) stack[k] = frame(i * frames + k, frame);
        return State.pixels(stack);
    }

    private byte[] frame(int k, int bytes) {
        if (store == null) return Arrays.copyOfRange(pixels, k * bytes, (k + 1) * bytes);
        var frame = new byte[bytes];
        store.read(places[k], frame, 0);
        return frame;
    }

    @Override public String toString() {
        return "%d states of %d %s".formatted(n, size, frames > 0 ? "pixels" : "numbers");
    }
}
