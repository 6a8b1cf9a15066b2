package dql.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Refused;
import dql.Rng;
import dql.run.Statistics.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    private static final double[] NONE = {};

    @Test void theInterQuartileMeanIsThatOfTheMiddleHalf() {
        assertEquals(3, Statistics.iqm(new double[] {100, 2, 4, -7}), "of four, one at each end");
        assertEquals(4, Statistics.iqm(new double[] {3, 5, 4, 0, 1000}), "of five, still one");
        assertEquals(2, Statistics.iqm(new double[] {1, 2, 3}), "of three, none");
        assertEquals(2.5, Statistics.iqm(new double[] {1, 2, 3, 4, 9, -9, 9, -9}), "−9 −9, then 1 2 3 4, then 9 9");
    }

    @Test void quantilesLieOnStraightLines() {
        double[] x = {16, 1, 4, 2, 8};
        assertEquals(1.4, Statistics.quantile(x, 0.1), 1e-15);
        assertEquals(4, Statistics.median(x));
        assertEquals(12.8, Statistics.quantile(x, 0.9), 1e-15);
        assertEquals(16, Statistics.quantile(x, 1));
        assertEquals(3, Statistics.median(new double[] {4, 2}));
    }

    /** numpy's PCG64 draws the same runs: the interval is that of numpy.quantile over scipy's trim_mean(draw, 0.25). */
    @Test void theBootstrapIsThatOfNumpy() {
        var tasks = List.of(new double[] {1, 2, 4, 8, 16}, new double[] {0, 3, 30});
        var interval = Statistics.bootstrap(tasks, Statistics::iqm, 0.95, 2_000, new Rng(0));
        assertEquals(1.5, interval.low(), 1e-12);
        assertEquals(13.75625, interval.high(), 1e-12);
    }

    /** Of the runs 0 and 1 the mean of a resample is 0, ½ or 1 with probabilities ¼, ½, ¼. */
    @Test void theBootstrapOfTwoRunsByHand() {
        var coin = List.of(new double[] {0, 1});
        assertEquals(new Interval(0, 1), Statistics.bootstrap(coin, Statistics::mean));
        assertEquals(new Interval(0.5, 0.5), Statistics.bootstrap(coin, Statistics::mean, 0.4, 10_000, new Rng(1)));
        assertEquals(Statistics.bootstrap(coin, Statistics::mean), Statistics.bootstrap(coin, Statistics::mean), "the same again");
    }

    @Test void eachTaskDrawsAmongItsOwnRuns() {
        var tasks = List.of(new double[] {7, 7}, new double[] {1});
        assertEquals(new Interval(5, 5), Statistics.bootstrap(tasks, Statistics::mean), "(7 + 7 + 1) / 3, whatever is drawn");
    }

    @Test void nothingIsNaN() {
        for (double v : new double[] {Statistics.mean(NONE), Statistics.median(NONE), Statistics.iqm(NONE), Statistics.bootstrap(List.of(NONE), Statistics::mean).low()})
            assertTrue(Double.isNaN(v));
    }

    @Test void whatCannotBeIsRefusedInWords() {
        Refused.with("a quantile is that of a share from 0 to 1, not 1.5", () -> Statistics.quantile(NONE, 1.5));
        Refused.with("an interval holds a share above 0 and below 1, not 1.0", () -> Statistics.bootstrap(List.of(), Statistics::mean, 1, 10, new Rng(0)));
        Refused.with("a bootstrap needs at least 1 resample, not 0", () -> Statistics.bootstrap(List.of(), Statistics::mean, 0.9, 0, new Rng(0)));
    }
}
