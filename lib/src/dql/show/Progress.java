package dql.show;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleFunction;
import java.util.function.LongSupplier;

/**
 * One line that says how far a run is. On when someone is looking: a Java kernel, a terminal, jshell; -Ddql.progress=on or off
 * decides otherwise. Of several runs at the same time, the first one has the line.
 */
public final class Progress {
    private static final AtomicReference<Progress> SHOWN = new AtomicReference<>();
    private static final long HALF = 500_000_000L, STALE = 2_000_000_000L;

    private final LongSupplier steps;
    private final DoubleFunction<String> text;          // by steps per second
    private final boolean on = on();
    private final long thread = Thread.currentThread().getId();
    private volatile long seen;                        // nanoseconds of the latest look
    private long next;                                 // and when to print again
    private long before, beforeAt;                     // steps and time of the print before
    private double speed;                              // steps per second of late
    private int width;                                 // of the line on the screen; 0: none

    Progress(LongSupplier steps, DoubleFunction<String> text) {
        this.steps = steps;
        this.text = text;
    }

    /** Whether someone is looking. */
    static boolean on() {
        String told = System.getProperty("dql.progress", "");
        if (told.equals("on") || told.equals("off")) return told.equals("on");
        return Notebook.present() || System.getProperty("dql.ui", "").equals("jshell") || terminal();
    }

    private static boolean terminal() {
        var console = System.console();
        if (console == null) return false;
        try {                                          // from JDK 22 on there is a console without a terminal too
            return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Prints the line again if it is time. */
    void look(long now) {
        seen = now;
        if (!on || now - next < 0 && next != 0) return;
        if (next == 0) {                               // the first line comes with the first half second
            before = steps.getAsLong();
            beforeAt = now;
        } else if (mine(now, false)) {
            double late = (steps.getAsLong() - before) * 1e9 / Math.max(1, now - beforeAt);
            speed = speed == 0 ? late : 0.7 * speed + 0.3 * late;
            before = steps.getAsLong();
            beforeAt = now;
            print(text.apply(speed));
        }
        next = now + HALF;
    }

    /** Whether the line is this run's, or can be: nobody has it, or its run has gone silent or was left by the same thread. */
    private boolean mine(long now, boolean ending) {
        var shown = SHOWN.get();
        if (shown == this) return true;
        if (shown != null && now - shown.seen < STALE && !(ending && shown.thread == thread)) return false;
        boolean got = SHOWN.compareAndSet(shown, this);
        if (got && shown != null && shown.width > 0) out("\n");
        return got;
    }

    /** How far: a bar, steps, speed and the time left; without the number of steps in the end only steps and speed. */
    static String bar(long t, long all, double speed) {
        return bar(t, 0, all, speed);
    }

    /** The same with a warm-up of so many steps, whose speed says nothing of the time left. */
    static String bar(long t, long warmup, long all, double speed) {
        if (t >= all) return "%,d steps, %,.0f/s".formatted(t, speed);
        int tenth = (int) (10 * t / all);
        String left = t < warmup ? "warming up until %,d".formatted(warmup) : (speed > 0 ? clock((all - t) / speed) : "?") + " left";
        return "%3d%% %s%s %,d/%,d steps, %,.0f/s, %s".formatted(100 * t / all, "█".repeat(tenth), "░".repeat(10 - tenth), t, all, speed, left);
    }

    /** Replaces the line by a last one that stays. */
    void end(String text) {
        if (on && mine(System.nanoTime(), true)) {
            out("\r" + text + " ".repeat(Math.max(0, width - text.length())) + "\n");
            SHOWN.compareAndSet(this, null);
        }
        width = 0;
        next = 0;
    }

    private void print(String text) {
        String blanks = " ".repeat(Math.max(0, width - text.length()));
        out("\r" + text + blanks);
        width = text.length();
    }

    private static void out(String text) {
        Interrupts.without(() -> {
            System.out.print(text);
            System.out.flush();
        });
    }

    /** Seconds as 0:07, 12:34 or 1:02:03. */
    static String clock(double seconds) {
        long s = Math.round(Math.min(seconds, 1e9));
        return s < 3600 ? "%d:%02d".formatted(s / 60, s % 60) : "%d:%02d:%02d".formatted(s / 3600, s / 60 % 60, s % 60);
    }
}
