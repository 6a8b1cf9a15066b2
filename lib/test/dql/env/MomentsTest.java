package dql.env;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Refused;
import dql.Rng;
import org.junit.jupiter.api.Test;

class MomentsTest {

    @Test void byHand() {
        var m = new Moments(2);
        assertEquals(1, m.variance(0), "nothing is known yet");
        for (float x : new float[] {2, 4, 4, 4, 5, 5, 7, 9}) m.add(new float[] {x, 3});
        assertEquals(5, m.mean(0));
        assertEquals(4, m.variance(0), 1e-15);
        assertEquals(3, m.mean(1));
        assertEquals(0, m.variance(1));
        assertEquals(8, m.n());
        assertEquals("2 numbers, 8 of each\n5.000 ± 2.000\n3.000 ± 0.000", m.toString());
    }

    @Test void numbersFarFrom0KeepTheirVariance() {
        var m = new Moments(1);
        var rng = new Rng(0);
        double sum = 0, squares = 0;
        for (int i = 0; i < 10_000; i++) {
            float x = 1_000 + (float) rng.random();
            m.add(new float[] {x});
            sum += x - 1_000.5;
            squares += (x - 1_000.5) * (x - 1_000.5);
        }
        assertEquals(squares / 10_000 - sum * sum / 1e8, m.variance(0), 1e-10);
    }

    @Test void frozenOnesFollowAndDoNotCount() {
        var m = new Moments(1);
        var frozen = m.frozen();
        m.add(new float[] {4});
        frozen.add(new float[] {100});
        assertEquals(4, frozen.mean(0));
        assertEquals(1, m.n());
        Refused.with("moments need at least 1 number, not 0", () -> new Moments(0));
    }
}
