package dql.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/** Threads that work on one thing together. None outlives the call that started them. */
public final class Crew {
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();    // the first
    private volatile boolean interrupted;              // from outside

    private Crew(int n, IntConsumer work) {
        for (int i = 0; i < n; i++) {
            int member = i;
            var thread = new Thread(() -> take(member, work), "dql-crew-" + member);
            thread.setDaemon(true);
            threads.add(thread);
        }
    }

    /**
     * Runs the work of members 0, ..., n - 1, each in a thread of its own, and waits for all. An interrupt of the calling thread, or
     * one member's exception, interrupts them all; the exception is thrown when all have ended, the interrupt stays set.
     */
    public static void run(int n, IntConsumer work) {
        if (n < 1) throw new IllegalArgumentException("a crew needs at least 1 thread, not " + n);
        var crew = new Crew(n, work);
        try {
            crew.threads.forEach(Thread::start);
            crew.join();
        } finally {                                    // jshell's stop button throws an error in here
            crew.stop();
            crew.join();
        }
        if (crew.interrupted) Thread.currentThread().interrupt();
        var thrown = crew.failure.get();
        if (thrown instanceof Error e) throw e;
        if (thrown instanceof RuntimeException e) throw e;
    }

    private void take(int member, IntConsumer work) {
        try {
            if (failure.get() == null) work.accept(member);            // a failure before this thread began could not interrupt it
        } catch (RuntimeException | Error e) {
            if (failure.compareAndSet(null, e)) stop();
        }
        if (Thread.currentThread().isInterrupted() && failure.get() == null) {     // a kernel may interrupt all threads of a cell
            interrupted = true;
            stop();
        }
    }

    private void stop() {
        threads.forEach(Thread::interrupt);
    }

    private void join() {
        for (var t : threads)
            while (t.isAlive())
                try {
                    t.join();
                } catch (InterruptedException e) {     // the others stop, and are waited for all the same
                    interrupted = true;
                    stop();
                }
    }
}
