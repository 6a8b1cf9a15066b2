package dql.env;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Dql;
import dql.Refused;
import dql.Space;
import dql.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneHotTest {

    @Test void oneAtTheState() {
        var env = Dql.oneHot(Dql.bins(new Counter(4), 1, 3));
        assertEquals(State.of(1f, 0, 0), env.reset());
        assertEquals(State.of(0f, 0, 1), env.step(2).s());
        assertEquals(State.of(0f, 1, 0), env.step(1).s());
        var space = (Space.Numbers) env.states();
        assertEquals("action (1) ≥ 1.333", space.names().get(2));
        assertEquals(List.of(1f, 1f, 1f), space.high());
    }

    @Test void aNetworkTakesIt() {
        var env = Dql.oneHot(Dql.bins(new Counter(4), 1, 3));
        assertEquals(3, Dql.mlp(8).on(env, 0).of(env.reset()).length);
    }

    @Test void numbersAreRefused() {
        Refused.saying("oneHot needs one of n states, and a state of Counter is 2 numbers", () -> Dql.oneHot(new Counter(4)));
    }
}
