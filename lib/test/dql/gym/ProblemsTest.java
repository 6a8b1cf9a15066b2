package dql.gym;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Refused;
import dql.Space;
import dql.run.Run;
import dql.run.Zoo;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    @BeforeEach void python() {
        Bridge.needs("gymnasium");
    }

    @Test void anIdIsAProblemOfTheCommandLine() {
        assertEquals("CartPole-v1", Zoo.problem("CartPole-v1").name());
        assertEquals("ALE/SpaceInvaders-v5", Zoo.problem("ALE/SpaceInvaders-v5").name());
        assertEquals(Dql.CARTPOLE, Zoo.problem("cartpole"));
        Refused.saying("there is no environment 'Cart'", () -> Zoo.problem("Cart"));
    }

    @Test void agentsTrainOnIt() {
        var runs = Dql.dqn().train(Dql.gymProblem("CartPole-v1").with(h -> h.steps(1_500)), Dql.seeds(1));
        assertTrue(runs.logs().get(0).episodes() > 10);
    }

    @Test void statesOfATableAreNumbersForANetwork() {
        assertEquals(16, Dql.gymProblem("FrozenLake-v1").env(0).states().size());
    }

    @Test void atariIsPlayedByTheNatureNetwork() {
        Bridge.needs("ale_py");
        var p = Zoo.problem("ALE/Breakout-v5");
        assertEquals(Space.pixels(4, 84, 84), p.env(0).states());
        var q = p.net().on(p.env(1), 0);
        assertEquals(4, q.of(p.env(2).reset()).length);
    }

    /** A policy that never serves waits for nothing until its five minutes are over: 4,500 actions, and one in twenty is random. */
    @Test void atariIsEvaluatedByItsProtocol() {
        Bridge.needs("ale_py");
        var p = Dql.atariProblem("Breakout");
        var log = Dql.dqn().log(p, 0);
        assertEquals("protocol Nature: epsilon 0.05, at most 4,500 steps an episode", log.about().get("evaluation"));
        var played = new Run(Dql.dqn(), p, 0, Map.of(), s -> 0, log).evaluate(1);
        assertTrue(played.lengths()[0] <= 4_500 && played.mean() > 0, played.toString());
        var still = new Run(Dql.dqn(), p, 0, Map.of(), s -> 0, log).evaluate(1, 0);
        assertEquals(4_500, still.lengths()[0]);
        assertEquals(0, still.mean());
    }

    @Test void whatWasEvaluatedIsFilmed() {
        Bridge.needs("ale_py");
        var film = Dql.film(Dql.atariProblem("Breakout").fresh(1), s -> 1, 1);
        assertTrue(film.toString().matches("film of \\d+ steps, 1 episode, return .*"), film.toString());
    }
}
