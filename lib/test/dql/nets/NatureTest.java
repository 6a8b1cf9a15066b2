package dql.nets;

import static dql.Dql.adam;
import static dql.Dql.argmax;
import static dql.Dql.c51;
import static dql.Dql.max;
import static dql.Dql.nature;
import static dql.Dql.quantile;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Batch;
import dql.Dql;
import dql.Loss;
import dql.Refused;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.Target;
import dql.Transition;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The network of Mnih et al. 2015 with every head. */
class NatureTest {
    private static final Space SCREEN = Space.pixels(4, 84, 84);

    private static State noise(Rng rng) {
        var frames = new byte[4][84 * 84];
        for (var frame : frames) for (int i = 0; i < frame.length; i++) frame[i] = (byte) rng.integers(256);
        return State.pixels(frames);
    }

    private static Batch batch() {
        var rng = new Rng(1);
        var rows = new Transition[4];
        for (int i = 0; i < 4; i++) rows[i] = new Transition(i, noise(rng), i, 1 - i, 0.9, noise(rng), false);
        return Batch.of(rows);
    }

    @Test void isThatOfThePaper() {
        var q = nature().on(SCREEN, 6, 0);
        // (4·8·8 + 1)·32 + (32·4·4 + 1)·64 + (64·3·3 + 1)·64 + (64·7·7 + 1)·512 + (512 + 1)·6
        assertEquals(8_224 + 32_832 + 36_928 + 1_606_144 + 3_078, q.parameters().length);
        assertEquals("4x84x84 → 32@8x8/4 ReLU → 64@4x4/2 ReLU → 64@3x3/1 ReLU → 512 ReLU → 6, %,d parameters, on djl".formatted(1_687_206), q.toString());
        assertEquals("djl", q.engine());
        Refused.saying("needs an image of at least 8x8, not 7x7", () -> nature().on(Space.pixels(4, 7, 7), 6, 0));
    }

    @Test void everyHeadLearns() {
        Target dqn = x -> x.r() + x.discount() * max(x.qT());
        learns(nature(), dqn, Dql.squared);
        learns(nature().dueling(), dqn, Dql.huber);
        learns(nature().dueling(32).noisy(), dqn, Dql.squared);
        learns(nature().categorical(-5, 5, 51), c51(x -> argmax(x.qT())), Dql.kl);
        learns(nature().dueling().noisy().categorical(-5, 5, 51), c51(x -> argmax(x.q())), Dql.kl);
        learns(nature().quantiles(8), quantile(x -> argmax(x.qT())), Dql.huber);
    }

    /** Some steps on one batch lower its loss. */
    private static void learns(Architecture net, Target target, Loss loss) {
        var q = net.on(SCREEN, 4, 3);
        assertEquals("djl", q.engine());
        var adam = adam(1e-4, q);
        var b = batch();
        var y = target.of(b, q, q.copy()).clone();
        double before = adam.step(b, loss, y), after = before;
        for (int i = 0; i < 8; i++) after = adam.step(b, loss, y);
        assertTrue(after < before, net + ": " + before + " → " + after);
    }

    /** A white screen is all ones, whichever engine looks at it: θ is the same. */
    @Test void pixelsAreScaledToOne() {
        var net = Architecture.mlp().conv(3, 4, 2).dense(5);
        var small = Space.pixels(2, 8, 8);
        var q = net.on(small, 2, 1);
        var white = new byte[64];
        Arrays.fill(white, (byte) 255);
        var grey = new byte[64];
        Arrays.fill(grey, (byte) 51);                  // 51 / 255 = 0.2
        double hand = byHand(q.parameters(), 1, 0.2);
        for (var engine : new String[] {"simd", "djl"}) assertEquals(hand, q.to(engine).of(State.pixels(white, grey))[0], 1e-6, engine);
        assertFalse(hand == 0);
    }

    /** The first action's value when each of the two frames is of one shade. */
    private static double byHand(float[] w, double first, double second) {
        int filters = 3, patch = 16, units = 5, pixels = 9, bias = filters * 2 * patch, dense = bias + filters, denseBias = dense + units * filters * pixels;
        int out = denseBias + units;
        var conv = new double[filters];
        for (int f = 0; f < filters; f++) {
            conv[f] = w[bias + f];
            for (int k = 0; k < patch; k++) conv[f] += first * w[f * 2 * patch + k] + second * w[f * 2 * patch + patch + k];
        }
        double q = w[out + 2 * units];
        for (int u = 0; u < units; u++) {
            double h = w[denseBias + u];
            for (int i = 0; i < filters * pixels; i++) h += w[dense + u * filters * pixels + i] * Math.max(0, conv[i / pixels]);
            q += w[out + u] * Math.max(0, h);
        }
        return q;
    }
}
