package dql.show;

/** Work that an interrupt must not disturb. */
final class Interrupts {
    private Interrupts() { }

    /** Runs with the interrupt flag down and raises it again: channels and sockets close when an interrupted thread uses them. */
    static void without(Runnable work) {
        boolean interrupted = Thread.interrupted();
        try {
            work.run();
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }
}
