package dql.run;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Threads that work on one thing together. None outlives the call that started them. */
public final class Crew {
    private Crew() { }

    /**
     * Runs the work of members 0, ..., n - 1, each in a thread of its own, and waits for all. An interrupt of the calling thread, or
     * one member's exception, interrupts them all; the exception is thrown when all have ended, the interrupt stays set.
     */
    public static void run(int n, IntConsumer work) {
        var number = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(n, task -> {
            var thread = new Thread(task, "dql-crew-" + number.getAndIncrement());
            thread.setDaemon(true);
            return thread;
        });
        var tasks = new ArrayList<Callable<Void>>();
        for (int i = 0; i < n; i++) {
            int member = i;
            tasks.add(() -> {
                try {
                    work.accept(member);
                } catch (RuntimeException | Error e) {
                    pool.shutdownNow();                // the others need not go on
                    throw e;
                }
                return null;
            });
        }
        try {
            for (var task : pool.invokeAll(tasks)) task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e.getCause());
        } finally {
            end(pool);
        }
    }

    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        boolean interrupted = Thread.interrupted();
        for (boolean ended = false; !ended; )
            try {
                ended = pool.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
