package dql.learn;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbered blocks of bytes, all of one size, off the Java heap: in memory, or in a file of the user's own that is mapped into it. They
 * come in chunks, the next one when it is needed; all go when nothing refers to them any more.
 */
final class Blocks {
    private static final int CHUNK = 64 << 20;         // bytes, at most
    private static final double WORTH_SAYING = 1e9;
    private static final AtomicLong PROMISED = new AtomicLong();       // bytes that memories have been granted and not yet taken
    private static final Cleaner CLEANER = Cleaner.create();
    private static volatile Path folder = folder(System.getProperty("dql.frames", "memory"));    // null: in memory

    private final int size, shift;
    private final List<ByteBuffer> chunks = new ArrayList<>();
    private final RandomAccessFile file;               // null: in memory
    private final Promise promise = new Promise();

    /** Blocks of so many bytes; throws, in words, if there is no room for about as many as are expected. */
    Blocks(int size, long expected) {
        this.size = size;
        long blocks = Math.max(1, Math.min(CHUNK / size, expected / 8)), bytes = size * expected;
        shift = 63 - Long.numberOfLeadingZeros(blocks);
        CLEANER.register(this, promise);
        synchronized (PROMISED) {
            var room = room();
            if (room.free() < bytes) room = again();
            String words = "the frames of a replay memory take up to %s, and %s".formatted(gigabytes(bytes), room.words());
            if (room.free() < bytes) throw new IllegalArgumentException(words + ": " + room.fix());
            if (bytes >= WORTH_SAYING) System.out.println("dql: " + words);
            if (folder == null) promise.change(bytes);
        }
        file = folder == null ? null : open(folder);
    }

    /** What one memory may still take of what is free: others may not count on it. */
    private static final class Promise implements Runnable {
        private long left;

        synchronized void change(long bytes) {
            long before = left;
            left = Math.max(0, left + bytes);
            PROMISED.addAndGet(left - before);
        }

        /** When the memory has gone. */
        @Override public void run() {
            change(-left);
        }
    }

    private static Room room() {
        return folder == null ? Room.memory(PROMISED.get()) : Room.disk(folder);
    }

    /** Once more, after memories that nobody needs have gone. */
    private static Room again() {
        System.gc();
        try {
            Thread.sleep(200);                         // their buffers go a moment later
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return room();
    }

    static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, bytes < 1e8 ? "%.4f GB" : "%.1f GB", bytes * 1e-9);
    }

    /** Where those made from now on are: "memory", or in a file in this folder. Throws if there is no such folder. */
    static void where(String place) {
        folder = folder(place);
    }

    private static Path folder(String place) {
        if (place.equals("memory")) return null;
        if (!Files.isDirectory(Path.of(place))) throw new IllegalArgumentException("frames are kept in \"memory\" or in a folder that exists, not in " + place);
        return Path.of(place);
    }

    /** A file that only its owner can read and that has no name from now on: it goes with the process, however that ends. */
    private static RandomAccessFile open(Path folder) {
        try {
            Path path = Files.createTempFile(folder, "dql-", ".frames");
            var file = new RandomAccessFile(path.toFile(), "rw");
            Files.delete(path);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("no file can be made in " + folder, e);
        }
    }

    private ByteBuffer chunk(int number) {
        while (chunks.size() <= number) chunks.add(make());
        return chunks.get(number);
    }

    private ByteBuffer make() {
        int bytes = size << shift;
        promise.change(-bytes);
        try {
            return file == null ? ByteBuffer.allocateDirect(bytes) : map(bytes);
        } catch (OutOfMemoryError | IOException e) {
            throw new IllegalStateException("there is no room for %s more of frames, after %s: %s".formatted(gigabytes(bytes), gigabytes(bytes()), e.getMessage()), e);
        }
    }

    /** The next bytes of the file, written first: a full disk is then said in words, and not met in the middle of a copy. */
    private ByteBuffer map(int bytes) throws IOException {
        long at = file.length();
        var zeros = new byte[Math.min(bytes, 1 << 16)];
        file.seek(at);
        for (int left = bytes; left > 0; left -= zeros.length) file.write(zeros, 0, Math.min(left, zeros.length));
        boolean stop = Thread.interrupted();           // a cell that is interrupted stops after this step, its file intact
        try {
            return file.getChannel().map(FileChannel.MapMode.READ_WRITE, at, bytes);
        } finally {
            if (stop) Thread.currentThread().interrupt();
        }
    }

    void write(int block, byte[] x) {
        chunk(block >> shift).put(inChunk(block), x, 0, size);
    }

    void read(int block, byte[] to, int from) {
        chunks.get(block >> shift).get(inChunk(block), to, from, size);
    }

    private int inChunk(int block) {
        return (block & (1 << shift) - 1) * size;
    }

    /** What the chunks take until now. */
    long bytes() {
        return chunks.size() * ((long) size << shift);
    }
}
