package dql.show;

import static dql.Dql.tree;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dql.Refused;
import dql.learn.SumTree;
import org.junit.jupiter.api.Test;

class TreeTest {
    private static SumTree three() {
        var tree = new SumTree(3);
        tree.set(0, 1);
        tree.set(1, 2);
        tree.set(2, 4);
        return tree;
    }

    @Test void showsEverySum() {
        assertEquals("sums\n7\n3  4\n1  2  4  0", tree("sums", three()).toString());
    }

    @Test void aSearchStepByStep() {
        assertEquals("x\n7\n3  4\n1  2  4  0\nu = 2.5 is below 3: go left\nu = 2.5 is not below 1: go right, u ← 2.5 − 1\nfound: number 1", tree("x", three(), 2.5).toString());
    }

    /** It ends where the tree itself does. */
    @Test void findsWhatTheTreeFinds() {
        for (double u = 0; u < 7; u += 0.25) {
            String text = tree("", three(), u).toString();
            assertEquals("found: number " + three().find(u), text.substring(text.lastIndexOf('\n') + 1));
        }
    }

    @Test void theWayIsDrawn() {
        assertNotEquals(tree("", three(), 0).getRGB(450 - 38, 70), tree("", three()).getRGB(450 - 38, 70));
    }

    @Test void refuses() {
        Refused.with("a sum tree of more than 16 numbers is too wide to draw, and this has room for 32", () -> tree("", new SumTree(17)));
        Refused.with("u must be at least 0 and below the sum 7, not 7", () -> tree("", three(), 7));
    }
}
