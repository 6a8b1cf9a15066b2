package dql.env;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Outcome;
import dql.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlindCliffwalkTest {

    @Test void theRightActionAlternates() {
        var walk = new BlindCliffwalk(3);
        assertEquals(List.of(new Outcome(1, 1, 0, false)), walk.outcomes(0, 0));
        assertEquals(List.of(new Outcome(1, 3, 0, true)), walk.outcomes(0, 1));
        assertEquals(List.of(new Outcome(1, 2, 0, false)), walk.outcomes(1, 1));
        assertEquals(List.of(new Outcome(1, 3, 1, true)), walk.outcomes(2, 0));
        assertEquals(List.of(), walk.outcomes(3, 0));
    }

    /** 2ⁿ⁺¹ − 2 transitions: half of them from the first state, and a single success. */
    @Test void itsExperienceIsThatOfAllSequences() {
        var all = new BlindCliffwalk(4).experience(0.75);
        assertEquals(30, all.size());
        assertEquals(16, all.stream().filter(x -> x.s().at(0) == 0).count());
        assertEquals(1, all.stream().filter(x -> x.r() == 1).count());
        assertEquals(8 + 4 + 2, all.stream().filter(x -> x.discount() == 0.75).count());
        assertEquals(30, all.stream().map(x -> x.t()).distinct().count());
    }

    @Test void refusesALengthOutOfRange() {
        Refused.with("a blind cliffwalk has 2 to 24 states, not 1", () -> new BlindCliffwalk(1));
    }
}
