package dql.learn;

import static dql.Dql.constant;
import static dql.Dql.nStep;
import static dql.Dql.play;
import static dql.Dql.prioritized;
import static dql.Dql.random;
import static dql.Dql.rankBased;
import static dql.Dql.replay;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dql.Batch;
import dql.Dql;
import dql.Env;
import dql.Refused;
import dql.Replay;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.Step;
import dql.Transition;
import dql.VectorEnv;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memories of pixels: what comes out is what went in, whatever of it is kept only once. */
class PixelReplayTest {

    /** Random frames of a size, which ends or goes on; of few shades, so that frames come again. */
    private static final class Noise implements Env {
        private final Rng rng;
        private final int rows, shades;
        private final double ends;

        Noise(Rng rng, int rows, int shades, double ends) {
            this.rng = rng;
            this.rows = rows;
            this.shades = shades;
            this.ends = ends;
        }

        private State frame() {
            var frame = new byte[rows * rows];
            for (int i = 0; i < frame.length; i++) frame[i] = (byte) rng.integers(shades);
            return State.pixels(frame);
        }

        @Override public Space states() { return Space.pixels(1, rows, rows); }

        @Override public Space.Discrete actions() { return Space.discrete(3); }

        @Override public State reset() { return frame(); }

        @Override public Step step(int a) { return new Step(frame(), rng.random(), rng.random() < ends, false); }
    }

    private static Env stacked(long seed) {
        return Dql.stack(Dql.timeLimit(new Noise(new Rng(seed), 6, 256, 0.1), 15), 4);
    }

    /** What a memory of so many, fed with a stream, must hold: each place's transition. */
    private static final class Naive implements Replay {
        private final List<Transition> rows = new ArrayList<>();
        private final int capacity;
        private int at;

        Naive(int capacity) { this.capacity = capacity; }

        @Override public void add(Transition x) {
            if (rows.size() < capacity) rows.add(x);
            else rows.set(at, x);
            at = (at + 1) % capacity;
        }

        @Override public Batch sample(int n) { throw new UnsupportedOperationException(); }

        @Override public int size() { return rows.size(); }

        @Override public int capacity() { return capacity; }
    }

    /** Feeds both with the same stream and compares all that is sampled on the way, to the bit. */
    private static void same(Iterable<Transition> stream, Replay D, Replay naively, Naive naive) {
        int checked = 0;
        for (var x : stream) {
            D.add(x);
            naively.add(x);
            assertEquals(naive.size(), D.size());
            if (x.t() % 7 != 0 || D.size() < 8) continue;
            var b = D.sample(8);
            for (int i = 0; i < 8; i++, checked++) {
                var row = naive.rows.get(b.index()[i]);
                assertEquals(row.s(), b.s().row(i));
                assertEquals(row.next(), b.next().row(i));
                assertEquals(row.a(), b.a()[i]);
                assertEquals(row.r(), b.r()[i]);
                assertEquals(row.discount(), b.discount()[i]);
            }
            D.update(b);
        }
        assertTrue(checked > 500, "compared: " + checked);
    }

    private static Iterable<Transition> stream(long seed) {
        var env = stacked(seed);
        return play(env, random(env, seed), 0.9, 1_000);
    }

    @Test void everyTransitionComesBackToTheBitRoundAndRound() {
        for (int capacity : new int[] {8, 50, 333}) {
            var naive = new Naive(capacity);
            same(stream(1), replay(capacity, 2), naive, naive);
        }
    }

    @Test void withPrioritiesToo() {
        var naive = new Naive(64);
        same(stream(2), prioritized(64, 0.6, constant(0.4), 3), naive, naive);
        naive = new Naive(64);
        same(stream(2), rankBased(64, 0.7, constant(0.5), 3), naive, naive);
    }

    @Test void withSeveralStepsInOneAcrossEndsAndCutOffs() {
        for (int n : new int[] {2, 3, 8}) {
            var naive = new Naive(90);
            same(stream(4), nStep(n, replay(90, 5)), nStep(n, naive), naive);
        }
    }

    @Test void ofCopiesOfAnEnvironmentWhoseFramesAreCopiesToo() {
        var env = new VectorEnv(3, rng -> Dql.stack(new Noise(rng, 4, 256, 0.1), 3), 6);
        var naive = new Naive(100);
        same(play(env, x -> x.at(0) > 99 ? 1 : 0, 0.9, 900), nStep(3, replay(100, 7)), nStep(3, naive), naive);
    }

    @Test void framesThatComeAgainAndAgain() {
        var env = Dql.stack(new Noise(new Rng(8), 2, 2, 0.2), 2);        // sixteen frames in all
        var naive = new Naive(40);
        var D = new UniformReplay(40, new Rng(0));
        same(play(env, random(env, 8), 0.9, 1_000), D, naive, naive);
        naive = new Naive(64);
        var game = Dql.breakout(0);
        same(play(game, random(game, 0), 0.9, 1_000), replay(64, 9), naive, naive);
    }

    @Test void aFileServesAsWell(@TempDir Path folder) throws Exception {
        Dql.frames(folder.toString());
        var naive = new Naive(70);
        var D = replay(70, 1);
        same(stream(3), D, naive, naive);
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count(), "the file has no name: it goes with the process");
        }
        Refused.saying("frames are kept in \"memory\" or in a folder that exists, not in /no/such", () -> Dql.frames("/no/such"));
        Refused.saying("and the disk of " + folder + " has ", () -> enormous(new UniformReplay(Integer.MAX_VALUE / 8, new Rng(0))));
    }

    @AfterEach void inMemoryAgain() {
        Dql.frames("memory");
    }

    private static UniformReplay fed(UniformReplay D, int rows, int stack, int steps) {
        var env = Dql.stack(Dql.timeLimit(new Noise(new Rng(1), rows, 256, 0), 200), stack);
        for (var x : play(env, random(env, 1), 0.9, steps)) D.add(x);
        return D;
    }

    private static void enormous(UniformReplay D) {
        fed(D, 300, 1, 1);
    }

    @Test void aStackOfFourCostsOneFrameAStep() {
        int capacity = 1_000;
        var D = fed(new UniformReplay(capacity, new Rng(1)), 84, 4, 2_500);      // episodes of 200 steps: one frame more in each
        double bytes = D.bytes() / (double) capacity;
        assertTrue(bytes > 84 * 84 && bytes < 84 * 84 * 1.03 + 100, bytes + " bytes a transition; 7,500 are allowed");
        assertEquals("uniform replay: 1,000 of 1,000 transitions, %,d bytes".formatted(D.bytes()), D.toString());
    }

    @Test void allIsWrittenOverAndNothingLost() {
        var short1 = fed(new UniformReplay(300, new Rng(1)), 10, 4, 1_000).bytes();
        assertEquals(short1, fed(new UniformReplay(300, new Rng(1)), 10, 4, 9_000).bytes(), "places are used again");
    }

    @Test void addingAndSamplingAllocateNothing() {
        var D = fed(new UniformReplay(200, new Rng(1)), 20, 4, 400);
        var env = Dql.stack(new Noise(new Rng(5), 20, 256, 0), 4);
        var rows = new ArrayList<Transition>();
        play(env, random(env, 1), 0.9, 300).forEach(rows::add);
        for (int k = 0; k < 200; k++) work(D, rows);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId(), before = threads.getThreadAllocatedBytes(thread);
        for (int k = 0; k < 100; k++) work(D, rows);
        assertTrue((threads.getThreadAllocatedBytes(thread) - before) / 30_000.0 < 1);
    }

    private static void work(Replay D, List<Transition> rows) {
        for (var x : rows) {
            D.add(x);
            if (x.t() % 10 == 0) D.sample(32);
        }
    }

    @Test void tooMuchIsRefusedWithTheFigure() {
        // a frame of 90,000 bytes, 2^31 / 8 times: 24 TB
        Refused.saying("the frames of a replay memory take up to 24159.2 GB, and ", () -> enormous(new UniformReplay(Integer.MAX_VALUE / 8, new Rng(0))));
        Refused.saying("take a smaller capacity", () -> enormous(new UniformReplay(Integer.MAX_VALUE / 8, new Rng(0))));
    }

    @Test void severalStepsInOneNeedNoMoreRoom() {
        int capacity = (int) (Room.memory(0).free() * 0.6 / 90_000);
        var env = Dql.stack(new Noise(new Rng(1), 300, 256, 0), 4);
        var D = new UniformReplay(capacity, new Rng(1));
        var three = nStep(3, D);
        for (var x : play(env, random(env, 1), 0.9, 5)) three.add(x);
        assertEquals(3, D.size());
    }

    /** Several seeds side by side: what one may still take is not free for the next, until it is gone. */
    @Test void whatIsPromisedToOneIsNotFreeForAnother() {
        int capacity = (int) (Room.memory(0).free() * 0.6 / 90_000);
        var first = new UniformReplay(capacity, new Rng(0));
        enormous(first);
        Refused.saying("the frames of a replay memory take up to ", () -> enormous(new UniformReplay(capacity, new Rng(0))));
        assertEquals(1, first.size());
        first = null;
        enormous(new UniformReplay(capacity, new Rng(0)));
    }

    @Test void anInterruptedThreadKeepsItsFile(@TempDir Path folder) {
        Dql.frames(folder.toString());
        var rows = new ArrayList<Transition>();
        stream(1).forEach(rows::add);
        var D = new UniformReplay(40, new Rng(0));
        Thread.currentThread().interrupt();
        rows.forEach(D::add);
        assertTrue(Thread.interrupted(), "the thread still knows");
        assertEquals(40, D.size());
        assertEquals(40, D.sample(40).n());
    }

    @Test void otherFramesAreRefusedInWords() {
        var D = replay(5, 0);
        D.add(new Transition(1, State.pixels(new byte[] {1, 2}), 0, 0, 1, State.pixels(new byte[] {3, 4}), false));
        Refused.saying("s must have 2 numbers, not 3", () -> D.add(new Transition(1, State.pixels(new byte[3]), 0, 0, 1, State.pixels(new byte[3]), false)));
        Refused.saying("s must have 1 frames, not 2", () -> D.add(new Transition(1, State.pixels(new byte[1], new byte[1]), 0, 0, 1, State.pixels(new byte[2]), false)));
        Refused.saying("s must be pixels, not numbers", () -> D.add(new Transition(1, State.of(1f, 2f), 0, 0, 1, State.of(1f, 2f), false)));
        assertArrayEquals(new int[] {0}, D.sample(1).a());
    }
}
