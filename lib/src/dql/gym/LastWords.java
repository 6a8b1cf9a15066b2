package dql.gym;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a process prints, of which only the end is kept: read by a thread of its own, so that no print ever waits. */
final class LastWords {
    private static final int KEPT = 2_000;                             // characters
    private static final long WAIT = 500;                              // milliseconds

    private final StringBuilder text = new StringBuilder();
    private final Thread reader;

    LastWords(InputStream from) {
        reader = new Thread(() -> read(from), "dql-gym-words");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(InputStream from) {
        var bytes = new byte[4_096];
        try (from) {
            for (int n; (n = from.read(bytes)) >= 0; ) keep(new String(bytes, 0, n, StandardCharsets.UTF_8));
        } catch (IOException e) { }                                    // the process has been stopped
    }

    private synchronized void keep(String more) {
        text.append(more);
        if (text.length() > 2 * KEPT) text.delete(0, text.length() - KEPT);
    }

    /** The end of what an ended process has printed, or a word that there is nothing. */
    String all() {
        boolean interrupted = Thread.interrupted();
        try {
            reader.join(WAIT);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) Thread.currentThread().interrupt();
        return said();
    }

    private synchronized String said() {
        String said = text.toString().strip();
        return said.isEmpty() ? "none" : said.length() > KEPT ? "... " + said.substring(said.length() - KEPT) : said;
    }
}
