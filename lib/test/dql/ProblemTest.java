package dql;

import static dql.Dql.CARTPOLE;
import static dql.Dql.adam;
import static dql.Dql.epsGreedy;
import static dql.Dql.evaluate;
import static dql.Dql.greedy;
import static dql.Dql.max;
import static dql.Dql.play;
import static dql.Dql.replay;
import static dql.Dql.squared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test void evaluationPlaysOtherEpisodesThanTraining() {
        assertEquals(CARTPOLE.env(3).reset(), CARTPOLE.env(3).reset());
        assertNotEquals(CARTPOLE.env(3).reset(), CARTPOLE.evaluation(3).reset());
    }

    @Test void itsSettingsWorkTogether() {
        assertEquals(CARTPOLE.hyper(), CARTPOLE.hyper().check());
        assertTrue(CARTPOLE.toString().startsWith("CartPole: network with hidden layers 120 ReLU → 84 ReLU"));
    }

    /** A smoke of the first 6,000 of 100,000 steps; notebook 10 shows whole runs. A random policy lasts 22 steps. */
    @Test void cartPoleBeginsToLearn() {
        Target dqn = x -> x.r() + x.discount() * max(x.qT());
        var h = CARTPOLE.hyper();
        var q = CARTPOLE.net().on(CARTPOLE.env(0), 0);
        var qT = q.copy();
        var D = replay(h.capacity(), 0);
        var adam = adam(h.lr(), q);
        for (var x : play(CARTPOLE.env(0), epsGreedy(q, h.eps(), 0), h.gamma(), 6_000)) {
            D.add(x);
            if (x.t() >= h.warmup()) {
                var b = D.sample(h.batch());
                adam.step(b, squared, dqn.of(b, q, qT));
            }
            if (x.t() % h.sync() == 0) qT.set(q);
        }
        var result = evaluate(greedy(q), CARTPOLE.evaluation(0), 10);
        assertTrue(result.mean() > 80, result.toString());
    }
}
