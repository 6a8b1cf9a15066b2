package dql;

import java.util.Arrays;

/**
 * What an agent sees of its world at one moment, s: {@link Numbers} (CartPole's four floats) or {@link Pixels} (bytes).
 * Not to be changed once handed out.
 */
public sealed interface State permits State.Numbers, State.Pixels {

    /** How many numbers. */
    int size();

    /** Number i; a pixel is 0 to 255. */
    float at(int i);

    /** A state of float numbers. */
    static State of(float... x) {
        return new Numbers(x);
    }

    /** A state of doubles, rounded to floats as Gymnasium does. */
    static State of(double... x) {
        var f = new float[x.length];
        for (int i = 0; i < f.length; i++) f[i] = (float) x[i];
        return new Numbers(f);
    }

    /** A state of pixels, 0 to 255, as one or more frames (the stack of 4 in Atari), oldest first. */
    static State pixels(byte[]... frames) {
        return new Pixels(frames);
    }

    /** Float numbers. */
    record Numbers(float[] x) implements State {
        @Override public int size() { return x.length; }

        @Override public float at(int i) { return x[i]; }

        @Override public boolean equals(Object o) { return o instanceof Numbers n && Arrays.equals(x, n.x); }

        @Override public int hashCode() { return Arrays.hashCode(x); }

        @Override public String toString() {
            var s = new StringBuilder("(");
            for (int i = 0; i < x.length && i < 16; i++) s.append(i > 0 ? ", " : "").append("%.4g".formatted(x[i]));
            return s.append(x.length > 16 ? ", ... %d numbers)".formatted(x.length) : ")").toString();
        }
    }

    /** Unsigned bytes in frames of equal size. Stacks may share frames: a frame is stored once however often it is stacked. */
    record Pixels(byte[]... frames) implements State {
        /** Throws unless there is a frame and all are equally long. */
        public Pixels {
            if (frames.length == 0) throw new IllegalArgumentException("pixels need at least 1 frame");
            for (byte[] frame : frames) if (frame.length != frames[0].length)
                throw new IllegalArgumentException("frames must be equally long, not %d and %d bytes".formatted(frames[0].length, frame.length));
        }

        @Override public int size() { return frames.length * frames[0].length; }

        @Override public float at(int i) { return frames[i / frames[0].length][i % frames[0].length] & 0xFF; }

        @Override public boolean equals(Object o) { return o instanceof Pixels p && Arrays.deepEquals(frames, p.frames); }

        @Override public int hashCode() { return Arrays.deepHashCode(frames); }

        @Override public String toString() { return "%d x %d pixels".formatted(frames.length, frames[0].length); }
    }
}
