package dql.fit;

import static dql.Dql.argmax;
import static dql.Dql.breakout;
import static dql.Dql.cart;
import static dql.Dql.cartPole;
import static dql.Dql.chain;
import static dql.Dql.each;
import static dql.Dql.epsGreedy;
import static dql.Dql.episodeReplay;
import static dql.Dql.evaluate;
import static dql.Dql.extraTrees;
import static dql.Dql.gradient;
import static dql.Dql.greedy;
import static dql.Dql.gridWorld;
import static dql.Dql.max;
import static dql.Dql.mlp;
import static dql.Dql.oneHot;
import static dql.Dql.perAction;
import static dql.Dql.play;
import static dql.Dql.random;
import static dql.Dql.ridge;
import static dql.Dql.sgd;
import static dql.Dql.shared;
import static dql.Dql.squared;
import static dql.Dql.timeLimit;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Batch;
import dql.Mdp;
import dql.Refused;
import dql.State;
import dql.Target;
import dql.Transition;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FittedQTest {
    private final Target target = x -> x.r() + x.discount() * max(x.q());

    private static Transition x(double s, int a, double r, double discount, double next) {
        return new Transition(1, State.of(s), a, r, discount, State.of(next), false);
    }

    @Test void twoIterationsByHand() {
        // s: 0 → 1 → end, actions 0 (reward 1) and 1 (reward 3 at s = 0, 5 and 7 at s = 1); γ = ½
        var D = Batch.of(x(0, 0, 1, 0.5, 1), x(0, 1, 3, 0.5, 1), x(1, 0, 1, 0, 2), x(1, 1, 5, 0, 2), x(1, 1, 7, 0, 2));
        var q = perAction(cart(1)).on(1, 2, 0);
        assertArrayEquals(new float[2], q.of(State.of(0f)), "0 before any fit");
        q = q.fit(D, target.of(D, q, q));
        assertArrayEquals(new float[] {1, 3}, q.of(State.of(0f)), 1e-6f);
        assertArrayEquals(new float[] {1, 6}, q.of(State.of(1f)), 1e-6f);
        q = q.fit(D, target.of(D, q, q));
        assertArrayEquals(new float[] {4, 6}, q.of(State.of(0f)), 1e-6f);
        assertArrayEquals(new float[] {1, 6}, q.of(State.of(1f)), 1e-6f);
        assertArrayEquals(new float[] {4, 6, 4, 6, 1, 6, 1, 6, 1, 6}, q.of(D.s()), 1e-6f);
        assertEquals(Math.sqrt(2 / 3.0), q.evaluate(D, target.of(D, q, q)).rmse()[1], 1e-6, "5 and 7 are 1 from their mean, 6 fits");
        assertTrue(q.toString().startsWith("Q(1 numbers, 2 actions): one cart(1, 1) per action, fitted 2 times, last on 5 rows"), q.toString());
        assertTrue(q.provenance().contains("maxDepth=1"), q.provenance());
    }

    @Test void phantomsMoveASharedTreeByTheShareOfItsRows() {
        // both rows lie in one leaf: output 0 is the mean of 4 and the phantom 0, output 1 of the phantom 0 and 8; then of 4 and 2, 4 and 8
        var D = Batch.of(x(0, 0, 4, 0, 0), x(0, 1, 8, 0, 0));
        var q = shared(cart(1)).on(1, 2, 0);
        assertArrayEquals(new float[] {2, 4}, q.fit(D, new double[] {4, 8}).of(State.of(0f)), 1e-6f);
        assertArrayEquals(new float[] {3, 6}, q.fit(D, new double[] {4, 8}).of(State.of(0f)), 1e-6f);
    }

    /** Every state and action of a model, once; its outcomes must be certain. */
    private static Batch all(Mdp mdp, double gamma) {
        var rows = new ArrayList<Transition>();
        for (int s = 0; s < mdp.states().n(); s++) for (int a = 0; a < mdp.actions().n(); a++)
            for (var o : mdp.outcomes(s, a)) rows.add(x(s, a, o.r(), o.end() ? 0 : gamma, o.next()));
        return Batch.of(rows);
    }

    /** Q* by sweeps over a table. */
    private static double[][] optimal(Mdp mdp, double gamma) {
        var q = new double[mdp.states().n()][mdp.actions().n()];
        for (int k = 0; k < 2000; k++) for (int s = 0; s < q.length; s++) for (int a = 0; a < q[s].length; a++)
            for (var o : mdp.outcomes(s, a)) q[s][a] = o.r() + (o.end() ? 0 : gamma * Arrays.stream(q[o.next()]).max().orElseThrow());
        return q;
    }

    @Test void fullFittedQIterationSolvesTheChainAndAGridWithTrees() {
        var grid = gridWorld("""
            S..
            .#.
            ..G""");
        for (Mdp mdp : new Mdp[] {chain(6), grid}) for (var estimator : new Estimator[] {cart(20), new ExtraTrees(2, 1)}) {
            var D = all(mdp, 0.9);
            var q = perAction(estimator).on(mdp.env(0));
            for (int k = 0; k < 150; k++) q = q.fit(D, target.of(D, q, q));
            double[][] expected = optimal(mdp, 0.9);
            double exact = estimator instanceof Tribuo ? 1e-3 : 1e-5;           // Tribuo's trees see targets as floats: 5.3154 and 5.3144 are one
            for (int i = 0; i < D.n(); i++) {
                int s = (int) D.s().row(i).at(0);
                assertEquals(expected[s][D.a()[i]], q.of(D.s().row(i))[D.a()[i]], exact, mdp.name() + " state " + s + ", " + estimator);
            }
        }
    }

    @Test void linearFunctionsOfOneHotStatesAreTables() {
        var env = oneHot(timeLimit(chain(4).env(0), 20));
        var D = Batch.of(play(env, random(env, 0), 0.5, 300));
        var q = perAction(ridge(1e-6)).on(env);
        for (int k = 0; k < 40; k++) q = q.fit(D, target.of(D, q, q));
        assertEquals(2, q.of(State.of(0f, 0, 0, 1))[1], 1e-3);                  // 1 / (1 − γ)
        assertEquals(1, q.of(State.of(0f, 0, 1, 0))[1], 1e-3);
    }

    @Test void treesLearnCartPoleFromRandomSteps() {
        var env = cartPole(0);
        var D = Batch.of(play(env, random(env, 0), 0.98, 2000));
        var q = perAction(extraTrees(10)).on(env, 0);
        for (int k = 0; k < 20; k++) q = q.fit(D, target.of(D, q, q));
        double reached = evaluate(greedy(q), cartPole(99), 10).mean();
        assertTrue(reached > 100, "random steps reach 22, the trees " + reached);
    }

    @Test void onlineQIterationFindsTheChainsValues() {
        var env = oneHot(timeLimit(chain(4).env(0), 20));
        var q = mlp().on(env, 0);
        var sgd = sgd(0.1, q);
        for (var x : play(env, epsGreedy(q, 1, 0), 0.5, 6000)) {                // take a step; y; one gradient step
            var b = Batch.of(x);
            sgd.step(b, squared, target.of(b, q, q));
        }
        assertEquals(2, q.of(State.of(0f, 0, 0, 1))[1], 0.05);
        assertEquals(0.5, q.of(State.of(0f, 1, 0, 0))[1], 0.05);
    }

    @Test void fittedQLearningByEpisodesWithFixedTargets() {
        var env = timeLimit(chain(4).env(0), 12);
        var q = perAction(cart(8)).on(env, 0);
        var qT = q.copy();
        var D = episodeReplay(30, 0);
        Target fixed = x -> x.r() + x.discount() * max(x.qT());
        int n = 0;
        for (var x : play(env, epsGreedy(q, 0.5, 0), 0.5, 1200)) {
            D.add(x);
            if (x.end() && ++n >= 5) {
                var b = D.all();
                q.fit(b, fixed.of(b, q, qT));                                   // Θ ← argmin Σ (Q(s, a; Θ) − r − γ′ max Q(s′, a′; Θ⁻))²
                qT.set(q);                                                      // Θ⁻ ← Θ
            }
        }
        assertEquals(30, D.episodes());
        assertEquals(2, q.of(State.of(3f))[1], 1e-3);
        for (int s = 0; s < 4; s++) assertEquals(1, argmax(q.of(State.of((float) s))), "right in state " + s);
    }

    @Test void aCopyKeepsItsValues() {
        var D = Batch.of(x(0, 0, 1, 0, 0), x(0, 1, 2, 0, 0));
        var q = perAction(cart(1)).on(1, 2, 0).fit(D, new double[] {1, 2});
        var qT = q.copy();
        q.fit(D, new double[] {5, 6});
        assertArrayEquals(new float[] {1, 2}, qT.of(State.of(0f)), 1e-6f);
        qT.set(q);
        assertArrayEquals(new float[] {5, 6}, qT.of(State.of(0f)), 1e-6f);
    }

    @Test void theSameSeedGivesTheSameValuesBitForBit() {
        for (var approximator : new Approximator[] {perAction(extraTrees(3)), perAction(cart(4)), shared(gradient(mlp(8), 1e-2, 2))})
            assertArrayEquals(values(approximator, 3), values(approximator, 3), approximator.toString());
    }

    private float[] values(Approximator approximator, long seed) {
        var env = cartPole(seed);
        var D = Batch.of(play(env, random(env, seed), 0.9, 200));
        var q = approximator.on(env, seed);
        for (int k = 0; k < 3; k++) q.fit(D, target.of(D, q, q));
        return q.of(D.next());
    }

    @Test void badInputIsRefusedInWords() {
        var q = perAction(cart(1)).on(1, 2, 0);
        var D = Batch.of(x(0, 0, 1, 0, 0), x(1, 0, 2, 0, 0));
        Refused.with("no row of 2 takes action 1 of 2: there is nothing to fit its values to", () -> q.fit(D, new double[2]));
        Refused.with("y must have 2 numbers, one per row, not 3", () -> q.fit(D, new double[3]));
        Refused.with("y must be finite numbers, not NaN (row 1 of the batch)", () -> q.fit(D, new double[] {0, Double.NaN}));
        Refused.with("action must be 0 to 1, not 2 (row 0 of the batch)", () -> q.fit(Batch.of(x(0, 2, 1, 0, 0)), new double[1]));
        Refused.with("a batch needs at least 1 transition", () -> Batch.of(new ArrayList<Transition>()));
        var wide = Batch.of(new Transition(1, State.of(1f, 2), 0, 0, 0, State.of(1f, 2), true));
        Refused.with("s must have 1 numbers, not 2", () -> q.fit(wide, new double[1]));
        Refused.with("s must have 1 numbers, not 2", () -> q.of(State.of(1f, 2)));
        D.weight()[1] = 0.5;
        Refused.with("fitted Q takes rows of weight 1, not 0.5 (row 1 of the batch)", () -> q.fit(D, new double[2]));
        Refused.with("cart(1, 1) needs a value of every action in every row: shared, it takes phantom outputs only", () -> shared(cart(1)).phantom(false));
        Refused.saying("fitted Q needs states of numbers: those of Breakout", () -> perAction(cart(1)).on(breakout(0)));
        Refused.saying("Q functions differ", () -> q.set(perAction(cart(2)).on(1, 2, 0)));
        assertEquals("one cart(1, 1) per output", each(cart(1)).toString());
    }
}
