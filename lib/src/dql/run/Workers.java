package dql.run;

import dql.Seeds;
import dql.show.Crowd;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** The threads of one {@link Seeds#run}: each takes the next seed when it has done one. None outlives the run. */
public final class Workers<T> {
    private final List<Integer> seeds;
    private final IntFunction<T> work;
    private final Thread[] threads;
    private final Crowd crowd;
    private final CountDownLatch busy;                 // threads at work
    private final AtomicInteger turn = new AtomicInteger();
    private final Object[] results;                    // by turn; each written by one thread, read when all have ended
    private volatile boolean stopped;                  // no further seed is taken
    private volatile boolean interrupted;              // from outside
    private IllegalStateException failure;             // the first

    /** Threads that have not started yet. */
    public Workers(Seeds seeds, IntFunction<T> work) {
        this.seeds = seeds.numbers();
        this.work = work;
        int n = this.seeds.size();
        results = new Object[n];
        crowd = new Crowd(n);
        threads = new Thread[Math.min(n, seeds.threads())];
        busy = new CountDownLatch(threads.length);
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(this::takeTurns, "dql-seeds-" + i);
            threads[i].setDaemon(true);
        }
    }

    /** Starts the threads, waits for their ends and returns what they leave. */
    public List<T> run() {
        try {
            for (var t : threads) t.start();
            watch();
        } finally {                                    // jshell's stop button throws an error in here
            stop();
            join();
            crowd.end();
        }
        if (interrupted) Thread.currentThread().interrupt();
        if (failure != null) throw failure;
        return results();
    }

    /** Keeps the progress line until all is done. */
    private void watch() {
        for (boolean done = false; !done; )
            try {
                crowd.look();
                done = busy.await(100, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
                stop();
            }
    }

    private void takeTurns() {
        try {
            for (int i; !stopped && (i = turn.getAndIncrement()) < results.length; ) take(i);
        } finally {
            busy.countDown();
        }
    }

    private void take(int i) {
        var seat = crowd.enter();
        try {
            results[i] = work.apply(seeds.get(i));
            if (!Thread.currentThread().isInterrupted()) seat.done();
        } catch (Throwable e) {
            fail(seeds.get(i), e);
        }
        if (Thread.currentThread().isInterrupted() && !stopped) {      // a kernel may interrupt all threads of a cell
            interrupted = true;
            stop();
        }
    }

    private synchronized void fail(int seed, Throwable e) {
        var said = new IllegalStateException("seed %d: %s".formatted(seed, e.getMessage() == null ? e : e.getMessage()), e);
        if (failure == null) failure = said;
        else failure.addSuppressed(said);
        stop();
    }

    private void stop() {
        stopped = true;
        for (var t : threads) t.interrupt();
    }

    private void join() {
        for (var t : threads)
            while (t.isAlive())
                try {
                    t.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    stop();
                }
    }

    @SuppressWarnings("unchecked")                     // only work's results are in there
    private List<T> results() {
        int begun = Math.min(turn.get(), results.length);
        return new ArrayList<>((List<T>) Arrays.asList(results).subList(0, begun));
    }
}
