package dql.pg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Rng;
import org.junit.jupiter.api.Test;

class SoftmaxTest {
    private final Softmax two = new Softmax(2);
    private final float[] out = {9, (float) Math.log(3), 0};       // from index 1: odds of 3 to 1

    /** p = (3/4, 1/4); −A ∂ log π(a) / ∂out = −A (1{k = a} − p). */
    @Test void slopeOfThePolicyByHand() {
        var slope = new float[4];
        assertArrayEquals(new double[] {0.75, 0.25}, two.probabilities(out, 1), 1e-7);
        two.slope(out, 1, 0, null, 0, 2, 0, slope, 2);
        assertArrayEquals(new float[] {0, 0, -0.5f, 0.5f}, slope, 1e-6f);
        two.slope(out, 1, 1, null, 0, 2, 0, slope, 2);
        assertArrayEquals(new float[] {0, 0, 1.5f, -1.5f}, slope, 1e-6f);
        assertEquals(Math.log(0.25), two.logProb(out, 1, 1, null, 0), 1e-7);
    }

    /** H = −¾ ln ¾ − ¼ ln ¼ = 0.562335; ∂H/∂out₀ = −¾ (ln ¾ + H) = −0.205990: more of the likely one means less entropy. */
    @Test void slopeOfTheEntropyByHand() {
        var slope = new float[2];
        assertEquals(0.562335, two.entropy(out, 1), 1e-6);
        two.slope(out, 1, 0, null, 0, 0, 1, slope, 0);
        assertArrayEquals(new float[] {0.205990f, -0.205990f}, slope, 1e-6f);
        two.slope(new float[2], 0, 0, null, 0, 0, 1, slope, 0);
        assertArrayEquals(new float[2], slope, 1e-7f, "nothing is more even than even");
        assertEquals(Math.log(2), two.entropy(new float[2], 0), 1e-12);
    }

    @Test void slopesAreThoseOfFiniteDifferences() {
        var three = new Softmax(3);
        float[] out = {0.3f, -1.1f, 0.8f}, slope = new float[3];
        three.slope(out, 0, 1, null, 0, 1.7, 0.4, slope, 0);
        for (int k = 0; k < 3; k++) {
            float[] up = out.clone(), down = out.clone();
            up[k] += 0.01f;
            down[k] -= 0.01f;
            double change = (loss(three, up) - loss(three, down)) / (up[k] - down[k]);
            assertEquals(change, slope[k], 1e-4, "output " + k);
        }
    }

    private static double loss(Softmax pi, float[] out) {
        return -1.7 * pi.logProb(out, 0, 1, null, 0) - 0.4 * pi.entropy(out, 0);
    }

    @Test void drawsAsOftenAsItSays() {
        var rng = new Rng(0);
        int ones = 0;
        for (int i = 0; i < 10_000; i++) ones += two.sample(out, 1, rng, null, 0);
        assertEquals(0.25, ones / 1e4, 0.02);
        assertEquals(0, two.mode(out, 1, null, 0));
        assertEquals(1, two.mode(new float[] {0, 1}, 0, null, 0));
    }

    /** e^1000 is no number, the probabilities are. */
    @Test void largeOutputsAndCertaintyAreNumbersToo() {
        float[] sure = {1000, 0}, slope = new float[2];
        assertArrayEquals(new double[] {1, 0}, two.probabilities(sure, 0), 1e-12);
        assertEquals(0, two.entropy(sure, 0), 1e-12);
        two.slope(sure, 0, 0, null, 0, 1, 1, slope, 0);
        assertArrayEquals(new float[2], slope, 1e-7f);
    }
}
