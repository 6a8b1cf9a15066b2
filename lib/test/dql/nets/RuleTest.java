package dql.nets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two steps each with the gradients (1, −2), then (0.5, 0), worked out by hand. */
class RuleTest {
    private final float[] theta = {1, 1}, m = {0, 0}, v = {0, 0};

    private void steps(Rule rule) {
        rule.apply(theta, new float[] {1, -2}, m, v, 1);
        rule.apply(theta, new float[] {0.5f, 0}, m, v, 2);
    }

    @Test void adam() {
        // step 1: m̂ = g, v̂ = g², so θ −= 0.1 sign(g)
        // step 2: m = (0.14, −0.18), m̂ = m / 0.19; v = (0.001249, 0.003996), v̂ = v / 0.001999
        steps(new Rule.Adam(0.1, 0.9, 0.999, 1e-8));
        assertArrayEquals(new float[] {
            (float) (0.9 - 0.1 * (0.14 / 0.19) / Math.sqrt(0.001249 / 0.001999)),
            (float) (1.1 + 0.1 * (0.18 / 0.19) / Math.sqrt(0.003996 / 0.001999))}, theta, 1e-5f);
    }

    @Test void rmsProp() {
        // v = (0.1, 0.4), then (0.9·0.1 + 0.1·0.25, 0.36)
        steps(new Rule.RmsProp(0.1, 0.9, 1e-8, false));
        assertArrayEquals(new float[] {
            (float) (1 - 0.1 / Math.sqrt(0.1) - 0.1 * 0.5 / Math.sqrt(0.115)), (float) (1 + 0.2 / Math.sqrt(0.4))}, theta, 1e-5f);
    }

    @Test void rmsPropCentred() {
        // m = (0.1, −0.2), v = (0.1, 0.4); then m = (0.14, −0.18), v = (0.115, 0.36)
        steps(new Rule.RmsProp(0.1, 0.9, 0.01, true));
        assertArrayEquals(new float[] {
            (float) (1 - 0.1 / Math.sqrt(0.1 - 0.01 + 0.01) - 0.05 / Math.sqrt(0.115 - 0.0196 + 0.01)),
            (float) (1 + 0.2 / Math.sqrt(0.4 - 0.04 + 0.01))}, theta, 1e-5f);
    }

    @Test void gradientDescentWithAndWithoutMomentum() {
        steps(new Rule.Sgd(0.1, 0));
        assertArrayEquals(new float[] {0.85f, 1.2f}, theta, 1e-6f);
        theta[0] = theta[1] = 1;
        m[0] = m[1] = 0;
        steps(new Rule.Sgd(0.1, 0.5));            // second step along (0.5 + 0.5·1, 0.5·−2)
        assertArrayEquals(new float[] {0.8f, 1.3f}, theta, 1e-6f);
    }

    /** Numbers below 1e-38 are slow, and multiplied by 0.9 the smallest of them never gets smaller; nor may α m be so small. */
    @Test void whatFadesStaysOrdinary() {
        for (Rule rule : List.of(new Rule.Adam(0.1, 0.9, 0.99, 1e-8), new Rule.RmsProp(0.1, 0.9, 0.01, true), new Rule.Sgd(0.1, 0.9))) {
            m[0] = v[0] = m[1] = v[1] = 1;
            for (int t = 1; t < 20_000; t++) {
                rule.apply(theta, new float[2], m, v, t);
                assertTrue(m[0] == 0 || 1e-5f * m[0] >= Float.MIN_NORMAL, rule + ": " + m[0]);
            }
            assertTrue(m[0] < 1e-30, rule + ": " + m[0]);
        }
    }

    @Test void badSettingsAreRefusedInWords() {
        assertEquals("lr must be above 0, not 0.0", assertThrows(IllegalArgumentException.class, () -> new Rule.Sgd(0, 0)).getMessage());
        assertEquals("beta1 must be at least 0 and below 1, not 1.0",
            assertThrows(IllegalArgumentException.class, () -> new Rule.Adam(1, 1, 0.9, 1e-8)).getMessage());
    }
}
