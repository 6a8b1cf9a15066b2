package dql.pg;

import static dql.Dql.critic;
import static dql.Dql.explore;
import static dql.Dql.gaussianNoise;
import static dql.Dql.mlp;
import static dql.Dql.mu;
import static dql.Dql.pendulum;
import static dql.Dql.sampledMax;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Rng;
import dql.State;
import org.junit.jupiter.api.Test;

class ExplorerTest {
    private static final State S = State.of(1f, 0, 0);

    @Test void firstAnyActionThenTheActorsWithNoise() {
        var mu = mu(mlp(8), pendulum(0), 0);
        var explorer = explore(mu, gaussianNoise(0.1), 1_000, 5);
        double sum = 0, squares = 0;
        for (int t = 0; t < 1_000; t++) {
            double u = explorer.act(S, t)[0];
            sum += u / 1e3;
            squares += u * u / 1e3;
        }
        assertEquals(0, sum, 0.1);
        assertEquals(4 / 3.0, squares, 0.1, "the variance of a uniform torque of -2 to 2");
        double apart = 0;
        for (int t = 1_000; t < 3_000; t++) apart += Math.pow(explorer.act(S, t)[0] - mu.act(S)[0], 2) / 2e3;
        assertEquals(0.2, Math.sqrt(apart), 0.02, "a tenth of half the range of 4");
    }

    @Test void noiseIsBroughtBetweenTheBounds() {
        var explorer = explore(mu(mlp(8), pendulum(0), 0), new Noise.OrnsteinUhlenbeck(0, 5), 0, 5);
        int atABound = 0;
        for (int t = 0; t < 100; t++) {
            float u = explorer.act(S, t)[0];
            assertTrue(u >= -2 && u <= 2);
            if (Math.abs(u) == 2) atABound++;
        }
        assertTrue(atABound > 50);
    }

    @Test void withoutNoiseItIsTheActor() {
        var best = sampledMax(critic(mlp(8), pendulum(0), 0), 5, 7);
        var same = sampledMax(critic(mlp(8), pendulum(0), 0), 5, 7);
        assertArrayEquals(same.act(S), explore(best, gaussianNoise(0), 0, 5).act(S, 1));
        var mu = mu(mlp(8), pendulum(0), 0);
        assertArrayEquals(mu.act(S), new Explorer(mu, gaussianNoise(0), 0, new Rng(0)).act(S));
    }
}
