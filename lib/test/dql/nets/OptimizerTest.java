package dql.nets;

import static dql.Dql.huber;
import static dql.Dql.mlp;
import static dql.Dql.squared;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Batch;
import dql.Dql;
import dql.Loss;
import dql.Net;
import dql.Refused;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.Transition;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OptimizerTest {
    private static final Space ONE = Space.numbers("x");

    private static Transition row(float x, int a) {
        return new Transition(1, State.of(x), a, 0, 0, State.of(x), true);
    }

    /** Q(s, ·) = (2s + 1, −s): weights 2, −1, then biases 1, 0. */
    private static Net linear() {
        var q = mlp().on(ONE, 2, new Rng(0));
        System.arraycopy(new float[] {2, -1, 1, 0}, 0, q.parameters(), 0, 4);
        q.changed();
        return q;
    }

    @Test void oneStepByHand() {
        // rows (s=3, a=0): Q = 7, y = 8, δ = 1; (s=2, a=1): Q = −2, y = −5, δ = −3
        // L = (1 + 9)/2 = 5; ∂L/∂Q = −2δ/2 = (−1, 3)
        // ∂L/∂w = (−1·3, 3·2), ∂L/∂b = (−1, 3)
        var q = linear();
        var batch = Batch.of(row(3, 0), row(2, 1));
        double loss = Dql.sgd(0.1, q).step(batch, squared, new double[] {8, -5});
        assertEquals(5, loss, 1e-6);
        assertArrayEquals(new double[] {1, -3}, batch.error(), 1e-6);
        assertArrayEquals(new float[] {2.3f, -1.6f, 1.1f, -0.3f}, q.parameters(), 1e-6f);
        assertArrayEquals(new float[] {7.999999f, -5.1f}, q.of(State.of(3f)), 1e-4f);
    }

    @Test void weightsScaleRows() {
        var q = linear();
        var batch = Batch.of(row(3, 0), row(2, 1));
        batch.weight()[0] = 0.5;
        batch.weight()[1] = 0;
        assertEquals(0.25, Dql.sgd(0.1, q).step(batch, squared, new double[] {8, -5}), 1e-6);
        assertArrayEquals(new float[] {2.15f, -1, 1.05f, 0}, q.parameters(), 1e-6f);
    }

    @Test void huberClipsTheSlope() {
        var q = linear();
        Dql.sgd(1, q).step(Batch.of(row(2, 1)), huber, new double[] {-50});     // δ = −48, slope clipped to −1
        assertArrayEquals(new float[] {2, -3, 1, -1}, q.parameters(), 1e-6f);
    }

    @Test void clipScalesTheWholeGradient() {
        var q = linear();
        var sgd = Dql.sgd(1, q).clip(0.5);
        sgd.step(Batch.of(row(0.75f, 0)), new Loss.Squared(), new double[] {2});  // δ = −0.5: ∂L/∂Q = 1, gradient (0.75, 0, 1, 0) of norm 1.25
        assertArrayEquals(new float[] {2 - 0.3f, -1, 1 - 0.4f, 0}, q.parameters(), 1e-6f);
    }

    private static void step(Optimizer o, float... gradient) {
        System.arraycopy(gradient, 0, o.gradient(), 0, gradient.length);
        o.step();
    }

    @Test void threeClippedStepsWithMomentumByHand() {
        var q = linear();
        var o = new Optimizer(new Rule.Sgd(0.1, 0.5), q).clip(5);
        step(o, 3, 4, 0, 0);                         // of norm 5, stays: m = (3, 4, 0, 0)
        assertArrayEquals(new float[] {1.7f, -1.4f, 1, 0}, q.parameters(), 1e-6f);
        assertEquals(5, o.gradientNorm(), 1e-6);
        step(o, 0, 0, 6, 8);                         // of norm 10, halved: m = (1.5, 2, 3, 4)
        assertArrayEquals(new float[] {1.55f, -1.6f, 0.7f, -0.4f}, q.parameters(), 1e-6f);
        assertEquals(10, o.gradientNorm(), 1e-6);
        step(o, 0, 0, 0, 1);                         // m = (0.75, 1, 1.5, 3)
        assertArrayEquals(new float[] {1.475f, -1.7f, 0.55f, -0.7f}, q.parameters(), 1e-6f);
        step(o, 0, 0, 0, 0);
        assertEquals(0, o.gradientNorm());
        assertEquals(4, o.steps());
        assertArrayEquals(new float[4], o.gradient(), "cleared");
    }

    @Test void aHundredClippedStepsOfAdamInDoubles() {
        var q = linear();
        var o = Dql.adam(0.01, q).clip(1);
        double[] theta = {2, -1, 1, 0}, m = new double[4], v = new double[4];
        var rng = new Rng(0);
        for (int t = 1; t <= 100; t++) {
            var g = new float[4];
            double squares = 0;
            for (int i = 0; i < 4; i++) {
                g[i] = (float) (rng.normal() * 0.6);
                squares += g[i] * g[i];
            }
            double scale = Math.min(1, 1 / Math.sqrt(squares));
            for (int i = 0; i < 4; i++) {
                m[i] = 0.9 * m[i] + 0.1 * scale * g[i];
                v[i] = 0.999 * v[i] + 0.001 * Math.pow(scale * g[i], 2);
                theta[i] -= 0.01 * (m[i] / (1 - Math.pow(0.9, t))) / (Math.sqrt(v[i] / (1 - Math.pow(0.999, t))) + 1e-8);
            }
            step(o, g);
            for (int i = 0; i < 4; i++) assertEquals(theta[i], q.parameters()[i], 1e-5, "parameter " + i + ", step " + t);
        }
    }

    @Test void theNormIsMeasuredWhenAskedFor() {
        var o = Dql.sgd(0.1, linear());
        step(o, 3, 4, 0, 0);
        Refused.saying(IllegalStateException.class, "clip(Double.POSITIVE_INFINITY) measures and clips nothing", o::gradientNorm);
        step(o.clip(Double.POSITIVE_INFINITY), 300, 400, 0, 0);
        assertEquals(500, o.gradientNorm(), 1e-9);
        Refused.saying(ArithmeticException.class, "the gradient has grown beyond numbers after 2 updates", () -> step(o, Float.NaN, 0, 0, 0));
    }

    @Test void stepsAllocateNothing() {
        var q = mlp(8).on(ONE, 2, new Rng(0)).to("simd");
        var adam = Dql.adam(1e-3, q).clip(10);
        assertEquals(0, allocated(adam::step), "bytes");
        var rows = new Transition[128];
        Arrays.setAll(rows, i -> row(i, i % 2));
        var batch = Batch.of(rows);
        var y = new double[128];
        assertEquals(0, allocated(() -> adam.step(batch, squared, y)), "bytes");
    }

    /** The least that any of many calls allocates: until their loops are compiled, vectors are objects, for up to a minute on a busy machine. */
    private static long allocated(Runnable action) {
        var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (long end = System.nanoTime() + 60_000_000_000L; least > 0 && System.nanoTime() < end; ) {
            long before = thread.getCurrentThreadAllocatedBytes();
            action.run();
            least = Math.min(least, thread.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    @Test void theGradientIsThatOfTheLossByFiniteDifferences() {
        var env = Dql.cartPole(0);
        var q = mlp(6).tanh().on(env, 5);
        var rows = new Transition[] {
            new Transition(1, State.of(0.1f, -0.3f, 0.8f, 0.2f), 1, 0, 0, env.reset(), false),
            new Transition(2, State.of(-0.7f, 0.4f, 0.1f, -0.9f), 0, 0, 0, env.reset(), false)};
        double[] y = {1, -0.5};
        float[] before = q.parameters().clone(), after = q.parameters();
        Dql.sgd(1, q).step(Batch.of(rows), squared, y);          // θ − g
        var gradient = new double[before.length];
        for (int i = 0; i < before.length; i++) gradient[i] = before[i] - after[i];
        var plan = new Plan(q.architecture(), env.states(), 2);
        for (int i = 0; i < before.length; i++) {
            double h = 1e-4, up = loss(plan, before, i, h, rows, y), down = loss(plan, before, i, -h, rows, y);
            assertEquals((up - down) / (2 * h), gradient[i], 1e-5, "parameter " + i);
        }
    }

    private static double loss(Plan plan, float[] theta, int i, double h, Transition[] rows, double[] y) {
        var net = new Reference(plan, theta);
        net.theta[i] += h;
        double sum = 0;
        for (int k = 0; k < rows.length; k++) {
            var x = new double[4];
            for (int j = 0; j < 4; j++) x[j] = rows[k].s().at(j);
            sum += Math.pow(y[k] - net.forward(x)[rows[k].a()], 2) / rows.length;
        }
        return sum;
    }

    @Test void fitsAFunction() {
        var q = mlp(32).tanh().on(ONE, 1, new Rng(0));
        var adam = Dql.adam(0.01, q);
        var rows = new Transition[21];
        var y = new double[21];
        for (int i = 0; i < 21; i++) {
            rows[i] = row(-3 + 0.3f * i, 0);
            y[i] = Math.sin(-3 + 0.3 * i);
        }
        double loss = 1;
        for (int k = 0; k < 1500; k++) loss = adam.step(Batch.of(rows), squared, y);
        assertTrue(loss < 1e-3, "loss " + loss);
    }

    @Test void badInputIsRefusedInWords() {
        var q = linear();
        var sgd = Dql.sgd(0.1, q);
        Refused.saying(IllegalArgumentException.class, "y must have 1 numbers, one per row, not 2",
            () -> sgd.step(Batch.of(row(1, 0)), squared, new double[2]));
        Refused.saying(IllegalArgumentException.class, "action must be 0 to 1, not 2 (row 0 of the batch)",
            () -> sgd.step(Batch.of(row(1, 2)), squared, new double[1]));
        Refused.saying(IllegalArgumentException.class, "y must have 1 x 5 numbers, a distribution per row, not 1 (",
            () -> Dql.sgd(0.1, mlp().quantiles(5).on(ONE, 2, new Rng(0))).step(Batch.of(row(1, 0)), squared, new double[1]));
        Refused.saying(ArithmeticException.class, "the loss is NaN after 0 updates",
            () -> sgd.step(Batch.of(row(1, 0)), squared, new double[] {Double.NaN}));
        assertArrayEquals(new float[] {2, -1, 1, 0}, q.parameters(), "nothing changed");
        Refused.saying(IllegalArgumentException.class, "must be above 0, not -1", () -> sgd.clip(-1));
    }

    /** Slopes at the outputs of the action taken, and of no other, for networks that learn distributions: against finite differences. */
    @Test void distributionsAreLearnedRowByRow() {
        for (var net : new dql.nets.Architecture[] {mlp(3).categorical(0, 2, 3), mlp(3).quantiles(3)}) {
            var loss = net.values() instanceof Values.Categorical ? Dql.kl : Dql.huber;
            var q = net.on(ONE, 2, new Rng(4));
            var batch = Batch.of(row(3, 0), row(-2, 1));
            batch.weight()[1] = 0.5;
            double[] y = {0.2, 0.3, 0.5, 0.1, 0.8, 0.1};
            float[] before = q.parameters().clone();
            double at = Dql.sgd(1, q).step(batch, loss, y);
            float[] after = q.parameters().clone();
            assertEquals(at, batch.error()[0] / 2 + batch.error()[1] / 4, 1e-6, "each row's loss stands for its error");
            for (int i = 0; i < before.length; i++) {
                double[] both = new double[2];
                for (int side = 0; side < 2; side++) {
                    System.arraycopy(before, 0, q.parameters(), 0, before.length);
                    q.parameters()[i] += side == 0 ? 1e-2f : -1e-2f;
                    q.changed();
                    both[side] = Dql.sgd(1e-9, q).step(batch, loss, y);
                }
                assertEquals((both[0] - both[1]) / 2e-2, before[i] - after[i], 2e-3, "parameter " + i);
            }
        }
    }

    @Test void theSlopeThroughTheTargetByHand() {
        // s = 1, a = 0: Q = 3; s′ = 2: Q = (5, −2), max 5 by action 0; r = 1, γ′ = ½: y = 3.5, δ = ½, L = ¼
        // ∂L/∂w₀ = 2δ (γ′ s′ − s) = 0, ∂L/∂b₀ = 2δ (γ′ − 1) = −½
        var q = linear();
        var batch = Batch.of(new Transition(1, State.of(1f), 0, 1, 0.5, State.of(2f), false));
        assertEquals(0.25, Dql.sgd(0.1, q).stepThroughTarget(batch, squared), 1e-6);
        assertArrayEquals(new float[] {2, -1, 1.05f, 0}, q.parameters(), 1e-6f);
        assertEquals(0.5, batch.error()[0], 1e-6);
    }

    /** Lecture 000's loss by its true gradient, the path through the target included: finite differences in doubles. */
    @Test void theSlopeThroughTheTargetIsThatOfTheBellmanErrorByFiniteDifferences() {
        var env = Dql.cartPole(0);
        var q = mlp(6).tanh().on(env, 5);
        var rows = new Transition[] {
            new Transition(1, State.of(0.1f, -0.3f, 0.8f, 0.2f), 1, 1, 0.9, State.of(0.5f, 0.2f, -0.6f, 0.1f), false),
            new Transition(2, State.of(-0.7f, 0.4f, 0.1f, -0.9f), 0, -1, 0.9, State.of(-0.2f, 0.9f, 0.3f, -0.4f), false)};
        float[] before = q.parameters().clone(), after = q.parameters();
        Dql.sgd(1, q).stepThroughTarget(Batch.of(rows), squared);          // θ − g
        var through = new double[before.length];
        for (int i = 0; i < before.length; i++) through[i] = before[i] - after[i];
        var plan = new Plan(q.architecture(), env.states(), 2);
        for (int i = 0; i < before.length; i++) {
            double h = 1e-4;
            assertEquals((bellman(plan, before, i, h, rows) - bellman(plan, before, i, -h, rows)) / (2 * h), through[i], 1e-5, "parameter " + i);
        }
    }

    /** mean (r + γ′ maxₐ Q(s′, a; θ) − Q(s, a; θ))² with θᵢ moved by h, on both sides. */
    private static double bellman(Plan plan, float[] theta, int i, double h, Transition[] rows) {
        var net = new Reference(plan, theta);
        net.theta[i] += h;
        double sum = 0;
        for (var row : rows) {
            double y = row.r() + row.discount() * Arrays.stream(net.forward(numbers(row.next()))).max().orElseThrow();
            sum += Math.pow(y - net.forward(numbers(row.s()))[row.a()], 2) / rows.length;
        }
        return sum;
    }

    private static double[] numbers(State s) {
        var x = new double[s.size()];
        for (int j = 0; j < x.length; j++) x[j] = s.at(j);
        return x;
    }
}
