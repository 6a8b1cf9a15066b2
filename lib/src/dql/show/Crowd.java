package dql.show;

import dql.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Runs that go on at the same time, each in a thread of its own, and the one line that says how far all of them are. */
public final class Crowd {
    private static final ThreadLocal<Seat> HERE = new InheritableThreadLocal<>();      // threads that a run starts belong to it

    private final int runs;
    private final List<Seat> seats = new CopyOnWriteArrayList<>();
    private final Progress line = new Progress(this::steps, this::text);
    private final long start = System.nanoTime();

    /** Of so many runs, none of which has begun. The thread that makes it prints the line. */
    public Crowd(int runs) {
        this.runs = runs;
    }

    /** One run: the logs that grow in its thread tell it their steps, and print no lines of their own. */
    public static final class Seat {
        private final List<Log> logs = new ArrayList<>();          // read by others when the thread has ended
        private final AtomicLong steps = new AtomicLong(), planned = new AtomicLong();
        private volatile boolean done;

        private Seat() { }

        void begin(Log log) {
            logs.add(log);
            planned.addAndGet(log.planned());
        }

        void count(long more) {
            steps.addAndGet(more);
        }

        /** Says that the run has come to its end. */
        public void done() {
            done = true;
        }
    }

    /** Begins a run in this thread. */
    public Seat enter() {
        var seat = new Seat();
        seats.add(seat);
        HERE.set(seat);
        return seat;
    }

    /** The run that this thread is; null if it is none. */
    static Seat here() {
        return HERE.get();
    }

    /** Prints the line again if it is time. */
    public void look() {
        line.look(System.nanoTime());
    }

    /** Replaces the line by a last one that stays; all threads must have ended. */
    public void end() {
        double seconds = (System.nanoTime() - start) / 1e9;
        if (steps() > 0 || seconds > 0.5) line.end(summary(seconds));
    }

    private long steps() {
        return seats.stream().mapToLong(s -> s.steps.get()).sum();
    }

    /** Steps of all runs together, those to come like the longest that has begun. */
    private long planned() {
        return runs * seats.stream().mapToLong(s -> s.planned.get()).max().orElse(0);
    }

    private String seeds() {
        long done = seats.stream().filter(s -> s.done).count();
        return done < runs ? "%d of %d seeds done".formatted(done, runs) : runs == 1 ? "1 seed" : runs + " seeds";
    }

    private String text(double speed) {
        return steps() == 0 ? seeds() : Progress.bar(steps(), planned(), speed) + ", " + seeds();
    }

    /** One line: seeds, steps, time, and the returns from the worst run to the best. */
    private String summary(double seconds) {
        var logs = seats.stream().flatMap(s -> s.logs.stream()).toList();
        long t = logs.stream().mapToLong(Log::steps).sum();
        if (t == 0) return "%s in %s".formatted(seeds(), Progress.clock(seconds));
        String steps = planned() > t ? "%,d of %,d steps".formatted(t, planned()) : "%,d steps".formatted(t);
        var returns = logs.stream().filter(l -> l.episodes() > 0).mapToDouble(l -> l.last("return", 100)).summaryStatistics();
        return "%s, %s in %s (%,.0f steps/s)%s".formatted(seeds(), steps, Progress.clock(seconds), t / seconds, returns.getCount() == 0 ? ", no whole episode"
            : ", return %s to %s (mean of the last 100)".formatted(Ticks.text(returns.getMin()), Ticks.text(returns.getMax())));
    }
}
