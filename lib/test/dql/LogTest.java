package dql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTest {
    static final Hyper H = new Hyper(1_000, 500, 32, 100, 1, 50, 0.9, 1e-3, new Schedule.Constant(0.1));
    private static final State S = State.of(0f);

    static Transition x(long t, double r, boolean end) {
        return new Transition(t, S, 0, r, 0.9, S, end);
    }

    /** Two episodes with returns 1 + 2 = 3 and 4, and half of a third. */
    static Log example() {
        var log = new Log(H, 7);
        log.step(x(1, 1, false));
        log.step(x(2, 2, true));
        log.add("loss", 2, 0.1 + 0.2);
        log.step(x(3, 4, true));
        log.add("loss", 3, -0.0);
        log.step(x(4, 5, false));
        return log;
    }

    @Test void gathersEpisodes() {
        var log = example();
        assertArrayEquals(new double[] {3, 4}, log.values("return"));
        assertArrayEquals(new double[] {2, 1}, log.values("length"));
        assertArrayEquals(new double[] {2, 3}, log.times("return"));
        assertEquals(List.of("return", "length", "loss"), List.copyOf(log.series()));
        assertEquals(4, log.last("return", 1));
        assertEquals(3.5, log.last("return", 100));
        assertEquals(2, log.episodes());
        assertEquals(4, log.steps());
    }

    @Test void givesTables() {
        var one = example().table("return");
        assertEquals(List.of("t", "return"), one.columnNames());
        assertEquals(4, one.doubleColumn("return").getDouble(1));
        assertEquals(3, one.longColumn("t").getLong(1));
        var all = example().table();
        assertEquals(List.of("series", "t", "value"), all.columnNames());
        assertEquals(6, all.rowCount());
        assertEquals("loss", all.stringColumn("series").get(4));
    }

    @Test void refusesWhatItCannotHold() {
        assertEquals("loss must be a finite number, not NaN (step 5)", message(() -> example().add("loss", 5, Double.NaN)));
        assertEquals("q must be a finite number, not Infinity (step 5)", message(() -> example().add("q", 5, Double.POSITIVE_INFINITY)));
        assertEquals("the log has no series 'los': it has return, length, loss", message(() -> example().values("los")));
        assertTrue(message(() -> example().add("a,b", 1, 1)).contains("without commas"));
        assertEquals("batch 900 is larger than the replay's capacity 500", message(() -> new Log(H.batch(900))));
        assertEquals("a mean needs at least 1 value, not 0", message(() -> example().last("loss", 0)));
    }

    private static String message(org.junit.jupiter.api.function.Executable doing) {
        return assertThrows(IllegalArgumentException.class, doing).getMessage();
    }

    @Test void plotsWhateverThereIs() {
        var empty = new Log(H);
        assertEquals("return\nreturn: no data yet", empty.plot().toString());
        assertEquals("loss\nloss: no data yet", empty.plot("loss").toString());
        var log = example();
        assertEquals("return per episode: 3.5 (mean of the last 2 episodes)\nreturn ▁█ 4", log.plot().toString());
        assertEquals(1280, log.plot("return", "loss").getWidth());
        log.step(x(1_000, 0, false));
        assertTrue(message(() -> log.plot("los")).contains("it has return, length, loss"));
    }

    @Test void printsItself() {
        var text = example().toString().lines().toList();
        assertTrue(text.get(0).startsWith("4 of 1,000 steps"), text.get(0));
        assertTrue(text.get(0).endsWith("2 episodes, return 3.5 (mean of the last 2)"), text.get(0));
        assertEquals("return ▁█ 3.5 (mean of the last 2)", text.get(1));
        assertEquals("length █▁ 1.5 (mean of the last 2)", text.get(2));
        assertEquals(4, text.size());
        assertTrue(new Log(H).toString().contains("0 of 1,000 steps, no whole episode"));
    }

    @Test void comesBackFromItsFileBitForBit(@TempDir Path folder) throws IOException {
        var file = folder.resolve("log.csv").toString();
        var log = example().save(file);
        var back = Log.load(file);
        assertTrue(log.sameAs(back) && back.sameAs(log));
        assertEquals(Double.doubleToLongBits(-0.0), Double.doubleToLongBits(back.values("loss")[1]));
        assertEquals(4, back.steps());
        assertEquals(2, back.episodes());
        assertEquals(3.5, back.last("return", 100));
        assertEquals(log.about().get("h.lr"), back.about().get("h.lr"));
        assertEquals("7", back.about().get("seed"));
        assertEquals(log.seconds(), back.seconds(), 1e-3);
        back.save(file);
        assertTrue(Log.load(file).sameAs(log));
        assertEquals("# h.steps: 1000", Files.readAllLines(Path.of(file)).get(0));
    }

    @Test void savesAlsoWhenInterrupted(@TempDir Path folder) {
        var file = folder.resolve("log.csv").toString();
        Thread.currentThread().interrupt();
        try {
            var log = example().save(file);
            assertTrue(Log.load(file).sameAs(log));
            log.plot().save(folder.resolve("log.png"));
            assertTrue(Files.exists(folder.resolve("log.png")));
        } finally {
            assertTrue(Thread.interrupted(), "the flag is still up");
        }
    }

    @Test void knowsLogsApart() {
        assertTrue(example().sameAs(example()));
        for (double v : new double[] {0.0, Double.MIN_VALUE}) {
            var a = example();
            var b = example();
            a.add("loss", 4, -0.0);
            b.add("loss", 4, v);
            assertFalse(a.sameAs(b));
        }
        var more = example();
        more.add("q", 4, 1);
        assertFalse(more.sameAs(example()) || example().sameAs(more));
    }

    @Test void saysWhatIsWrongWithAFile(@TempDir Path folder) throws IOException {
        assertTrue(message(() -> Log.load(folder.resolve("none.csv").toString())).startsWith("there is no file"));
        assertTrue(message(() -> Log.load(folder.toString())).endsWith("is a folder, not a log"));
        assertTrue(broken(folder, "").contains("is empty"));
        assertTrue(broken(folder, "# seed 7\nseries,t,value\n").contains("line 1: '# seed 7' should read '# key: value'"));
        assertTrue(broken(folder, "# seed: 7\nt,value\n").contains("line 2 should be 'series,t,value', not 't,value'"));
        assertTrue(broken(folder, "# seed: 7\n").contains("not 'the end'"));
        assertTrue(broken(folder, "series,t,value\nloss,1\n").contains("line 2: a row has 3 cells, series,t,value, not 2"));
        assertTrue(broken(folder, "series,t,value\nloss,1,2\nloss,2,x\n").contains("line 3: 'x' is no number"));
        assertTrue(broken(folder, "series,t,value\nloss,1.5,2\n").contains("line 2: '1.5' is no whole number"));
        assertTrue(broken(folder, "series,t,value\nloss,1,NaN\n").contains("line 2: loss must be a finite number, not NaN (step 1)"));
        assertTrue(broken(folder, "# rows: 3\nseries,t,value\nloss,1,2\n").contains("is not whole: it has 1 rows of 3"));
        assertTrue(broken(folder, "# steps: x\nseries,t,value\n").contains("'steps' should be a whole number, not 'x'"));
    }

    private static String broken(Path folder, String text) throws IOException {
        var file = folder.resolve("broken.csv");
        Files.writeString(file, text);
        return message(() -> Log.load(file.toString()));
    }

    @Test void costsNothingPerStep() {
        var log = new Log(H.steps(10_000_000));
        var step = x(1, 1, false);
        for (int i = 0; i < 20_000; i++) log.step(step);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (int i = 0; i < 100_000; i++) log.step(step);
        long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertTrue(bytes < 100_000, bytes + " bytes in 100,000 steps");
    }

    @Test void returnsAreSumsOfRawRewards() {
        var log = new Log(new Hyper(10, 4, 2, 2, 1, 5, 0.9, 0.1, Dql.constant(0)));
        State s = State.of(0f);
        log.step(new Transition(1, s, 0, null, 1, 0.9, s, false, 7, 0));
        log.step(new Transition(2, s, 0, null, -1, 0, s, true, 5, 0));
        assertArrayEquals(new double[] {12}, log.values("return"));
    }

    @Test void episodesOfSeveralCopiesDoNotMix() {
        var log = new Log(new Hyper(10, 4, 2, 2, 1, 5, 0.9, 0.1, Dql.constant(0)));
        State s = State.of(0f);
        for (int t = 1; t <= 6; t++) log.step(new Transition(t, s, 0, null, t, 0.9, s, t > 4, t, t % 2));
        assertArrayEquals(new double[] {1 + 3 + 5, 2 + 4 + 6}, log.values("return"));
        assertArrayEquals(new double[] {3, 3}, log.values("length"));
        assertArrayEquals(new double[] {5, 6}, log.times("return"));
    }
}
