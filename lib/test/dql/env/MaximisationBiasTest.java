package dql.env;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Outcome;
import dql.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaximisationBiasTest {
    private final MaximisationBias world = new MaximisationBias();

    @Test void hasTwoActionsInAAndTenInB() {
        assertEquals(List.of(new Outcome(1, 1, 0, false)), world.outcomes(0, 0));
        assertEquals(List.of(new Outcome(1, 3, 0, true)), world.outcomes(0, 1));
        assertEquals(List.of(), world.outcomes(0, 2));
        for (int a = 0; a < 10; a++) assertEquals(List.of(new Outcome(1, 2, -0.1, true, 1)), world.outcomes(1, a));
        assertEquals(" end    B   [A] end", world.layout().text(0));
    }

    @Test void needsAChoiceInB() {
        Refused.with("B must have at least 2 actions, not 1", () -> new MaximisationBias(1, 0));
    }
}
