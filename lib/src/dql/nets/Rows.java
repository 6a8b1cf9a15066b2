package dql.nets;

import dql.State;
import dql.States;

/** Numbers on their way between states in rows and features in rows. */
final class Rows {
    private Rows() { }

    private static final int BLOCK = 16;             // a block of rows and columns stays in the first cache
    private static final float[] SHADES = new float[256];

    static {
        for (int i = 0; i < 256; i++) SHADES[i] = i / 255f;
    }

    /** Writes n states into [feature][ld], pixels scaled to 0 to 1. */
    static void load(States s, float[] x, int ld) {
        int size = s.size();
        if (s.pixels() == null) transpose(s.numbers(), 0, s.n(), size, size, x, 0, ld);
        else {
            byte[] pixels = s.pixels();
            for (int k = 0; k < size; k++)
                for (int i = 0; i < s.n(); i++) x[k * ld + i] = SHADES[pixels[i * size + k] & 0xFF];
        }
    }

    /** Writes one state to an index and after. */
    static void load(State s, float[] x, int at) {
        if (s instanceof State.Numbers v) System.arraycopy(v.x(), 0, x, at, v.x().length);
        else if (s instanceof State.Pixels p)
            for (byte[] frame : p.frames())
                for (byte pixel : frame) x[at++] = SHADES[pixel & 0xFF];
    }

    /** to[c·ldTo + r] ← from[r·ldFrom + c] for so many rows r and columns c; both begin at an index. */
    static void transpose(float[] from, int at, int rows, int columns, int ldFrom, float[] to, int atTo, int ldTo) {
        for (int r0 = 0; r0 < rows; r0 += BLOCK)
            for (int c0 = 0; c0 < columns; c0 += BLOCK)
                block(from, at + r0 * ldFrom + c0, Math.min(BLOCK, rows - r0), Math.min(BLOCK, columns - c0), ldFrom, to, atTo + c0 * ldTo + r0, ldTo);
    }

    private static void block(float[] from, int at, int rows, int columns, int ldFrom, float[] to, int atTo, int ldTo) {
        for (int c = 0; c < columns; c++)
            for (int r = 0; r < rows; r++) to[atTo + c * ldTo + r] = from[at + r * ldFrom + c];
    }

    /** to[i] += from[i] for a matrix in rows of other lengths. */
    static void add(float[] from, int ldFrom, int rows, int columns, float[] to, int at) {
        for (int r = 0; r < rows; r++) addRow(from, r * ldFrom, columns, to, at + r * columns);
    }

    static void addRow(float[] from, int at, int n, float[] to, int atTo) {
        for (int i = 0; i < n; i++) to[atTo + i] += from[at + i];
    }
}
