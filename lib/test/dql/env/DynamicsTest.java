package dql.env;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Mdp;
import dql.Outcome;
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

    @Test void knowsWhichActionsThereAre() {
        assertTrue(model.has(1, 0));
        assertFalse(model.has(1, 1));
        assertFalse(model.terminal(1));
        assertTrue(model.terminal(2));
    }
}
