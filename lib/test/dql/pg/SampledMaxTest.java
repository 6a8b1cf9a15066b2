package dql.pg;

import static dql.Dql.critic;
import static dql.Dql.gaussianSamples;
import static dql.Dql.gridMax;
import static dql.Dql.mlp;
import static dql.Dql.pendulum;
import static dql.Dql.sampledMax;
import static dql.Dql.uniformSamples;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Refused;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.States;
import org.junit.jupiter.api.Test;

class SampledMaxTest {
    /** Q(s, a) = 3 − |a − s|. */
    private static final ActionValues PEAK = (s, a) -> {
        var q = new float[a.length];
        for (int i = 0; i < q.length; i++) q[i] = 3 - Math.abs(a[i] - s.numbers()[i]);
        return q;
    };

    private static States states(float... x) {
        var s = new States(Space.numbers(1), x.length);
        for (int i = 0; i < x.length; i++) s.put(i, State.of(x[i]));
        return s;
    }

    /** The same draws by hand: state after state, sample after sample. */
    @Test void takesTheBestOfItsSamples() {
        var rng = new Rng(9, Rng.EXPLORATION, 1);
        var s = states(0.5f, -0.5f);
        double[] max = {-9, -9};
        float[] best = new float[2];
        for (int i = 0; i < 2; i++)
            for (int k = 0; k < 4; k++) {
                float a = (float) rng.uniform(-1, 1);
                double q = 3 - Math.abs(a - s.numbers()[i]);
                if (q > max[i]) {
                    max[i] = q;
                    best[i] = a;
                }
            }
        assertArrayEquals(max, sampledMax(PEAK, 1, 4, uniformSamples(), 9).max(s), 1e-6);
        assertArrayEquals(best, sampledMax(PEAK, 1, 4, uniformSamples(), 9).actions(s));
    }

    /** The nearest of N uniform samples to 0 is 1 / (N + 1) away on the average: the shortfall that the lecture calls not very accurate. */
    @Test void theShortfallOfUniformSamplesIsAsItMustBe() {
        for (int n : new int[] {1, 4, 16, 64}) assertEquals(1.0 / (n + 1), shortfall(n, uniformSamples(), 0f), 0.1 / (n + 1), n + " samples");
    }

    /** Where the best action is in the middle normal samples are nearer to it, at the edge they hardly ever get there. */
    @Test void gaussianSamplesAreGoodWhereTheyAreDense() {
        assertTrue(shortfall(8, gaussianSamples(0.2), 0f) < shortfall(8, uniformSamples(), 0f) / 2);
        assertTrue(shortfall(8, gaussianSamples(0.2), 0.9f) > 3 * shortfall(8, uniformSamples(), 0.9f));
        assertEquals(0, shortfall(64, gaussianSamples(5), 1f), 1e-6, "what lies beyond is brought to the bound");
    }

    private static double shortfall(int n, Samples from, float peak) {
        var s = states(new float[4_000]);
        for (int i = 0; i < s.n(); i++) s.put(i, State.of(peak));
        double sum = 0;
        for (double max : sampledMax(PEAK, 1, n, from, 3).max(s)) sum += (3 - max) / s.n();
        return sum;
    }

    @Test void theGridFindsTheMaximum() {
        assertArrayEquals(new double[] {3, 3, 2}, gridMax(PEAK, states(0.5f, -0.25f, 2), 1, 201), 0.006);
        ActionValues corner = (s, a) -> {
            var q = new float[a.length / 2];
            for (int i = 0; i < q.length; i++) q[i] = a[2 * i] - 2 * a[2 * i + 1];
            return q;
        };
        assertArrayEquals(new double[] {3}, gridMax(corner, states(0), 2, 11), 1e-6);
        Refused.saying("a grid of 1001 values of 3 numbers has 1.00e+09 actions", () -> gridMax(corner, states(0), 3, 1_001));
        Refused.with("a grid needs at least 2 values of at least 1 number, not 1 of 1", () -> gridMax(corner, states(0), 1, 1));
    }

    /** Never above the grid's by more than the grid misses, and the nearer the more samples. */
    @Test void moreSamplesComeNearerOnACritic() {
        var q = critic(mlp(16), pendulum(0), 1);
        var s = new States(pendulum(0).states(), 50);
        var rng = new Rng(2);
        for (int i = 0; i < 50; i++) s.put(i, State.of((float) rng.normal(), (float) rng.normal(), (float) rng.normal()));
        double[] truth = gridMax(q, s, 1, 1_001);
        double before = Double.POSITIVE_INFINITY;
        for (int n : new int[] {1, 4, 16, 64}) {
            double[] max = sampledMax(q, n, 3).max(s);
            double sum = 0;
            for (int i = 0; i < 50; i++) {
                assertTrue(max[i] <= truth[i] + 1e-3);
                sum += truth[i] - max[i];
            }
            assertTrue(sum < before / 2, n + " samples: " + sum);
            before = sum;
        }
    }

    @Test void asAnActorItTakesTheBestInTheWorldsUnits() {
        var q = critic(mlp(), pendulum(0), 0);                         // linear: cos, sin, velocity, torque, bias
        System.arraycopy(new float[] {0, 0, 0, 1, 0}, 0, q.net().parameters(), 0, 5);
        q.net().changed();
        var best = sampledMax(q, 500, 0);
        float u = best.act(State.of(1f, 0, 0))[0];
        assertEquals(2, u, 0.05, "the strongest torque");
        assertNotEquals(u, best.act(State.of(1f, 0, 0))[0], "drawn anew each time");
    }

    @Test void whatCannotBeSampledIsRefused() {
        Refused.with("a maximum needs at least 1 sampled action, not 0", () -> sampledMax(critic(mlp(4), pendulum(0), 0), 0, 0));
        Refused.with("an action has at least 1 number, not 0", () -> sampledMax(PEAK, 0, 1, uniformSamples(), 0));
        Refused.with("sigma must be above 0, not 0.0", () -> gaussianSamples(0));
    }
}
