package dql;

import java.util.Arrays;

/** Room for n states of one size in one flat array, row after row: floats, or bytes for pixels. Written over again and again. */
public final class States {
    private final int size, frames;            // frames: 0 for numbers
    private int n;
    private float[] numbers;
    private byte[] pixels;

    private States(int size, int frames, int n) {
        this.size = size;
        this.frames = frames;
        resize(n);
    }

    /** Room for n states of a space. */
    public States(Space space, int n) {
        this(space.size(), space instanceof Space.Pixels p ? p.channels() : 0, n);
    }

    /** Room for n states like this one. */
    static States like(State s, int n) {
        return new States(s.size(), s instanceof State.Pixels p ? p.frames().length : 0, n);
    }

    /** Changes how many rows there are; what was in them is lost when more room is needed. */
    void resize(int rows) {
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

    /** The rows as unsigned bytes, [n][size] and perhaps unused room behind; null for numbers. */
    public byte[] pixels() { return pixels; }

    /** Memory in bytes. */
    long bytes() {
        return frames > 0 ? pixels.length : 4L * numbers.length;
    }

    /** Writes a state into row i; throws if it has another size or kind. */
    public void put(int i, State s) {
        if (s.size() != size) throw new IllegalArgumentException("s must have %d numbers, not %d".formatted(size, s.size()));
        if (frames == 0 && s instanceof State.Numbers x) System.arraycopy(x.x(), 0, numbers, i * size, size);
        else if (frames > 0 && s instanceof State.Pixels p) {
            int at = i * size;
            for (byte[] frame : p.frames()) {
                System.arraycopy(frame, 0, pixels, at, frame.length);
                at += frame.length;
            }
        } else throw new IllegalArgumentException(frames > 0 ? "s must be pixels, not numbers" : "s must be numbers, not pixels");
    }

    /** Copies row j of another into row i. */
    void copy(int i, States from, int j) {
        if (frames == 0) System.arraycopy(from.numbers, j * size, numbers, i * size, size);
        else System.arraycopy(from.pixels, j * size, pixels, i * size, size);
    }

    /** A copy of row i. */
    public State row(int i) {
        int from = i * size;
        if (frames == 0) return State.of(Arrays.copyOfRange(numbers, from, from + size));
        var stack = new byte[frames][];
        int frame = size / frames;
        for (int k = 0; k < frames; k++) stack[k] = Arrays.copyOfRange(pixels, from + k * frame, from + (k + 1) * frame);
        return State.pixels(stack);
    }

    @Override public String toString() {
        return "%d states of %d %s".formatted(n, size, frames > 0 ? "pixels" : "numbers");
    }
}
