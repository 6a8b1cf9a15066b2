package dql.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Refused;
import dql.Rng;
import org.junit.jupiter.api.Test;

class SumTreeTest {

    @Test void byHand() {
        var tree = new SumTree(3);
        tree.set(0, 1);
        tree.set(1, 0);
        tree.set(2, 3);
        assertEquals(4, tree.sum());
        assertEquals(0, tree.find(0));
        assertEquals(0, tree.find(0.999));
        assertEquals(2, tree.find(1), "never one whose p is 0");
        assertEquals(2, tree.find(3.999));
        assertEquals(2, tree.find(4), "rounding up to the sum itself still finds the last");
    }

    /** A million changes and searches against prefix sums added up anew; whole numbers, so that both are exact. */
    @Test void agreesWithPrefixSums() {
        var rng = new Rng(5);
        int n = 37;
        var tree = new SumTree(n);
        var p = new long[n];
        for (int k = 0; k < 1_000_000; k++) {
            int i = rng.integers(n);
            p[i] = rng.integers(4) == 0 ? 0 : rng.integers(1_000);
            tree.set(i, p[i]);
            long sum = 0;
            for (long x : p) sum += x;
            assertEquals(sum, tree.sum());
            if (sum == 0) continue;
            double u = rng.random() * sum;
            int naive = 0;
            for (double before = p[0]; u >= before; before += p[++naive]) { }
            assertEquals(naive, tree.find(u));
        }
    }

    @Test void onePlace() {
        var tree = new SumTree(1);
        tree.set(0, 0.3);
        assertEquals(0, tree.find(0.2));
        assertEquals(0.3, tree.sum());
    }

    @Test void roundingDoesNotAddUp() {
        var rng = new Rng(1);
        var tree = new SumTree(1_000);
        for (int k = 0; k < 300_000; k++) tree.set(rng.integers(1_000), rng.random() * 1e6);
        for (int i = 0; i < 1_000; i++) tree.set(i, 0.1);
        assertEquals(100, tree.sum(), 1e-10);
        assertTrue(tree.at(999) == 0.1);
    }

    @Test void whatCannotBeIsRefused() {
        Refused.with("a priority must be 0 or more, not -1.0", () -> new SumTree(2).set(0, -1));
        Refused.with("a priority must be 0 or more, not NaN", () -> new SumTree(2).set(0, Double.NaN));
        Refused.saying("at least 1 number, not 0", () -> new SumTree(0));
        Refused.saying("cannot hold", () -> new SumTree(Integer.MAX_VALUE));
    }
}
