package dql.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Refused;
import dql.Rng;
import dql.gym.Protocol;
import org.junit.jupiter.api.Test;

class ExamTest {
    private static final Exam NATURE = Protocol.NATURE.exam();

    @Test void theTwoProtocolsAreWhatTheirPapersSay() {
        assertEquals(new Exam("Nature", 0.05, 4_500, 30), NATURE);
        assertEquals(new Exam("sticky actions", 0.01, 4_500, 30), Protocol.STICKY.exam());
        assertEquals("protocol Nature: epsilon 0.05, at most 4,500 steps an episode", NATURE.toString());
        assertEquals("without exploration", Exam.PLAIN.toString());
        assertEquals(NATURE, Dql.atariProblem("Breakout").with(h -> h.lr(1)).net(Dql.mlp(3)).exam());
        assertEquals("sticky actions", Dql.atariStickyProblem("Breakout").exam().name());
        assertEquals(Exam.PLAIN, Dql.CARTPOLE.exam());
    }

    /** 30,000 steps pay for 6 episodes of 4,500 at the end, and for as many looks of one. */
    @Test void costsAtMostWhatTrainingCosts() {
        assertEquals(6, NATURE.episodes(30_000));
        assertEquals(6, NATURE.looks(30_000));
        assertEquals(1, NATURE.episodesOfALook(30_000));
        assertEquals(1, NATURE.episodes(100));
        assertEquals(1, NATURE.looks(100));
        assertEquals(30, NATURE.episodes(2_000_000));
        assertEquals(20, NATURE.looks(2_000_000));
        assertEquals(5, NATURE.episodesOfALook(2_000_000));
        assertEquals(2, NATURE.episodesOfALook(200_000), "44 episodes in 20 looks");
        assertEquals(20, Exam.PLAIN.episodes(1));
        assertEquals(20, Exam.PLAIN.looks(1));
        assertEquals(5, Exam.PLAIN.episodesOfALook(1));
    }

    /** A cell's first try: {@code atariProblem("Breakout").with(h -> h.steps(20_000))}. */
    @Test void shortTrainingIsNotRefused() {
        var h = Dql.atariProblem("Breakout").hyper().steps(20_000);
        assertEquals(h, h.check());
    }

    @Test void anEpisodeIsCutOff() {
        var env = new Exam("", 0, 3, 1).of(Dql.cartPole(0), new Rng(0));
        env.reset();
        env.step(0);
        env.step(1);
        var x = env.step(0);
        assertTrue(x.truncated() && !x.terminated());
        var plain = Dql.cartPole(0);
        assertSame(plain, Exam.PLAIN.of(plain, new Rng(0)));
    }

    @Test void theProblemsExamIsThatOfItsRuns() {
        var p = Dql.CARTPOLE.exam(new Exam("Test", 0, 7, 4)).with(h -> h.steps(1_010));
        var run = Dql.dqn().train(p, 0);
        assertEquals("protocol Test: without exploration, at most 7 steps an episode", run.log().about().get("evaluation"));
        var four = run.evaluate();
        assertArrayEquals(new int[] {7, 7, 7, 7}, four.lengths());
        assertEquals("protocol Test: without exploration, at most 7 steps an episode, fresh episodes of seed 0", four.how());
        assertEquals("protocol Test: epsilon 0.3, at most 7 steps an episode, fresh episodes of seed 0", run.evaluate(2, 0.3).how());
        assertEquals(20, run.log().values("evaluation").length);
        for (double x : run.log().values("evaluation")) assertEquals(7, x);
    }

    @Test void whatIsNoExamIsRefused() {
        Refused.saying("epsilon must be 0 to 1, not 1.5", () -> NATURE.eps(1.5));
        Refused.saying("a limit must be at least 1 step, or 0 for none, not -1", () -> new Exam("", 0, -1, 1));
        Refused.saying("an evaluation needs at least 1 episode, not 0", () -> new Exam("", 0, 0, 0));
    }
}
