package dql.nets;

import java.util.Arrays;

/**
 * The rows of a matrix [row][length] that are not 0 from end to end. A unit behind ReLU that is 0 for all states of a batch passes no
 * slope on and has no gradient; after some training that is often every third. Products take rows that lie side by side: with lists of
 * places their loops would need more registers than there are.
 */
final class Live {
    private final float[] zeros;                     // a row
    private final int[] at;                          // which rows, in order
    private int n;

    /** For matrices of this shape. */
    Live(int rows, int length) {
        zeros = new float[length];
        at = new int[rows];
    }

    /** How many there are. */
    int n() { return n; }

    /** Takes the rows of x that are not 0. */
    void find(float[] x) {
        int length = zeros.length;
        n = 0;
        for (int r = 0; r < at.length; r++)
            if (!Arrays.equals(x, r * length, (r + 1) * length, zeros, 0, length)) at[n++] = r;
    }

    /** Copies them, rows of so many floats from an index on, side by side. */
    void gather(float[] from, int start, int length, float[] to) {
        for (int i = 0; i < n; i++) System.arraycopy(from, start + at[i] * length, to, i * length, length);
    }

    /** Moves them from side by side to their places, and sets the others to 0: the last first, as none lies behind its place. */
    void spread(float[] x, int start, int length) {
        for (int r = at.length - 1, i = n - 1; r > i; r--)
            if (i >= 0 && at[i] == r) System.arraycopy(x, start + i-- * length, x, start + r * length, length);
            else Arrays.fill(x, start + r * length, start + (r + 1) * length, 0);
    }
}
