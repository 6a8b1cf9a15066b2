package dql.env;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Outcome;
import dql.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorridorTest {

    @Test void isTwoVerticalSectionsJoinedByAHorizontalOne() {
        var world = new Corridor(5);
        assertEquals(10 + 50 + 10, world.states().n());
        int s = world.layout().state(9, 0), steps = 0;
        assertEquals(1, world.starts()[s]);
        var env = world.env(0);
        env.reset();
        for (int a : new int[] {0, 1, 0}) for (int k = a == 1 ? 51 : steps == 0 ? 5 : 4; k > 0; k--, steps++) {
            var step = env.step(a);
            assertEquals(steps == 59 ? 1 : 0, step.r());
            assertEquals(steps == 59, step.terminated());
        }
        assertEquals(60, steps);
    }

    @Test void everyFurtherActionStays() {
        var world = new Corridor(20);
        assertEquals(20, world.actions().n());
        for (int a = 4; a < 20; a++) assertEquals(List.of(new Outcome(1, 7, 0, false)), world.outcomes(7, a));
        assertEquals(List.of(), world.outcomes(world.layout().first('G'), 4));
        Refused.with("a corridor has at least 4 actions, not 3", () -> new Corridor(3));
    }
}
