package dql.nets;

import dql.State;
import dql.States;

/** Numbers on their way between states in rows and features in rows. */
final class Rows {
    private Rows() { }

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

    /** to[atTo + c·ldTo + r] ← from[at + r·ldFrom + c] for so many rows r and columns c. */
    static void transpose(float[] from, int at, int rows, int columns, int ldFrom, float[] to, int atTo, int ldTo) {
        int r = 0;
        for (; r <= rows - 4; r += 4) four(from, at + r * ldFrom, columns, ldFrom, to, atTo + r, ldTo);
        for (; r < rows; r++) for (int c = 0; c < columns; c++) to[atTo + c * ldTo + r] = from[at + r * ldFrom + c];
    }

    /** Four rows at once, in squares of four columns. */
    private static void four(float[] from, int at, int columns, int ldFrom, float[] to, int atTo, int ldTo) {
        int squares = columns / 4;
        Tiles.transpose(squares, from, at, ldFrom, to, atTo, ldTo);
        for (int c = 4 * squares; c < columns; c++) for (int r = 0; r < 4; r++) to[atTo + c * ldTo + r] = from[at + r * ldFrom + c];
    }
}
