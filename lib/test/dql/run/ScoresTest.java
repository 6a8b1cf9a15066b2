package dql.run;

import static dql.Dql.profiles;
import static dql.Dql.table;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Part;
import dql.Refused;
import dql.run.Statistics.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoresTest {
    private final Scores a = Scores.of("a", 1, 2, 3, 10), b = Scores.of("b", 2, 2, 0, 0);

    @Test void whatTheRunsAmountTo() {
        assertEquals(4, a.mean());
        assertEquals(2.5, a.median());
        assertEquals(2.5, a.iqm());
        assertEquals(new Interval(1, 10), a.interval(), "three of four drawn alike, the middle two among them, have a chance of 13 in 256");
    }

    @Test void printsItself() {
        assertEquals("c: IQM 5.0 (95 % interval 5.0 to 5.0), mean 5.0, median 5.0 of 3 runs: by hand", new Scores("c", List.of(new double[] {5, 5, 5}), "by hand").toString());
        assertEquals("c: 5.0, 1 run", Scores.of("c", 5).toString());
        assertEquals("c: no score", Scores.of("c").toString());
        assertTrue(Double.isNaN(Scores.of("c", 5).interval().low()), "one run says nothing of others");
    }

    @Test void theProfileIsTheShareOfRunsAbove() {
        var p = (Part.Band) a.profile(0, 1, 2.5, 3, 10);
        assertArrayEquals(new double[] {1, 0.75, 0.5, 0.25, 0}, p.mid());
        assertEquals(1, p.high()[0]);
        assertEquals(1, p.low()[0], "every run is above 0, whatever is drawn");
        assertTrue(p.low()[2] <= 0.25 && p.high()[2] >= 0.75 && p.high()[4] == 0);
    }

    /** Of the 16 pairs a wins 1 > 0 twice, 2 > 0 twice, 3 and 10 always (8), and ties 2 = 2 twice. */
    @Test void theProbabilityOfImprovementCountsPairs() {
        assertEquals(13 / 16.0, a.improvement(b));
        assertEquals(3 / 16.0, b.improvement(a));
        assertEquals((13 / 16.0 + 1) / 2, a.and(Scores.of("a", 7)).improvement(b.and(Scores.of("b", 6))), "the mean of the tasks");
    }

    @Test void scalesPutTasksTogether() {
        var both = Scores.of("a", 100, 300).scaled(100, 200).and(Scores.of("a", 5).scaled(0, 10));
        assertArrayEquals(new double[] {0, 2, 0.5}, both.values());
        assertEquals("(0: 100.0, 1: 200.0); (0: 0.0, 1: 10.0)", both.how());
    }

    @Test void aTableHasARowForEachAgent() {
        var t = table(a, b, Scores.of("c", 5));
        assertEquals(List.of("agent", "runs", "mean", "median", "IQM", "from", "to"), t.columnNames());
        assertEquals("b", t.stringColumn("agent").get(1));
        assertEquals(1, t.doubleColumn("IQM").getDouble(1));
        assertEquals(10, t.doubleColumn("to").getDouble(0));
        assertTrue(t.doubleColumn("from").isMissing(2));
        assertTrue(t.toString().contains("2.50"), t.toString());
    }

    @Test void profilesShareTheirThresholds() {
        assertEquals(900, profiles(a, b, Scores.of("c", 5)).getWidth());
        Refused.with("there must be at least 1 score to draw a profile of", () -> profiles(Scores.of("c")));
    }

    @Test void whatCannotBeIsRefusedInWords() {
        Refused.with("scores of a must be finite numbers, not NaN", () -> Scores.of("a", 1, Double.NaN));
        Refused.with("a scale needs two different finite scores, not 3.0 and 3.0", () -> a.scaled(3, 3));
        Refused.with("a and b must have scores on the same tasks: they have 1 and 2", () -> a.improvement(b.and(b)));
    }
}
