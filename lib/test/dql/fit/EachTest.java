package dql.fit;

import static dql.Dql.cart;
import static dql.Dql.each;
import static dql.Dql.gradient;
import static dql.Dql.mlp;
import static dql.Dql.regression;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Refused;
import org.junit.jupiter.api.Test;

class EachTest {
    private static final double NONE = Double.NaN;

    @Test void eachOutputIsFittedToItsOwnRows() {
        var f = each(cart(1)).fit(regression(new double[][] {{1}, {2}, {3}, {4}}, new double[][] {{1, NONE}, {5, NONE}, {NONE, 7}, {NONE, 8}}), 0);
        assertArrayEquals(new double[][] {{1, 7}, {5, 8}}, f.of(new double[][] {{1}, {4}}));
        assertEquals("2 times cart(1, 1) on 2 rows: tree of 2 leaves", f.toString());
    }

    @Test void withoutRowsANetworkStaysAndATreeIsRefused() {
        var data = regression(new double[][] {{1}}, new double[][] {{3, NONE}});
        Refused.with("no row of 1 has output 1", () -> each(cart(1)).fit(data, 0));
        var nets = each(gradient(mlp(4), 0.05, 3));
        var before = nets.begin(1, 2, 0);
        var after = nets.fit(data, before, 0);
        assertEquals(before.of(1.0)[1], after.of(1.0)[1]);
        assertEquals(3, nets.fit(data, nets.fit(data, before, 0), 0).of(1.0)[0], Math.abs(before.of(1.0)[0] - 3), "the other has moved");
    }
}
