package dql.pg;

import static dql.Dql.a3c;
import static dql.Dql.seeds;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Log;
import dql.Problem;
import dql.Refused;
import dql.Rng;
import dql.Space;
import dql.run.Run;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class A3cTest {
    private static final A3c A3C = a3c();
    private static final Problem ROW = Tiny.ROW.with(h -> h.lr(5e-3)), LINE = Tiny.LINE.with(h -> h.lr(5e-3));

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, false"})
    void findsItsWay(int threads, boolean locked) {
        var run = A3C.threads(threads).locked(locked).train(ROW.with(h -> h.steps(12_000)), 0);
        assertEquals(1, run.evaluate(1).mean());
        assertTrue(run.log().steps() >= 12_000 && run.log().steps() < 12_000 + 20 * threads, "T goes beyond its end by what is under way");
        int looks = run.log().values("evaluation").length;
        assertTrue(threads == 1 ? looks == 20 : looks > 0 && looks <= 20, looks + " looks: a thread that is late is left out");
    }

    @Test void learnsNumbersWithAGaussianPolicy() {
        double mean = A3C.threads(1).tMax(10).train(LINE.with(h -> h.steps(20_000)), 0).evaluate(20).mean();
        assertTrue(mean > -0.6, "mean return " + mean);
    }

    @Test void oneThreadWithASeedIsBitIdentical() {
        var p = ROW.with(h -> h.steps(2_000));
        Run first = A3C.threads(1).train(p, 3), second = A3C.threads(1).train(p, 3), lockFree = A3C.threads(1).locked(false).train(p, 3);
        assertTrue(first.log().sameAs(second.log()));
        for (var name : first.nets().keySet()) {
            assertArrayEquals(first.nets().get(name).parameters(), second.nets().get(name).parameters());
            assertArrayEquals(first.nets().get(name).parameters(), lockFree.nets().get(name).parameters());
        }
        assertFalse(first.log().sameAs(A3C.threads(1).train(p, 4).log()));
        var together = A3C.threads(1).train(p, seeds(4).threads(2));
        assertTrue(first.log().sameAs(together.logs().get(3)), "seeds side by side");
    }

    /** Started and interrupted 100 times, sometimes before the first step and sometimes near the end: the call returns, all threads end, the log is whole. */
    @Test
    @Timeout(120)
    void interruptsAtAnyMomentLeaveNothingBehind() throws InterruptedException {
        var rng = new Rng(0);
        var p = ROW.with(h -> h.steps(1_000_000_000));
        for (int i = 0; i < 100; i++) {
            var agent = A3C.threads(1 + i % 3).locked(i % 2 == 0);
            var run = new AtomicReference<Run>();
            var interrupted = new boolean[1];
            var caller = new Thread(() -> {
                run.set(agent.train(p, 0));
                interrupted[0] = Thread.currentThread().isInterrupted();
            });
            caller.start();
            Thread.sleep(0, rng.integers(1_000_000));
            Thread.sleep(rng.integers(25));
            caller.interrupt();
            caller.join(10_000);
            assertFalse(caller.isAlive(), "round " + i + " does not end");
            assertEquals(0, crew(), "round " + i + " leaves threads");
            assertNotNull(run.get(), "round " + i);
            assertTrue(interrupted[0], "the interrupt stays set");
            whole(run.get().log());
        }
    }

    private static long crew() {
        return Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().startsWith("dql-crew")).count();
    }

    /** Every step is in an episode that has ended or in one under way, times go on, a return in the row is 0 or 1. */
    private static void whole(Log log) {
        double[] lengths = log.values("length"), times = log.times("return"), returns = log.values("return");
        assertEquals(lengths.length, returns.length);
        double ended = Arrays.stream(lengths).sum();
        assertTrue(ended <= log.steps() && log.steps() - ended <= 3 * 50, ended + " of " + log.steps());
        for (int k = 1; k < times.length; k++) assertTrue(times[k] > times[k - 1]);
        for (int k = 0; k < returns.length; k++) assertTrue(returns[k] == 1 && lengths[k] >= 5 || returns[k] == 0 && lengths[k] == 50, returns[k] + " in " + lengths[k]);
    }

    /** A world that fails in the middle of an episode, or when it is made, ends the call with what it said. */
    @Test
    @Timeout(60)
    void aFailureInOneThreadEndsAll() {
        var count = new AtomicInteger();
        var p = new Problem("Row", rng -> {
            if (count.incrementAndGet() == 6) throw new IllegalStateException("no more worlds");
            return Tiny.ROW.world().apply(rng);
        }, Tiny.ROW.net(), 0, 1, Tiny.ROW.hyper().steps(1_000_000_000), "");
        Refused.saying(IllegalStateException.class, "no more worlds", () -> A3C.threads(3).train(p, 0));
        assertEquals(0, crew());
    }

    @Test void optionsThatCannotBeRightAreRefused() {
        Refused.with("A3C needs at least 1 thread, not 0", () -> a3c().threads(0));
        Refused.with("t_max must be at least 1, not 0", () -> a3c().tMax(0));
        Refused.with("the weight of the entropy must be 0 or more, not NaN", () -> a3c().entropy(Double.NaN));
        Refused.with("the norm to clip gradients to must be above 0, not -1.0", () -> a3c().clip(-1));
        Refused.saying("must have bounds", () -> a3c().train(new Problem("Bounded", rng -> new MuTest.Bounded(Space.numbers("push")), Dql.mlp(4), 0, 1, Tiny.LINE.hyper(), ""), 0));
        assertEquals("lock-free", a3c().locked(false).slots().get("updates"));
    }
}
