package dql.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Rng;
import org.junit.jupiter.api.Test;

class RankBasedTest {

    /** After as many changes as there are places, ranks are those of a sort. */
    @Test void ranksAreThoseOfASort() {
        int n = 50;
        var rng = new Rng(2);
        var ranks = new RankBased(n, 1);
        var error = new double[n];
        for (int i = 0; i < n; i++) ranks.add(i);                                  // n changes: sorted once
        for (int i = 0; i < n; i++) ranks.update(i, error[i] = rng.uniform(-1, 1));   // and again at the last one
        double harmonic = 0;
        for (int k = 1; k <= n; k++) harmonic += 1.0 / k;
        for (int i = 0; i < n; i++) {
            int rank = 1;
            for (double other : error) if (Math.abs(other) > Math.abs(error[i])) rank++;
            assertEquals(1.0 / rank / harmonic, ranks.probability(i), 1e-12);
        }
    }

    @Test void drawsAreThePlacesOfTheirShares() {
        var ranks = new RankBased(3, 1);
        for (int i = 0; i < 3; i++) ranks.add(i);
        ranks.update(0, 1);
        ranks.update(1, 5);
        ranks.update(2, -3);                                                       // shares 6/11, 3/11, 2/11 of places 1, 2, 0
        assertEquals(1, ranks.draw(0));
        assertEquals(1, ranks.draw(5.9 / 11));
        assertEquals(2, ranks.draw(6.1 / 11));
        assertEquals(2, ranks.draw(8.9 / 11));
        assertEquals(0, ranks.draw(9.1 / 11));
        assertEquals(0, ranks.draw(1));
    }
}
