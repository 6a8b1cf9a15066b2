package dql.show;

import dql.Log;
import java.lang.ref.WeakReference;
import java.time.Duration;

/** Looks at a log now and then while it grows: keeps the time, the progress line and the live figures. */
public final class Watch {
    private static final ThreadLocal<WeakReference<Watch>> CURRENT = new ThreadLocal<>();
    private static final long EVERY = Duration.ofMillis(20).toNanos();
    private static final long TELLING = Duration.ofSeconds(10).toNanos();
    private static final int MOST = 64;                // steps between two looks: 20 ns a look are nothing then

    private final Log log;
    private final Progress line;
    private Live live;
    private Crowd.Seat seat;                           // of several runs at the same time; null: alone
    private long start, latest, counted;               // nanoseconds of the first look and the latest; steps at the latest
    private int stride = 1;
    private boolean open;                              // something on the screen is not up to date
    private long updating, by;                         // nanoseconds of the first look after the warm-up, 0: not yet; and steps
    private boolean told;                              // how long it takes

    /** Of a log that is still empty. */
    public Watch(Log log) {
        this.log = log;
        line = new Progress(log::steps, this::progress);
    }

    /** Called by the log; returns after how many steps to call again. */
    public int look() {
        long now = System.nanoTime();
        if (!started()) begin(now);
        else if (now - latest > EVERY) stride = Math.max(1, stride / 2);
        else stride = Math.min(MOST, stride * 2);
        latest = now;
        open = seat == null;
        if (seat != null) seat.count(log.steps() - counted);
        counted = log.steps();
        if (log.steps() == log.planned()) settle();
        else {
            if (open) line.look(now);
            if (!told && !Progress.on() && log.steps() > log.warmup()) tell(now);
            if (live != null) live.look(now);
        }
        return stride;
    }

    /** Where no line shows how far it is: once, ten seconds after the warm-up, how long it still takes, if that is more than a minute. */
    private void tell(long now) {
        if (updating == 0) {
            updating = now;
            by = log.steps();
        } else if (now - updating > TELLING) {
            told = true;
            double speed = (log.steps() - by) * 1e9 / (now - updating), left = (log.planned() - log.steps()) / speed;
            if (left > 60) System.out.println("  seed %s: %,d of %,d steps, some %s left at %,.0f steps/s".formatted(
                log.about().get("seed"), log.steps(), log.planned(), Progress.clock(left), speed));
        }
    }

    private void begin(long now) {
        start = now;
        counted = log.steps() - 1;
        CURRENT.set(new WeakReference<>(this));
        seat = Crowd.here();
        if (seat != null) seat.begin(log);
    }

    /** Shows these series from now on. */
    public void live(String... names) {
        if (Notebook.present()) live = new Live(log, names);
    }

    /** Brings the screen up to date: the run is over, or somebody reads the log. */
    public void settle() {
        end();
        if (live != null) live.draw();
    }

    private void end() {
        if (open) line.end(summary());
        open = false;
    }

    /**
     * Ends the line of this thread's latest log: its loop has been interrupted. A live figure is left for the log's next use,
     * as the cell is gone before it could be drawn.
     */
    public static void stopped() {
        var reference = CURRENT.get();
        var watch = reference == null ? null : reference.get();
        if (watch != null) watch.end();
    }

    /** Whether there has been a step. */
    public boolean started() { return start != 0; }

    /** From the first step to the latest look. */
    public double seconds() { return (latest - start) / 1e9; }

    private String progress(double speed) {
        return Progress.bar(log.steps(), log.warmup(), log.planned(), speed) + (log.episodes() == 0 ? "" : ", return " + Ticks.text(log.last("return", 20)));
    }

    /** One line: steps, time, episodes, return. */
    public String summary() {
        double seconds = log.seconds();
        String steps = log.planned() > log.steps() ? "%,d of %,d steps".formatted(log.steps(), log.planned()) : "%,d steps".formatted(log.steps());
        String time = seconds > 0 ? " in %s (%,.0f steps/s)".formatted(Progress.clock(seconds), log.steps() / seconds) : "";
        int n = log.episodes();
        return steps + time + (n == 0 ? ", no whole episode" : ", %,d episodes, return %s (mean of the last %,d)".formatted(
            n, Ticks.text(log.last("return", 100)), Math.min(100, n)));
    }
}
