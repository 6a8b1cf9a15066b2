package dql.tab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Dql;
import dql.Policy;
import dql.Rng;
import dql.env.Chain;
import dql.env.GridWorld;
import dql.env.MdpEnv;
import org.junit.jupiter.api.Test;

/** One step worked out by hand for each rule: in the chain 0 1 2, from 1 to the right for 0, then right in 2 for 1; γ = 0.5, α = 0.1. */
class TdRuleTest {
    private final MdpEnv env = new Chain(3).env(0);
    private final Table Q = Table.of(env), B = Table.of(env);
    private final Policy right = s -> 1, thenLeft = s -> s.at(0) == 1 ? 1 : 0;

    TdRuleTest() {
        Q.set(1, 1, 2);
        Q.set(2, 0, 4);
        Q.set(2, 1, 6);
        B.set(2, 0, 10);
        B.set(2, 1, 8);
    }

    private Update first(TdRule rule, Policy policy) {
        return Dql.learn(rule, Dql.turns(env, policy, 0.5, 2)).next();
    }

    @Test void qLearningTakesTheBestNextValue() {
        var u = first(Dql.qLearning(Q, 0.1), thenLeft);
        assertEquals(0.5 * 6, u.y());
        assertEquals(2 + 0.1 * (3 - 2), Q.of(1, 1));
        assertEquals(1, u.error());
        assertEquals("episode 1, t=1: Q(1, right) ← 2 + 0.1 (0 + 0.5 · 6 − 2) = 2.1", u.toString());
    }

    @Test void withoutAStepSizeTheTargetTakesItsPlace() {
        var u = first(Dql.qLearning(Q, 1), right);
        assertEquals(3, Q.of(1, 1));
        assertEquals("episode 1, t=1: Q(1, right) ← 0 + 0.5 · 6 = 3", u.toString());
    }

    @Test void sarsaTakesTheValueOfTheNextAction() {
        assertEquals(0.5 * 4, first(Dql.sarsa(Q, 0.1), thenLeft).y());
        assertEquals(2, Q.of(1, 1));
        assertEquals(0.5 * 6, first(Dql.sarsa(Q, 0.1), right).y());
        assertEquals(2 + 0.1 * (3 - 2), Q.of(1, 1));
    }

    @Test void expectedSarsaTakesTheMeanOfNextValues() {
        assertEquals(0.5 * (0.1 * 4 + 0.9 * 6), first(Dql.expectedSarsa(Q, 0.1, 0.2), thenLeft).y(), 1e-15);
    }

    /** Q chooses right (6 > 4) and B values it at 8; or B chooses left (10 > 8) and Q values it at 4. */
    @Test void doubleQAsksTheOtherTable() {
        for (long seed = 0; seed < 8; seed++) {
            boolean heads = new Rng(seed).random() < 0.5;
            var u = first(Dql.doubleQ(Q.copy(), B.copy(), 0.1, new Rng(seed)), right);
            assertEquals(heads ? 0.5 * 8 : 0.5 * 4, u.y());
            assertEquals(heads ? 2 : 0, u.old());
        }
    }

    @Test void nothingFollowsAnEnd() {
        var env = GridWorld.of("S.G").env(0);
        var Q = Table.of(env);
        Q.fill(7);
        var lesson = Dql.learn(Dql.sarsa(Q, 0.5), Dql.turns(env, right, 0.9, 2));
        lesson.next();
        var u = lesson.next();
        assertEquals(10, u.y());
        assertEquals(8.5, Q.of(1, 1));
        assertEquals("episode 1, t=2: Q((0, 1), right) ← 7 + 0.5 (10 − 7) = 8.5", u.toString());
    }
}
