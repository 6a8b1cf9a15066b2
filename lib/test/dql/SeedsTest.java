package dql;

import static dql.Dql.linear;
import static dql.Dql.max;
import static dql.Dql.mlp;
import static dql.Dql.play;
import static dql.Dql.seeds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.nets.Engines;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedsTest {
    private final Target dqn = x -> x.r() + x.discount() * max(x.qT());
    private final Hyper tiny = new Hyper(500, 500, 16, 50, 1, 50, 0.9, 1e-3, linear(1, 0.1, 300));

    @AfterEach void noThreadIsLeft() {
        assertEquals(List.of(), Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(n -> n.startsWith("dql-seeds")).toList());
    }

    private Log train(int seed) {
        return TrainTest.train(dqn, Dql.cartPole(seed), mlp(16), tiny, seed, new Net[1]);
    }

    /** Steps for ever, until the thread is interrupted. */
    private static Log endless(int seed, CountDownLatch begun) {
        var log = new Log(LogTest.H.steps(Long.MAX_VALUE), seed);
        for (var x : play(Dql.cartPole(seed), s -> 0, 1, Long.MAX_VALUE)) {
            log.step(x);
            if (x.t() == 1_000) begun.countDown();
        }
        return log;
    }

    @Test void resultsComeInTheOrderOfTheSeeds() {
        var order = Seeds.of(7, 2, 5, 0).threads(4).run(seed -> {
            pause(10 * seed);
            return "seed " + seed;
        });
        assertEquals(List.of("seed 7", "seed 2", "seed 5", "seed 0"), order);
        assertEquals(List.of(0, 1, 2), seeds(3).run(seed -> seed));
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest @ValueSource(strings = {"djl", "auto"}) void theNumbersAreThoseOfOneAfterAnother(String engine) {
        Engines.choose(engine);
        try {
            var together = seeds(4).threads(4).run(this::train);
            for (int seed = 0; seed < 4; seed++) assertTrue(together.get(seed).sameAs(train(seed)), "seed " + seed);
        } finally {
            Engines.choose("auto");
        }
    }

    @Test void asManyRunAtTheSameTimeAsThereAreThreads() {
        var met = new CyclicBarrier(3);
        seeds(6).threads(3).run(seed -> {
            try {
                return met.await(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        var threads = ConcurrentHashMap.newKeySet();
        seeds(6).threads(1).run(seed -> threads.add(Thread.currentThread()));
        assertEquals(1, threads.size());
    }

    @Test void anInterruptEndsAllRunsAndKeepsTheirLogs() throws InterruptedException {
        var begun = new CountDownLatch(2);
        var caller = Thread.currentThread();
        var stop = new Thread(() -> {
            try {
                begun.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            caller.interrupt();
        });
        stop.start();
        var logs = seeds(5).threads(2).run(seed -> endless(seed, begun));
        assertTrue(Thread.interrupted(), "the flag is still up");
        stop.join();
        assertEquals(2, logs.size(), "the others' turns had not come");
        for (var log : logs) assertTrue(log.steps() >= 1_000);
    }

    @Test void aRunThatIsInterruptedItselfEndsThemAllToo() {
        var begun = new CountDownLatch(1);
        var logs = seeds(3).threads(2).run(seed -> {
            if (seed == 0) return endless(seed, begun);
            try {
                begun.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            Thread.currentThread().interrupt();
            return new Log(LogTest.H, seed);
        });
        assertTrue(Thread.interrupted());
        assertEquals(2, logs.size());
    }

    @Test void anExceptionStopsTheOthersAndSaysWhichSeedItWas() {
        var begun = new CountDownLatch(1);
        var e = assertThrows(IllegalStateException.class, () -> Seeds.of(0, 31).threads(2).run(seed -> {
            if (seed == 0) return endless(seed, begun);
            try {
                begun.await();
            } catch (InterruptedException i) {
                throw new IllegalStateException(i);
            }
            throw new ArithmeticException("the loss is NaN");
        }));
        assertEquals("seed 31: the loss is NaN", e.getMessage());
        assertInstanceOf(ArithmeticException.class, e.getCause());
        assertFalse(Thread.interrupted(), "nobody interrupted the caller");
        assertEquals("seed 0: java.lang.StackOverflowError",
            assertThrows(IllegalStateException.class, () -> seeds(1).run(seed -> { throw new StackOverflowError(); })).getMessage());
    }

    @Test void saysWhatItIs() {
        assertEquals("seeds 0 to 4, 2 at the same time", seeds(5).threads(2).toString());
        assertEquals("seeds 3, 8, one after another", Seeds.of(3, 8).threads(1).toString());
        assertEquals("seed 0, one after another", seeds(1).toString());
        assertEquals(IntStream.range(0, 5).boxed().toList(), seeds(5).numbers());
    }

    @Test void badInputIsRefusedInWords() {
        Refused.with("there must be at least 1 seed, not 0", () -> seeds(0));
        Refused.with("threads must be at least 1, not 0", () -> seeds(2).threads(0));
        Refused.with("seed must be 0 or more, not -1", () -> Seeds.of(3, -1));
        Refused.with("the same seed twice gives the same run twice: [3, 4, 3]", () -> Seeds.of(3, 4, 3));
        Refused.with("there must be at least 1 seed", () -> new Seeds(List.of(), 1));
    }
}
