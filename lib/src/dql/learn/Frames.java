package dql.learn;

import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Frames of pixels, all of one size, off the Java heap ({@link Blocks}). A frame is kept once, however many states show it, and goes
 * when none does any more: of a stack of four, a step costs one.
 */
public final class Frames {
    private static final int NONE = -1;

    private final Blocks blocks;
    private final CRC32 crc = new CRC32();
    private final byte[] frame;                // for comparing
    private final int[] first;                 // of the places whose frames have the same last bits of their checksum
    private int[] next = new int[16], uses = new int[16], sum = new int[16];    // the place after it, there or among the empty ones; how many states show it; its checksum
    private int places, empty = NONE;

    /** Room for frames of so many bytes, of which about so many will be there at a time; throws, in words, if memory does not suffice. */
    public Frames(int size, long expected) {
        blocks = new Blocks(size, expected);
        frame = new byte[size];
        int n = (int) Math.min(Math.max(expected, 16), 1 << 30);
        first = new int[Integer.highestOneBit(n)];
        Arrays.fill(first, NONE);
    }

    /** Where the frames of memories made from now on are: "memory", or a folder, in a private file there. Throws if there is no such folder. */
    public static void where(String place) {
        Blocks.where(place);
    }

    private void grow(int n) {
        next = Arrays.copyOf(next, n);
        uses = Arrays.copyOf(uses, n);
        sum = Arrays.copyOf(sum, n);
    }

    /** Keeps a frame for one more state, and returns its place. */
    public int keep(byte[] x) {
        if (x.length != frame.length) throw new IllegalArgumentException("frames must have %,d bytes, not %,d".formatted(frame.length, x.length));
        crc.reset();
        crc.update(x);
        int checksum = (int) crc.getValue(), at = find(x, checksum);
        if (at == NONE) at = put(x, checksum);
        uses[at]++;
        return at;
    }

    private int find(byte[] x, int checksum) {
        int at = first[checksum & first.length - 1];
        while (at != NONE && !(sum[at] == checksum && same(at, x))) at = next[at];
        return at;
    }

    private boolean same(int at, byte[] x) {
        blocks.read(at, frame, 0);
        return Arrays.equals(frame, x);
    }

    private int put(byte[] x, int checksum) {
        int at = empty == NONE ? places : empty, bucket = checksum & first.length - 1;
        blocks.write(at, x);
        if (at == empty) empty = next[at];
        else if (++places > next.length) grow((int) Math.min(Integer.MAX_VALUE - 8, places + (places >> 1) + 1L));
        sum[at] = checksum;
        next[at] = first[bucket];
        first[bucket] = at;
        return at;
    }

    /** One state less shows the frame of a place; the last one gives the place free. */
    public void drop(int at) {
        if (--uses[at] > 0) return;
        int bucket = sum[at] & first.length - 1;
        if (first[bucket] == at) first[bucket] = next[at];
        else {
            int before = first[bucket];
            while (next[before] != at) before = next[before];
            next[before] = next[at];
        }
        next[at] = empty;
        empty = at;
    }

    /** Copies the frame of a place into an array, from an index on. */
    public void read(int at, byte[] to, int from) {
        blocks.read(at, to, from);
    }

    /** Memory in bytes. */
    public long bytes() {
        return blocks.bytes() + (long) Integer.BYTES * (first.length + next.length + uses.length + sum.length);
    }
}
