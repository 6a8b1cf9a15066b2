package dql.show;

import static dql.Dql.play;
import static dql.Dql.seeds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Hyper;
import dql.Log;
import dql.Schedule;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs at the same time print one line, from one thread. */
class CrowdTest {
    private static final Hyper H = new Hyper(1_000, 500, 32, 100, 1, 50, 0.9, 1e-3, new Schedule.Constant(0.1));
    private final PrintStream before = System.out;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Thread caller = Thread.currentThread();

    /** Hears what is printed, and by whom. */
    @BeforeEach void listen() {
        System.setProperty("dql.progress", "on");
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8) {
            @Override public void print(String text) {
                assertEquals(caller, Thread.currentThread(), text);
                super.print(text);
            }
        });
    }

    @AfterEach void restore() {
        System.setOut(before);
        System.clearProperty("dql.progress");
    }

    private String heard() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Log run(int seed, long steps, int pause) {
        var log = new Log(H, seed);
        for (var x : play(Dql.cartPole(seed), s -> 0, 1, steps)) {
            log.step(x);
            if (pause > 0 && x.t() % 10 == 0) sleep(pause);
        }
        return log;
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test void oneLineForAllThatStays() {
        var logs = seeds(3).threads(2).run(seed -> run(seed, 1_000, 0));
        assertTrue(heard().matches("\r3 seeds, 3,000 steps in 0:0\\d \\([\\d,]+ steps/s\\), return 9\\.\\d+ to 9\\.\\d+ \\(mean of the last 100\\) *\n"), heard());
        for (var log : logs) log.toString();
        assertEquals(1, heard().lines().filter(l -> !l.isEmpty()).count(), "reading a log prints nothing more");
    }

    @Test void itMoves() {
        seeds(3).threads(2).run(seed -> run(seed, 1_000, 9));
        String first = heard().split("\r")[1];
        assertTrue(first.matches(" ?\\d+% [█░]{10} [\\d,]+/3,000 steps, [\\d,]+/s, 0:0\\d left, 0 of 3 seeds done *"), heard());
        assertTrue(heard().contains("2 of 3 seeds done"), heard());
    }

    @Test void saysWhatWasNotDone() {
        seeds(2).threads(2).run(seed -> run(seed, 400, 0));
        assertTrue(heard().startsWith("\r2 seeds, 800 of 2,000 steps in"), heard());
    }

    @Test void countsTwoLogsOfOneRun() {
        seeds(2).threads(1).run(seed -> run(seed, 1_000, 0).steps() + run(seed, 1_000, 0).steps());
        assertTrue(heard().startsWith("\r2 seeds, 4,000 steps in"), heard());
    }

    @Test void isSilentWithoutLogs() {
        seeds(2).run(seed -> seed);
        assertEquals("", heard());
    }
}
