package dql.gym;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Refused;
import dql.Rng;
import dql.Space;
import dql.State;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AtariTest {
    @BeforeEach void python() {
        Bridge.needs("gymnasium");
        Bridge.needs("ale_py");
    }

    /** Every picture but an episode's last, which Gymnasium shows as it was a step before. */
    private static void sameAsGymnasium(String game, Protocol protocol, int steps) {
        Bridge.needs("cv2");
        var options = Map.of("game", game, "sticky", protocol.sticky(), "noops", protocol.noops());
        try (var own = Atari.of(game, protocol, 3); var theirs = Gym.of("lib.test.dql.gym.reference:Preprocessed-v0", 3, options)) {
            assertEquals(theirs.states(), own.states());
            assertEquals(theirs.choices(), own.choices());
            assertEquals(theirs.reset(), own.reset());
            var draws = new Rng(0);
            int episodes = 0;
            for (int t = 0; t < steps; t++) {
                int a = draws.integers(own.choices());
                var x = own.step(a);
                var y = theirs.step(a);
                assertEquals(y.r(), x.raw());
                assertEquals(Math.signum(y.r()), x.r());
                assertEquals(y.terminated(), x.terminated());
                assertEquals(y.truncated(), x.truncated());
                if (x.end()) {
                    episodes++;
                    assertEquals(theirs.reset(), own.reset());
                } else assertEquals(y.s(), x.s());
            }
            assertTrue(episodes > 0);
        }
    }

    @Test void breakoutIsGymnasiumsToTheGrey() { sameAsGymnasium("Breakout", Protocol.NATURE, 800); }

    @Test void spaceInvadersIsGymnasiumsToTheGrey() { sameAsGymnasium("SpaceInvaders", Protocol.NATURE, 900); }

    @Test void stickyActionsAreGymnasiumsToTheGrey() { sameAsGymnasium("Breakout", Protocol.STICKY, 500); }

    /** 250 rows in place of 210. */
    @Test void ofAnotherHeightIsGymnasiumsToTheGrey() { sameAsGymnasium("Assault", Protocol.NATURE, 600); }

    @Test void aLostLifeEndsNothingButWhatIsLearnt() {
        try (var env = Dql.atari("Breakout", 0)) {
            int lost = 0, ends = 0;
            for (var x : Dql.play(env, s -> 1, 0.99, 400)) {
                if (x.discount() == 0 && !x.end()) lost++;
                if (x.end()) {
                    ends++;
                    assertEquals(0, x.discount());
                    assertEquals(4L, (long) lost / ends, "the fifth life is the end");
                }
            }
            assertTrue(ends > 1);
        }
        try (var env = Dql.atariSticky("Breakout", 0)) {
            for (var x : Dql.play(env, s -> 1, 0.99, 400)) assertEquals(x.end() ? 0 : 0.99, x.discount());
        }
    }

    @Test void rewardsAreSignsAndLogsHaveThePoints() {
        try (var env = Dql.atari("SpaceInvaders", 0)) {
            var raw = new HashSet<Double>();
            for (var x : Dql.play(env, s -> 1, 0.99, 300)) {
                assertEquals(Math.signum(x.raw()), x.r());
                raw.add(x.raw());
            }
            assertTrue(raw.containsAll(List.of(0.0, 5.0, 10.0)), raw.toString());
        }
    }

    @Test void framesAreSharedFromStateToState() {
        try (var env = Dql.atari("Pong", 1)) {
            var before = (State.Pixels) env.reset();
            var after = (State.Pixels) env.step(0).s();
            for (int k = 0; k < 3; k++) assertTrue(before.frames()[k + 1] == after.frames()[k]);
            assertEquals(210 * 160, env.frames().get(1).length);
            assertEquals(210, env.render(160).getHeight());
            assertEquals(Space.discrete("NOOP", "FIRE", "RIGHT", "LEFT", "RIGHTFIRE", "LEFTFIRE"), env.actions());
            assertTrue(env.info().containsKey("lives"));
        }
    }

    @Test void aVectorPlaysWhatItsCopiesPlayAlone() {
        var vector = Dql.atariVector("Breakout", 2, 4);
        try (var zero = Dql.atari("Breakout", new Rng(4)); var one = Dql.atari("Breakout", new Rng(4, 0, 1))) {
            var s = vector.reset();
            assertEquals(zero.reset(), s.row(0));
            assertEquals(one.reset(), s.row(1));
            for (int t = 0; t < 60; t++) {
                vector.step(new int[] {t % 4, 1});
                assertEquals(zero.step(t % 4).s(), vector.next().row(0));
                var x = one.step(1);
                assertEquals(x.s(), vector.next().row(1));
                assertEquals(x.lost(), vector.lost()[1]);
            }
        }
    }

    @Test void whatIsNoGameIsRefused() {
        Refused.saying("an Atari game is named as in ALE/NAME-v5, \"Breakout\" or \"SpaceInvaders\", not \"ALE/Breakout-v5\"", () -> Dql.atari("ALE/Breakout-v5", 0));
        Refused.saying("gym(\"ALE/Brekout-v5\"): NameNotFound", () -> Dql.atari("Brekout", 0));
        try (var env = Dql.atari("Breakout", 0)) {
            assertThrows(IllegalStateException.class, () -> env.step(0));
            env.reset();
            Refused.with("action must be 0 to 3 (NOOP, FIRE, RIGHT, LEFT), not 4", () -> env.step(4));
        }
    }
}
