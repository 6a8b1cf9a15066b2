package dql.show;

import dql.Log;

/** A figure in the notebook that is drawn again as its log grows. */
final class Live {
    private static final long SECOND = 1_000_000_000L;

    private final Log log;
    private final String[] names;
    private final String id;
    private long next, drawn = -1;                     // nanoseconds; the log's steps at the latest drawing

    Live(Log log, String... names) {
        this.log = log;
        this.names = names.clone();
        id = Notebook.display(log.draw(names));
        next = System.nanoTime() + SECOND;
    }

    /** Draws again if it is time. */
    void look(long now) {
        if (now - next < 0) return;
        draw();
        long took = System.nanoTime() - now;
        next = now + Math.max(SECOND, 20 * took);      // never more than a twentieth of the time
    }

    /** Draws again if there is anything new. */
    void draw() {
        if (log.steps() != drawn) Notebook.update(id, log.draw(names));
        drawn = log.steps();
    }
}
