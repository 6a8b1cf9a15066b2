package dql.show;

import static dql.Dql.distributions;
import static dql.Dql.figure;
import static dql.Dql.histogram;
import static dql.Dql.mlp;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Part;
import dql.Refused;
import dql.Space;
import dql.State;
import dql.nets.Values;
import org.junit.jupiter.api.Test;

class BinsTest {

    @Test void aHistogramCountsShares() {
        var h = (Part.Band) histogram("n", new double[] {0, 1, 1.5, 4}, 2);                     // 0 to 2, 2 to 4: three and one
        assertArrayEquals(new double[] {0, 0, 2, 2, 4, 4}, h.x());
        assertArrayEquals(new double[] {0, 0.75, 0.75, 0.25, 0.25, 0}, h.mid());
        h = (Part.Band) histogram("n", new double[] {0, 1, 1.5, 4}, 1, 1, 2);
        assertArrayEquals(new double[] {0, 0.5, 0.5, 0}, h.mid(), "the share of all, also of those outside");
        assertArrayEquals(new double[] {6.5, 6.5, 7.5, 7.5}, ((Part.Band) histogram("n", new double[] {7, 7}, 1)).x());
    }

    @Test void barsStandOnTheirAtoms() {
        float[] outputs = {0, (float) Math.log(2), (float) Math.log(5), 0, 0, 0};
        var parts = ((Part.Several) Bins.distributions(new Values.Categorical(-1, 1, 3), outputs, 2, "left", "right")).parts();
        var left = (Part.Band) parts.get(0);
        assertEquals("left: mean 0.5", left.name());
        assertArrayEquals(new double[] {-1.5, -1.5, -0.5, -0.5, 0.5, 0.5, 1.5, 1.5}, left.x());
        assertArrayEquals(new double[] {0, 1 / 8.0, 1 / 8.0, 2 / 8.0, 2 / 8.0, 5 / 8.0, 5 / 8.0, 0}, left.mid(), 1e-7);
        assertEquals("right: mean 0", ((Part.Band) parts.get(1)).name());
    }

    @Test void quantilesAreStairs() {
        var line = (Part.Line) ((Part.Several) Bins.distributions(new Values.Quantiles(2), new float[] {3, 1}, 1)).parts().get(0);
        assertEquals("action 0: mean 2", line.name());
        assertArrayEquals(new double[] {1, 1, 3, 3}, line.x());
        assertArrayEquals(new double[] {0, 0.5, 0.5, 1}, line.y());
    }

    @Test void theyAreDrawn() {
        var net = mlp(8).categorical(0, 10, 11).on(Space.numbers(1), 2, 0);
        assertTrue(figure("", "return", "probability", distributions(net, State.of(1f), "a", "b")).toString().contains("a: mean"));
    }

    @Test void whatCannotBeIsRefusedInWords() {
        Refused.with("histogram 'n' needs at least 1 value", () -> histogram("n", new double[0], 3));
        Refused.with("histogram 'n' needs at least 1 bin, not 0", () -> histogram("n", new double[] {1}, 0));
        Refused.with("histogram 'n' is of finite numbers, not of NaN", () -> histogram("n", new double[] {1, Double.NaN}, 3));
        Refused.with("bins must go up, not from 2.0 to 1.0", () -> histogram("n", new double[] {1}, 3, 2, 1));
        Refused.saying("a network with one value per action has no distributions", () -> Bins.distributions(Values.VALUE, new float[2], 2));
        Refused.with("there must be a name for each of 2 actions, or none, not 1", () -> Bins.distributions(new Values.Quantiles(2), new float[4], 2, "left"));
    }
}
