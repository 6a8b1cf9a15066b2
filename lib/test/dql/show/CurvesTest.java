package dql.show;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dql.Hyper;
import dql.Log;
import dql.Schedule;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurvesTest {
    private static Log log(long... times) {
        var log = new Log(new Hyper(1_000, 500, 32, 100, 1, 50, 0.9, 1e-3, new Schedule.Constant(0.1)));
        for (long t : times) log.add("v", t, t * 10);
        return log;
    }

    @Test void smoothsOverTheLatestValues() {
        assertArrayEquals(new double[] {1, 2, 4, 6}, Curves.smooth(new double[] {1, 3, 5, 7}, 2));
        assertArrayEquals(new double[] {1, 3}, Curves.smooth(new double[] {1, 3}, 1));
        assertThrows(IllegalArgumentException.class, () -> Curves.smooth(new double[2], 0));
    }

    @Test void readsTheLastKnownValue() {
        assertArrayEquals(new double[] {Double.NaN, 5, 5, 9, 9}, Curves.at(new double[] {0, 1, 2, 3, 4}, new double[] {1, 3, 3}, new double[] {5, 7, 9}));
    }

    @Test void spansRunsEpisodeByEpisode() {
        var band = Curves.band("b", 2, List.of(new double[] {1, 3, 5}, new double[] {2, 8, 4, 100}));
        assertArrayEquals(new double[] {1, 2, 3}, band.x());
        assertArrayEquals(new double[] {1, 2, 4}, band.low());
        assertArrayEquals(new double[] {1.5, 3.5, 5}, band.mid());
        assertArrayEquals(new double[] {2, 5, 6}, band.high());
        assertEquals("line: mean, band: min to max of 2 seeds, each smoothed over 2 episodes", band.meaning());
        var e = assertThrows(IllegalArgumentException.class, () -> Curves.band("b", 1, List.of()));
        assertEquals("band 'b' needs at least 1 run", e.getMessage());
    }

    @Test void spansRunsAtGivenPlaces() {
        var band = Curves.band("b", new double[] {5, 10}, List.of(new double[] {1, 3}, new double[] {2, 8}));
        assertArrayEquals(new double[] {5, 10}, band.x());
        assertArrayEquals(new double[] {1, 3}, band.low());
        assertArrayEquals(new double[] {1.5, 5.5}, band.mid());
        assertEquals("line: mean, band: min to max of 2 seeds", band.meaning());
        var e = assertThrows(IllegalArgumentException.class, () -> Curves.band("b", new double[1], List.of(new double[2])));
        assertEquals("band 'b' has 1 values of x but a run of 2", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Curves.band("b", new double[1], List.of()));
    }

    @Test void spansAllRunsWhereAllHaveData() {
        var band = Curves.band("b", "v", 1, List.of(log(0, 10, 100), log(2, 60, 90)));
        int n = band.x().length;
        assertEquals(2, band.x()[0]);
        assertEquals(90, band.x()[n - 1]);
        assertEquals(0, band.low()[0]);
        assertEquals(10, band.mid()[0]);
        assertEquals(20, band.high()[0]);
        assertEquals(100, band.low()[n - 1]);
        assertEquals(900, band.high()[n - 1]);
        assertEquals("line: mean, band: min to max of 2 seeds", band.meaning());
    }

    @Test void takesRunsThatHaveNothingYet() {
        assertEquals(0, Curves.band("b", "v", 1, List.of(log())).x().length);
        assertEquals(1, Curves.band("b", "v", 1, List.of(log(5))).x().length);
        var e = assertThrows(IllegalArgumentException.class, () -> Curves.band("b", "v", 1, List.of(log(1, 2), log(3, 4))));
        assertEquals("the runs of band 'b' have no step in common where all have 'v'", e.getMessage());
    }

    @Test void drawsSparklines() {
        assertEquals("▁▃▆█", Spark.of(new double[] {0, 1, 2, 3}, 10));
        assertEquals("▁█", Spark.of(new double[] {0, 0, 4, 4}, 2));
        assertEquals("▄ ▄", Spark.of(new double[] {1, Double.NaN, 1}, 3));
        assertEquals("", Spark.of(new double[0], 3));
    }

    @Test void writesShortNumbers() {
        assertEquals("0", Ticks.text(0));
        assertEquals("−0.5", Ticks.text(-0.5));
        assertEquals("123.5", Ticks.text(123.456));
        assertEquals("1,234", Ticks.text(1234));
        assertEquals("50k", Ticks.text(50_000));
        assertEquals("1.25M", Ticks.text(1_250_000));
        assertEquals("1e−5".replace('−', '-'), Ticks.text(1e-5));
        assertEquals("2.5e30", Ticks.text(2.5e30));
        assertEquals("NaN", Ticks.text(Double.NaN));
        assertEquals("5k", Ticks.axis(0, 50_000).apply(5_000.0));
        assertEquals("5,000", Ticks.axis(0, 8_000).apply(5_000.0));
        assertEquals("1,000,000.001", Ticks.axis(1_000_000, 1_000_000.01).apply(1_000_000.001));
    }
}
