package dql.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Refused;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CrewTest {

    @Test void everyMemberWorksOnce() {
        var done = new int[5];
        Crew.run(5, member -> done[member]++);
        assertArrayEquals(new int[] {1, 1, 1, 1, 1}, done);
        Refused.with("a crew needs at least 1 thread, not 0", () -> Crew.run(0, member -> { }));
    }

    /** The first exception is thrown, when the others, interrupted by it, have ended. */
    @Test
    @Timeout(60)
    void oneFailureEndsAll() {
        for (int i = 0; i < 200; i++) {
            var ended = new AtomicInteger();
            Refused.with("member 0 is ill", () -> Crew.run(4, member -> {
                if (member == 0) throw new IllegalArgumentException("member 0 is ill");
                waitForAnInterrupt();
                ended.incrementAndGet();
            }));
            assertTrue(ended.get() <= 3);
        }
        Refused.saying(StackOverflowError.class, "deep", () -> Crew.run(1, member -> { throw new StackOverflowError("deep"); }));
    }

    private static void waitForAnInterrupt() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Timeout(60)
    void anInterruptEndsAllAndStaysSet() {
        var ended = new AtomicInteger();
        Thread.currentThread().interrupt();
        Crew.run(3, member -> {
            waitForAnInterrupt();
            ended.incrementAndGet();
        });
        assertTrue(Thread.interrupted());
        assertEquals(3, ended.get());
    }

    /** As a kernel does that interrupts every thread of a cell but the one that waits. */
    @Test
    @Timeout(60)
    void anInterruptOfOneMemberEndsAll() {
        Crew.run(3, member -> {
            if (member == 1) Thread.currentThread().interrupt();
            else waitForAnInterrupt();
        });
        assertTrue(Thread.interrupted());
    }
}
