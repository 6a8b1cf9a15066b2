package dql.gym;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Env;
import dql.Refused;
import dql.Rng;
import dql.Space;
import dql.State;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GymTest {
    @BeforeEach void python() {
        Bridge.needs("gymnasium");
    }

    /** The same seed and actions in Gymnasium and in dql's own world: states to the last bit of the float, or within so much. */
    private static void same(String id, Env own, int episodes, double within) {
        try (var gym = Dql.gym(id, 7)) {
            var draws = new Rng(1);
            for (int e = 0; e < episodes; e++) {
                near(own.reset(), gym.reset(), 0);
                for (boolean on = true; on; ) {
                    int a = own.actions() instanceof Space.Discrete d ? draws.integers(d.n()) : -1;
                    float u = a < 0 ? (float) draws.uniform(-2.5, 2.5) : 0;
                    var x = a < 0 ? own.step(u) : own.step(a);
                    var y = a < 0 ? gym.step(u) : gym.step(a);
                    near(x.s(), y.s(), within);
                    assertEquals(x.r(), y.r(), 1e-9);
                    assertEquals(x.terminated(), y.terminated());
                    assertEquals(x.truncated(), y.truncated());
                    on = !x.end();
                }
            }
        }
    }

    private static void near(State a, State b, double within) {
        for (int i = 0; i < a.size(); i++) assertEquals(a.at(i), b.at(i), within);
    }

    @Test void whetherItsPackagesAreThere() {
        assertTrue(Dql.hasGym());
        try {
            for (String python : List.of("/nowhere/python", "/bin/false")) {
                System.setProperty("dql.python", python);
                assertFalse(Dql.hasGym(), python);
            }
        } finally {
            System.clearProperty("dql.python");
        }
    }

    @Test void cartPoleIsGymnasiums() { same("CartPole-v1", Dql.cartPole(7), 20, 0); }

    @Test void mountainCarIsGymnasiums() { same("MountainCar-v0", Dql.mountainCar(7), 3, 0); }

    @Test void acrobotIsGymnasiums() { same("Acrobot-v1", Dql.acrobot(7), 2, 0); }

    @Test void pendulumIsGymnasiums() { same("Pendulum-v1", Dql.pendulum(7), 5, 1e-7); }

    /** Its states have two numbers for the legs' contact with the ground. */
    @Test void lunarLanderIsGymnasiumsUntilTheGround() {
        Bridge.needs("Box2D");
        var own = Dql.lunarLander(7);
        try (var gym = Dql.gym("LunarLander-v3", 7)) {
            for (int e = 0; e < 5; e++) {
                var s = own.reset();
                near(s, gym.reset(), 1e-6);
                int steps = 0;
                for (; s.at(6) + s.at(7) == 0; steps++) {
                    var x = own.step(steps % 4);
                    var y = gym.step(steps % 4);
                    if (x.end() || y.s().at(6) + y.s().at(7) > 0) break;
                    near(x.s(), y.s(), 1e-5);
                    assertEquals(x.r(), y.r(), 1e-3);
                    s = x.s();
                }
                assertTrue(steps > 30);
            }
        }
    }

    @Test void tablesArePlayed() {
        try (var lake = Dql.gym("FrozenLake-v1", 0, Map.of("is_slippery", false))) {
            assertEquals(16, ((Space.Discrete) lake.states()).n());
            assertEquals(State.of(0f), lake.reset());
            var x = lake.step(2);
            assertEquals(State.of(1f), x.s());
            assertEquals(Map.of("prob", 1.0), lake.info());
        }
    }

    @Test void spacesAreMapped() {
        try (var x = Bridge.fault("multi-discrete")) {
            assertEquals(6, x.choices());
            assertEquals(Space.numbers(2).within(new float[] {0, 0}, new float[] {1, 2}), x.states());
            assertEquals(State.of(0f, 1f), x.reset());
            x.step(5);
            assertEquals(List.of(1L, 2L), x.info().get("action"));
            x.step(3);
            assertEquals(List.of(1L, 0L), x.info().get("action"), "the last number changes fastest");
        }
        try (var x = Bridge.fault("multi-binary")) {
            assertEquals(8, x.choices());
            x.reset();
            x.step(6);
            assertEquals(List.of(1L, 1L, 0L), x.info().get("action"));
        }
        try (var x = Bridge.fault("start")) {
            assertEquals(State.of(1f), x.reset());
            x.step(0);
            assertEquals(-1L, x.info().get("action"));
        }
        try (var x = Bridge.fault("matrix")) {
            assertEquals(Space.numbers(4).within(-1, 1), x.actions());
            x.reset();
            x.step(1, 2, 3, 4);
            assertEquals(List.of(List.of(1.0, 2.0), List.of(3.0, 4.0)), x.info().get("action"));
        }
    }

    @Test void picturesAreChannelsRowsColumns() {
        try (var grey = Bridge.fault("grey"); var colour = Bridge.fault("colour"); var frames = Bridge.fault("frames")) {
            assertEquals(Space.pixels(1, 2, 3), grey.states());
            assertEquals(State.pixels(new byte[] {0, 1, 2, 3, 4, 5}), grey.reset());
            assertEquals(Space.pixels(3, 2, 5), colour.states());
            assertArrayEquals(new byte[] {1, 4, 7, 10, 13, 16, 19, 22, 25, 28}, ((State.Pixels) colour.reset()).frames()[1]);
            assertEquals(Space.pixels(4, 2, 5), frames.states());
            assertArrayEquals(new byte[] {10, 11, 12, 13, 14, 15, 16, 17, 18, 19}, ((State.Pixels) frames.reset()).frames()[1]);
        }
    }

    @Test void whatIsNoSuchSpaceIsRefusedInWords() {
        Refused.saying("its states are Dict('x': Discrete(2)): dql takes Discrete, MultiDiscrete, MultiBinary and Box", () -> Bridge.fault("dict"));
        Refused.saying("its actions are Tuple(Discrete(2)): dql takes", () -> Bridge.fault("tuple"));
        Refused.saying("its actions are MultiDiscrete([50 50]), 2500 combinations: dql takes up to 1000 as choices", () -> Bridge.fault("too many choices"));
    }

    @Test void whatCannotBeMadeIsRefusedInGymnasiumsWords() {
        Refused.saying("gym(\"CartPol-v1\"): NameNotFound: Environment `CartPol` doesn't exist", () -> Dql.gym("CartPol-v1", 0));
        Refused.saying("gym(\"CartPole-v1\"): TypeError", () -> Dql.gym("CartPole-v1", 0, Map.of("colour", "red")));
        Refused.saying("ValueError: there is no board (faults.py, line ", () -> Bridge.fault("no start"));
        Refused.with("seed must be 0 or more, not -1", () -> Dql.gym("CartPole-v1", -1));
        Refused.saying("an option must be a number, text, boolean, list or map", () -> Dql.gym("CartPole-v1", 0, Map.of("x", Thread.currentThread())));
    }

    @Test void badActionsAreRefusedHere() {
        try (var x = Dql.gym("CartPole-v1", 0); var y = Dql.gym("Pendulum-v1", 0)) {
            Refused.saying(IllegalStateException.class, "CartPole-v1: no episode is in progress, call reset() first", () -> x.step(0));
            x.reset();
            Refused.with("action must be 0 to 1 (0, 1), not 2", () -> x.step(2));
            Refused.with("CartPole-v1 takes one of 2 choices (0, 1), not 1 number", () -> x.step(1f));
            y.reset();
            Refused.with("Pendulum-v1 takes an action of 1 number (number 0), not choice 1", () -> y.step(1));
            Refused.saying("action must have 1 number (number 0), not 2", () -> y.step(1, 2));
        }
    }

    @Test void infoIsAMap() {
        try (var x = Bridge.fault("nothing")) {
            x.reset();
            assertEquals("{seed=0, array=[0, 1, 2], words=[a, 1.5], nothing=null}", x.info().toString());
            x.step(0);
            assertEquals(Map.of("t", 1L), x.info());
        }
    }

    @Test void picturesAreScaled() {
        try (var x = Bridge.fault("nothing")) {
            x.reset();
            var picture = x.render(8);
            assertEquals(4, picture.getHeight());
            assertEquals(0xFFFF0000, picture.getRGB(3, 3));
            assertEquals(0xFF00FF00, picture.getRGB(4, 0));
        }
    }

    @Test void aVectorStepsAllAtTheSameTime() {
        var vector = Dql.gymVector("CartPole-v1", 3, 5);
        Env[] alone = {Dql.cartPole(new Rng(5).bits() >>> 33), Dql.cartPole(new Rng(5, 0, 1).bits() >>> 33), Dql.cartPole(new Rng(5, 0, 2).bits() >>> 33)};
        var s = vector.reset();
        for (int i = 0; i < 3; i++) assertEquals(alone[i].reset(), s.row(i));
        for (int t = 0; t < 100; t++) {
            int[] a = {t % 2, 1, t / 3 % 2};
            vector.step(a);
            for (int i = 0; i < 3; i++) {
                var x = alone[i].step(a[i]);
                assertEquals(x.s(), vector.next().row(i));
                assertEquals(x.end(), vector.end(i));
                if (x.end()) assertEquals(alone[i].reset(), vector.s().row(i));
            }
        }
    }

    @Test void agentsPlayIt() {
        try (var env = Dql.gym("CartPole-v1", 0)) {
            var own = Dql.play(Dql.cartPole(0), s -> s.at(2) > 0 ? 1 : 0, 0.99, 300).iterator();
            for (var x : Dql.play(env, s -> s.at(2) > 0 ? 1 : 0, 0.99, 300)) assertEquals(own.next().toString(), x.toString());
            assertFalse(own.hasNext());
        }
    }
}
