package dql.env;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Mdp;
import dql.Outcome;
import dql.Refused;
import dql.Space;
import java.util.List;
import org.junit.jupiter.api.Test;

class DynamicsTest {
    private final Dynamics model = new Dynamics(Mdp.of("two", Space.discrete(3), Space.discrete(2), (s, a) -> s == 2 || s == 1 && a == 1 ? List.of()
        : List.of(new Outcome(0.25, 1, 4, false), new Outcome(0.75, 2, -1, true))));

    @Test void backupIsTheExpectedRewardAndTheDiscountedValue() {
        double[] v = {7, 10, 100};                     // 100 is never seen: the episode ends there
        assertEquals(0.25 * (4 + 0.9 * 10) + 0.75 * -1, model.backup(0, 0, v, 0.9), 1e-15);
        assertEquals(Double.NEGATIVE_INFINITY, model.backup(1, 1, v, 0.9));
    }

    @Test void aPathTakesTheLikeliestOutcomes() {
        assertEquals(List.of(0, 2), model.path(s -> 0));
        var loop = new Dynamics(Mdp.of("loop", Space.discrete(2), Space.discrete(1), (s, a) -> List.of(new Outcome(1, 1 - s, 0, false))));
        assertEquals(List.of(0, 1, 0), loop.path(s -> 0));
        var gap = new Dynamics(Mdp.of("gap", Space.discrete(2), Space.discrete(2), (s, a) -> a == 1 ? List.of() : List.of(new Outcome(1, 1 - s, 0, false))));
        Refused.with("gap: state 0, action 1: there is no such action", () -> gap.path(s -> 1));
    }

    @Test void knowsWhichActionsThereAre() {
        assertTrue(model.has(1, 0));
        assertFalse(model.has(1, 1));
        assertFalse(model.terminal(1));
        assertTrue(model.terminal(2));
    }
}
