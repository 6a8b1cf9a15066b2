package dql;

import static dql.Dql.BREAKOUT;
import static dql.Dql.CARTPOLE;
import static dql.Dql.dqn;
import static dql.Dql.evaluate;
import static dql.Dql.greedy;
import static dql.Dql.max;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.run.Zoo;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test void evaluationPlaysOtherEpisodesThanTraining() {
        assertEquals(CARTPOLE.env(3).reset(), CARTPOLE.env(3).reset());
        assertNotEquals(CARTPOLE.env(3).reset(), CARTPOLE.evaluation(3).reset());
    }

    @Test void itsSettingsWorkTogether() {
        for (var p : Zoo.problems().values()) assertEquals(p.hyper(), p.hyper().check(), p.name());
        assertTrue(CARTPOLE.toString().startsWith("CartPole: network with hidden layers 120 ReLU → 84 ReLU"));
    }

    /** A smoke of the first 6,000 of 100,000 steps; notebook 10 shows whole runs. A random policy lasts 22 steps. */
    @Test void cartPoleBeginsToLearn() {
        Target dqn = x -> x.r() + x.discount() * max(x.qT());
        var trained = new Net[1];
        TrainTest.train(dqn, CARTPOLE.env(0), CARTPOLE.net(), CARTPOLE.hyper().steps(6_000), 0, trained);
        var result = evaluate(greedy(trained[0]), CARTPOLE.evaluation(0), 10);
        assertTrue(result.mean() > 80, result.toString());
    }

    /** A smoke of the first 20,000 of 300,000 steps. A random policy breaks about half a brick. */
    @Test void breakoutBeginsToLearn() {
        var run = dqn().train(BREAKOUT.with(h -> h.steps(20_000)), 0);
        assertTrue(run.evaluate(20).mean() > 1.5, run.evaluate(20).toString());
    }
}
