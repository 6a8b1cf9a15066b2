package dql.env.lunar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Dql;
import dql.Refused;
import org.junit.jupiter.api.Test;

class LunarOptionsTest {

    @Test void defaultsAreGymnasiums() {
        assertEquals(new LunarOptions(-10, false, 15, 1.5), Dql.lunarOptions());
        assertEquals(new LunarOptions(-5, true, 20, 2), Dql.lunarOptions().wind(20, 2).gravity(-5));
    }

    @Test void whatCannotBeIsRefused() {
        Refused.with("gravity must be between -12 and 0, not -12.0", () -> Dql.lunarOptions().gravity(-12));
        Refused.with("gravity must be between -12 and 0, not 0.0", () -> Dql.lunarOptions().gravity(0));
        Refused.with("gravity must be between -12 and 0, not NaN", () -> Dql.lunarOptions().gravity(Double.NaN));
        Refused.with("wind power must be 0 or more, not -1.0", () -> Dql.lunarOptions().wind(-1, 1));
        Refused.with("turbulence power must be 0 or more, not Infinity", () -> Dql.lunarOptions().wind(1, Double.POSITIVE_INFINITY));
    }
}
