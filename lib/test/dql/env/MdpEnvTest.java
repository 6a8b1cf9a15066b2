package dql.env;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Mdp;
import dql.Outcome;
import dql.Refused;
import dql.Rng;
import dql.Space;
import dql.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class MdpEnvTest {
    private static final int N = 100_000;
    private final MdpEnv dice = Mdp.of("dice", Space.discrete(3), Space.discrete("throw", "rest"), (s, a) -> s == 2 || a == 1 && s == 0 ? List.of()
        : List.of(new Outcome(0.2, 0, 1, false), new Outcome(0.5, 1, 2, false), new Outcome(0.3, 2, 3, true))).env(1);

    /** Frequencies within four standard deviations. */
    private static void near(double p, int count) {
        assertEquals(N * p, count, 4 * Math.sqrt(N * p * (1 - p)));
    }

    @Test void drawsWhatTheOutcomesSay() {
        var count = new int[3];
        for (int i = 0; i < N; i++) {
            dice.place(0);
            var step = dice.step(0);
            int next = (int) step.s().at(0);
            count[next]++;
            assertEquals(next + 1, step.r());
            assertEquals(next == 2, step.terminated());
            assertFalse(step.truncated());
        }
        near(0.2, count[0]);
        near(0.5, count[1]);
        near(0.3, count[2]);
    }

    @Test void drawsStartsAndRandomRewards() {
        var env = new Gambler(0.4).env(2);
        int low = 0;
        for (int i = 0; i < N; i++) if (env.reset().at(0) <= 33) low++;
        near(33 / 99.0, low);
        var bias = new MaximisationBias().env(3);
        double sum = 0, squares = 0;
        for (int i = 0; i < N; i++) {
            bias.place(1);
            double r = bias.step(i % 10).r();
            sum += r;
            squares += (r + 0.1) * (r + 0.1);
        }
        assertEquals(-0.1, sum / N, 4 / Math.sqrt(N));
        assertEquals(1, squares / N, 4 * Math.sqrt(2.0 / N));
    }

    @Test void theSameSeedDrawsTheSame() {
        MdpEnv a = new Gambler(0.4).env(5), b = new Gambler(0.4).env(new Rng(5));
        for (int i = 0; i < 200; i++) {
            assertEquals(a.reset(), b.reset());
            assertEquals(a.step(0), b.step(0));
        }
    }

    @Test void handsOutTheSameStatesAgain() {
        assertSame(dice.place(0), dice.place(0));
    }

    @Test void saysWhereItIs() {
        var env = GridWorld.of("S.G").env(0);
        assertEquals("GridWorld: before the first episode\nS.G", env.toString());
        assertEquals(-1, env.s());
        env.reset();
        env.step(1);
        assertEquals("GridWorld: state 1 (0, 1)\nS@G", env.toString());
        env.step(1);
        assertEquals("GridWorld: state 2 (0, 2), the episode is over\nS.@", env.toString());
        assertEquals("GridWorld", env.name());
    }

    @Test void drawsTheAgentWhereItIs() {
        var env = GridWorld.of("S.G").env(0);
        env.reset();
        int blue = 0xFF0072B2;
        for (int width : new int[] {60, 480, 1000}) {
            env.place(0);
            assertEquals(width, env.render(width).getWidth());
            assertEquals(blue, env.render(width).getRGB(6 + (width - 12) / 6, env.render(width).getHeight() / 2));
            env.step(1);
            assertEquals(blue, env.render(width).getRGB(width / 2, env.render(width).getHeight() / 2));
        }
        Refused.with("a picture's width must be 60 to 10000 pixels, not 5", () -> env.render(5));
    }

    @Test void notEveryStateHasEveryAction() {
        var env = Dql.timeLimit(new MaximisationBias().env(0), 9);
        var count = new int[10];
        int n = 0;
        for (var x : Dql.play(env, Dql.random(env, 0), 1, N)) if (x.s().at(0) == 0 && ++n > 0) count[x.a()]++;
        assertEquals(n, count[0] + count[1]);
        assertEquals(n / 2.0, count[0], 2 * Math.sqrt(n));
        for (var world : new Mdp[] {new MaximisationBias(), new Gambler(0.4), GridWorld.of("S.G"), new BlindCliffwalk(4)})
            assertTrue(Dql.check(seed -> world.env(seed)).toString().contains("Everything is fine"), world.name());
        assertNull(MdpEnv.within(Dql.oneHot(dice)));
        assertSame(dice, MdpEnv.within(Dql.timeLimit(dice, 9)));
    }

    @Test void refusesInWords() {
        Refused.saying(IllegalStateException.class, "dice: no episode is in progress, call reset() first", () -> dice.step(0));
        assertEquals(State.of(0f), dice.reset());
        Refused.with("action must be 0 to 1 (throw, rest), not 2", () -> dice.step(2));
        Refused.with("dice: state 0, action 1 (rest): there is no such action", () -> dice.step(1));
        Refused.with("dice: state must be 0 to 2, not 3", () -> dice.place(3));
        Refused.with("dice: no episode begins in state 2, where there is no action", () -> dice.place(2));
        while (!dice.step(0).end()) { }
        assertTrue(dice.toString().startsWith("dice: state 2, the episode is over"));
        Refused.saying(IllegalStateException.class, "dice: no episode is in progress, call reset() first", () -> dice.step(0));
    }
}
