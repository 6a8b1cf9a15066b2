package dql.env.lunar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Rng;
import dql.State;
import dql.Step;
import org.junit.jupiter.api.Test;

class WindTest {

    /** tanh(sin 0.5 + sin(π/4)) and tanh(sin(-0.8) + sin(-0.4π)), by Python. */
    @Test void gustsFollowTheFormula() {
        assertEquals(0, Wind.gust(0));
        assertEquals(0.8295003044191415, Wind.gust(25), 1e-15);
        assertEquals(-0.9313415024687043, Wind.gust(-40), 1e-15);
    }

    /** Gymnasium 1.4.0 with gravity -5, wind_power 10 and turbulence_power 1: reset(seed=5), then 20 steps with actions 0 1 2 3 0 1 ... */
    @Test void windAndGravityAsInGymnasium() {
        var env = new LunarLander(LunarOptions.STANDARD.gravity(-5).wind(10, 1), LunarDraws.of(new Rng(5)));
        assertEquals(State.of(-0.001095676445402205, 1.4220949411392212, -0.11095540225505829, 0.4966585040092468, 0.0012440228601917624,
            0.024500852450728416, 0, 0), env.reset());
        Step x = null;
        for (int t = 0; t < 20; t++) x = env.step(t % 4);
        assertEquals(State.of(-0.0342802032828331, 1.6227399110794067, -0.2331947386264801, 0.44295233488082886, 0.042541876435279846,
            0.015515866689383984, 0, 0), x.s());
        assertEquals(0.19153351169674807, x.r(), 1e-12);
    }
}
