package dql.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Hyper;
import dql.Log;
import dql.Schedule;
import dql.State;
import dql.Transition;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Hyper H = new Hyper(1_000, 500, 32, 100, 1, 50, 0.9, 1e-3, new Schedule.Constant(0.1));
    private final PrintStream before = System.out;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @BeforeEach void listen() {
        System.setProperty("dql.progress", "on");
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    }

    @AfterEach void restore() {
        System.setOut(before);
        System.clearProperty("dql.progress");
    }

    private String heard() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void run(Log log, long from, long to, long pause) throws InterruptedException {
        var s = State.of(0f);
        for (long t = from; t <= to; t++) {
            log.step(new Transition(t, s, 0, 1, 0.9, s, t % 10 == 0));
            if (pause > 0) Thread.sleep(pause);
        }
    }

    @Test void endsWithALineThatStays() throws InterruptedException {
        run(new Log(H), 1, 1_000, 0);
        assertTrue(heard().endsWith("100 episodes, return 10 (mean of the last 100)\n"), heard());
        assertEquals(1, heard().lines().filter(l -> !l.isEmpty()).count());
    }

    @Test void aWarmUpSaysNothingOfTheTimeLeft() {
        assertEquals(" 20% ██░░░░░░░░ 200/1,000 steps, 1,500/s, warming up until 300", Progress.bar(200, 300, 1_000, 1_500));
        assertEquals(" 30% ███░░░░░░░ 300/1,000 steps, 10/s, 1:10 left", Progress.bar(300, 300, 1_000, 10));
    }

    @Test void moves() throws InterruptedException {
        var log = new Log(H);
        run(log, 1, 12, 100);
        assertTrue(heard().startsWith("\r  0% ░░░░░░░░░░ "), heard());
        int prints = heard().split("\r").length - 1;
        assertTrue(prints >= 1 && prints <= 3, heard());
        for (String line : heard().split("\r")) assertTrue(line.length() < 80, line);
        log.toString();
    }

    @Test void endsWhenTheLogIsRead() throws InterruptedException {
        var log = new Log(H);
        run(log, 1, 500, 0);
        assertEquals("", heard());
        log.toString();
        assertTrue(heard().startsWith("\r500 of 1,000 steps"), heard());
        int length = heard().length();
        log.toString();
        assertEquals(length, heard().length(), "once");
    }

    @Test void endsWhenTheLoopIsInterrupted() throws InterruptedException {
        run(new Log(H), 1, 500, 0);
        Thread.currentThread().interrupt();
        Watch.stopped();
        assertTrue(Thread.interrupted(), "the flag is still up");
        assertTrue(heard().startsWith("\r500 of 1,000 steps") && heard().endsWith("\n"), heard());
    }

    @Test void leavesTheLineToTheFirstOfTwoRuns() throws InterruptedException {
        var first = new Log(H);
        var second = new Log(H.steps(2_000));
        run(first, 1, 7, 100);
        var other = new Thread(() -> {
            try {
                run(second, 1, 7, 100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        other.start();
        run(first, 8, 15, 100);
        other.join();
        assertTrue(heard().contains("/1,000 steps"), heard());
        assertFalse(heard().contains("/2,000 steps"), heard());
        first.toString();
    }

    @Test void isSilentWhenNobodyLooks() throws InterruptedException {
        System.setProperty("dql.progress", "off");
        run(new Log(H), 1, 1_000, 0);
        assertEquals("", heard());
    }

    @Test void writesTimes() {
        assertEquals("0:07", Progress.clock(7));
        assertEquals("12:34", Progress.clock(754));
        assertEquals("1:02:03", Progress.clock(3723));
    }
}
