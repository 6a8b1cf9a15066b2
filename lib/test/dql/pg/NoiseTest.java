package dql.pg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Refused;
import dql.Rng;
import org.junit.jupiter.api.Test;

class NoiseTest {

    @Test void gaussianNoiseIsTheGeneratorsTimesSigma() {
        var noise = new Noise.Gaussian(0.5).source(new Rng(3));
        var rng = new Rng(3);
        for (int i = 0; i < 5; i++) assertEquals(0.5 * rng.normal(), noise.next());
    }

    /** x ← x − θ x + σ ε, by hand from the same draws; neighbours are alike by 1 − θ, the deviation is σ / √(1 − (1 − θ)²). */
    @Test void ornsteinUhlenbeckKeepsItsDirection() {
        var noise = new Noise.OrnsteinUhlenbeck(0.15, 0.2).source(new Rng(3));
        var rng = new Rng(3);
        double first = 0.2 * rng.normal(), second = 0.85 * first + 0.2 * rng.normal();
        assertEquals(first, noise.next(), 1e-15);
        assertEquals(second, noise.next(), 1e-15);
        double before = second, squares = 0, products = 0;
        for (int i = 0; i < 50_000; i++) {
            double x = noise.next();
            squares += x * x;
            products += x * before;
            before = x;
        }
        assertEquals(0.85, products / squares, 0.01);
        assertEquals(0.2 / Math.sqrt(1 - 0.85 * 0.85), Math.sqrt(squares / 50_000), 0.02);
    }

    @Test void whatIsNoNoiseIsRefused() {
        Refused.with("sigma must be 0 or more, not -1.0", () -> new Noise.Gaussian(-1));
        Refused.with("sigma must be 0 or more, not NaN", () -> new Noise.OrnsteinUhlenbeck(0.1, Double.NaN));
        Refused.with("theta must be 0 to 1, not 2.0", () -> new Noise.OrnsteinUhlenbeck(2, 0.1));
        assertTrue(new Noise.OrnsteinUhlenbeck(0.15, 0.2).toString().contains("theta 0.15, sigma 0.2"));
    }
}
