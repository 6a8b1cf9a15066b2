package dql.tab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Mdp;
import dql.Refused;
import dql.env.Corridor;
import dql.env.Gambler;
import dql.env.GridWorld;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyIterationTest {

    static Stream<Mdp> worlds() {
        var grid = GridWorld.of("....G\n.##.H\nS....");
        return Stream.of(grid, grid.slip(0.3).deadly(), GridWorld.cliffWalking(), GridWorld.windyGridWorld(), new Gambler(0.4), new Corridor(5), new Gambler(0.55));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void findsTheValuesOfValueIteration(Mdp world) {
        double gamma = world instanceof Gambler ? 1 : 0.95;
        var plan = Dql.policyIteration(world, gamma, 1e-13).finish();
        assertArrayEquals(Dql.valueIteration(world, gamma, 1e-13).finish().v(), plan.v(), 1e-9);
        assertTrue(plan.rounds().size() < 30, plan.toString());
    }

    /** From any action everywhere; the policy after the first round is already the best one here. */
    @Test void goesRoundByRound() {
        var plan = Dql.policyIteration(GridWorld.of("S.G"), 0.5, 1e-12);
        Refused.saying(IllegalStateException.class, "no policy yet", plan::policy);
        var first = plan.next();
        assertEquals(2, first.changes());
        assertEquals("right right -", first.policy().toString());
        var second = plan.next();
        assertEquals(0, second.changes());
        assertArrayEquals(new double[] {4, 10, 0}, second.v());
        assertTrue(second.toString().endsWith("0 actions changed: right right -"), second.toString());
        assertThrows(NoSuchElementException.class, plan::next);
        assertTrue(plan.toString().startsWith("policy iteration of GridWorld, gamma 0.5, theta 1e-12: 2 rounds, settled"), plan.toString());
    }
}
