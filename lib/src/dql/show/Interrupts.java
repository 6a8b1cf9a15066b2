package dql.show;

import java.util.function.Supplier;

/** Work that an interrupt must not disturb. */
public final class Interrupts {
    private Interrupts() { }

    /** Works with the interrupt flag down and raises it again: fonts, images and thread pools give up when they see it, or lower it. */
    public static <T> T later(Supplier<T> work) {
        boolean interrupted = Thread.interrupted();
        try {
            return work.get();
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    /**
     * Runs with the interrupt flag down and raises it again: JJava's sockets throw when an interrupted thread prints. Should the
     * interrupt come meanwhile, the work is given up, and the flag stays raised.
     */
    static void without(Runnable work) {
        boolean interrupted = Thread.interrupted();
        try {
            work.run();
        } catch (RuntimeException e) {
            interrupted |= String.valueOf(e).contains("nterrupted");       // ZMQException: Errno 4 : Interrupted function
            if (!interrupted && !Thread.currentThread().isInterrupted()) throw e;
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }
}
