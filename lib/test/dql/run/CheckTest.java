package dql.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Env;
import dql.Refused;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.Step;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A good world, and one bad one for each thing that can be wrong. */
class CheckTest {

    /** A walk to the left or the right, with wind, from 0 to -4 or 4. */
    static class Walk implements Env {
        final Rng rng;
        float x;
        int t;
        boolean running;

        Walk(long seed) {
            rng = new Rng(seed);
        }

        @Override public Space states() { return Space.numbers("place").within(-5, 5); }

        @Override public Space actions() { return Space.discrete("left", "right"); }

        @Override public State reset() {
            x = (float) rng.uniform(-0.5, 0.5);
            t = 0;
            running = true;
            return state();
        }

        State state() { return State.of(x); }

        double reward() { return x; }

        boolean over() { return Math.abs(x) > 4; }

        @Override public Step step(int a) {
            if (!running) throw new IllegalStateException("Walk: no episode is in progress, call reset() first");
            x += (float) (2 * ((Space.Discrete) actions()).check(a) - 1 + rng.uniform(-0.5, 0.5)) / 2;
            t++;
            running = !over();
            return new Step(state(), reward(), !running, false);
        }

        @Override public String name() { return "Walk"; }

        @Override public String toString() { return "a walk"; }
    }

    /** The same pushed by numbers. */
    static class Push extends Walk implements Env.Continuous {
        static final Space.Numbers PUSH = Space.numbers("push").within(-1, 1);

        Push(long seed) {
            super(seed);
        }

        @Override public Space.Numbers actions() { return PUSH; }

        @Override public Step step(int a) { return Env.Continuous.super.step(a); }

        @Override public Step step(float... u) {
            if (!running) throw new IllegalStateException("Walk: no episode is in progress, call reset() first");
            x += PUSH.clip(0, PUSH.check(u)[0]);
            running = !over();
            return new Step(state(), reward(), !running, false);
        }
    }

    /** The one finding of a world made from a seed. */
    private static String broken(LongFunction<Env> world) {
        var check = Dql.check(world);
        assertEquals(1, check.broken().size(), check::toString);
        assertEquals(List.of(), check.suspicions());
        assertFalse(check.ok());
        return check.broken().get(0);
    }

    private static void finds(String words, LongFunction<Env> world) {
        String found = broken(world);
        assertTrue(found.contains(words), found);
    }

    @Test void aGoodWorldIsOneLine() {
        var check = Dql.check(Walk::new);
        assertTrue(check.toString().matches("Walk: 10,000 random steps, \\d+ episodes of \\d+ to \\d+ steps\\. Everything is fine\\."), check::toString);
        assertTrue(check.ok());
        assertTrue(Dql.check(Push::new).toString().endsWith("Everything is fine."));
    }

    @Test void aWorldWithoutASeedIsNotPlayedTwice() {
        var check = Dql.check(new Walk(0));
        assertTrue(check.ok());
        assertEquals(1, check.remarks().size());
        assertTrue(check.toString().contains("(not tested: whether the same seed gives the same episodes"), check::toString);
    }

    @Test void statesThatAreNotWhatStatesSays() {
        finds("reset() of episode 1: the state has 2 numbers, and states() says 1 number (place) (and ", seed -> new Walk(seed) {
            @Override State state() { return State.of(x, x); }
        });
        finds("the state is pixels, and states() says 1 number", seed -> new Walk(seed) {
            @Override State state() { return State.pixels(new byte[] {1}); }
        });
        finds("the state has 1 pixels, and states() says 1x2x2 pixels", seed -> new Walk(seed) {
            @Override public Space states() { return Space.pixels(1, 2, 2); }

            @Override State state() { return State.pixels(new byte[] {1}); }
        });
        finds("and states() says -2.0 to 2.0", seed -> new Walk(seed) {
            @Override public Space states() { return Space.numbers("place").within(-2, 2); }
        });
        finds("and states() says 0 to 2", seed -> new Walk(seed) {
            @Override public Space states() { return Space.discrete(3); }
        });
    }

    @Test void numbersThatAreNone() {
        finds("step 7 of episode 1: place is NaN", seed -> new Walk(seed) {
            @Override State state() { return State.of(t == 7 ? Float.NaN : x); }
        });
        var check = Dql.check(seed -> new Walk(seed) {
            @Override double reward() { return t == 5 ? Double.POSITIVE_INFINITY : 1; }
        });
        assertTrue(check.broken().get(0).startsWith("step 5 of episode 1: the reward is Infinity"), check::toString);
        assertTrue(check.broken().get(1).contains("the raw reward is Infinity"), check::toString);
    }

    @Test void nothingInPlaceOfAState() {
        finds("step 3 of episode 1: the state is null", seed -> new Walk(seed) {
            @Override State state() { return t == 3 ? null : super.state(); }
        });
        finds("step 1 of episode 1: step() returned null", seed -> new Walk(seed) {
            @Override public Step step(int a) {
                super.step(a);
                return null;
            }
        });
        finds("states() is null", seed -> new Walk(seed) {
            @Override public Space states() { return null; }
        });
        finds("actions() must be choices or numbers, not 1x1x1 pixels", seed -> new Walk(seed) {
            @Override public Space actions() { return Space.pixels(1, 1, 1); }
        });
    }

    @Test void actionsThatDoNotExist() {
        finds("action 2, where there are 2 choices (left, right), was not refused", seed -> new Walk(seed) {
            @Override public Step step(int a) { return super.step(a == 2 ? 1 : a); }
        });
        finds("an action of numbers, where there are choices, was not refused", seed -> new Walk(seed) {
            @Override public Step step(float... u) { return super.step(0); }
        });
        finds("an action of 2 numbers in place of 1 was not refused", seed -> new Push(seed) {
            @Override public Step step(float... u) { return super.step(u[0]); }
        });
        finds("an action that is a choice, where there are numbers, was not refused", seed -> new Push(seed) {
            @Override public Step step(int a) { return super.step((float) a); }
        });
        finds("an action that is not a number was not refused", seed -> new Push(seed) {
            @Override public Step step(float... u) { return super.step(u.length == 1 && Float.isNaN(u[0]) ? new float[1] : u); }
        });
    }

    @Test void stepsOutsideAnEpisode() {
        finds("a step before the first reset() was not refused", seed -> new Walk(seed) {
            { running = true; }
        });
        finds("a step after the end of an episode was not refused", seed -> new Walk(seed) {
            private boolean begun;

            @Override public State reset() {
                begun = true;
                return super.reset();
            }

            @Override public Step step(int a) {
                running = begun;
                return super.step(a);
            }
        });
    }

    @Test void exceptions() {
        finds("step 4 of episode 1: it threw java.lang.ArithmeticException: / by zero", seed -> new Walk(seed) {
            @Override double reward() { return 1 / (4 - t); }
        });
    }

    @Test void aSeedThatIsNotUsed() {
        finds("reset() of episode 1: two worlds of the same seed, given the same actions, differ", seed -> new Walk(unlike++));
        finds("differ", seed -> new Walk(seed) {
            @Override double reward() { return unlike++; }
        });
        var one = new Walk(0);
        var check = Dql.check(seed -> one);
        assertTrue(check.broken().contains("the function of the seed gave the same world twice: it must make a new one each time"), check::toString);
    }

    private static long unlike;

    @Test void aPictureThatChangesTheWorld() {
        finds("differ", seed -> new Walk(seed) {
            @Override public BufferedImage render(int width) {
                x += 0.01f;
                return new BufferedImage(width, width, BufferedImage.TYPE_INT_RGB);
            }
        });
        finds("render(120) is 100 pixels wide", seed -> new Walk(seed) {
            @Override public BufferedImage render(int width) { return new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB); }
        });
        finds("render(120) is null", seed -> new Walk(seed) {
            @Override public BufferedImage render(int width) { return null; }
        });
    }

    @Test void statesThatAreChangedAfterwards() {
        finds("was changed after it had been handed out, from (", seed -> new Walk(seed) {
            private final float[] array = new float[1];

            @Override State state() {
                array[0] = x;
                return State.of(array);
            }
        });
        finds("each state needs an array of its own", seed -> new Walk(seed) {
            private final float[][] arrays = new float[5][1];          // in turns

            @Override State state() {
                arrays[t % 5][0] = x;
                return State.of(arrays[t % 5]);
            }
        });
    }

    @Test void anActionThatIsChanged() {
        finds("the world changed the array of its action", seed -> new Push(seed) {
            @Override public Step step(float... u) {
                var x = super.step(u);
                u[0] = 0;
                return x;
            }
        });
    }

    @Test void aResetThatBeginsNothing() {
        finds("reset() does not begin anew: each of ", seed -> new Walk(seed) {
            @Override public Space states() { return Space.numbers("place"); }

            @Override public State reset() {
                running = true;
                t = 0;
                return state();
            }

            @Override boolean over() { return t > rng.integers(9) + 1; }
        });
        finds("the first episode had 25 steps, and all ", seed -> new Walk(seed) {
            private int resets, steps;

            @Override public State reset() {
                if (resets++ == 1) steps = 0;              // the first one is check's own, for actions that do not exist
                return super.reset();
            }

            @Override boolean over() { return ++steps >= 25; }
        });
    }

    @Test void aTimeLimitThatTerminates() {
        var check = Dql.check(seed -> new Walk(seed) {
            @Override public Space states() { return Space.numbers("place"); }

            @Override boolean over() { return t == 50; }
        });
        assertTrue(check.ok());
        assertEquals("all 160 episodes terminated after exactly 50 steps, whatever the actions were: if this is a time limit, it must be truncated, not terminated; "
            + "timeLimit(env, 50) does that", check.suspicions().get(0).replaceAll("all \\d+", "all 160"));
        assertTrue(check.toString().contains("It looks suspicious:\n- all "), check::toString);
        check = Dql.check(seed -> new Walk(seed) {
            @Override boolean over() { return super.over() || t == 30; }
        });
        assertTrue(check.suspicions().get(0).matches("[\\d,]+ of [\\d,]+ episodes terminated after exactly 30 steps, and none went on: if .*"), check::toString);
        assertEquals(List.of(), Dql.check(seed -> Dql.timeLimit(new Walk(seed), 30)).suspicions());
    }

    private static List<String> remarks(LongFunction<Env> world) {
        var check = Dql.check(world);
        assertTrue(check.ok(), check::toString);
        return check.remarks();
    }

    @Test void remarksAreNoMistakes() {
        assertEquals(List.of("all 10,000 rewards were 0: acting at random finds nothing to prefer"), remarks(seed -> new Walk(seed) {
            @Override double reward() { return 0; }
        }));
        assertEquals(List.of("no episode ended in 10,000 steps: timeLimit(env, n) ends them from outside"), remarks(seed -> new Walk(seed) {
            @Override public Space states() { return Space.numbers("place"); }

            @Override boolean over() { return false; }
        }));
        assertEquals(List.of("it has no name for titles and messages: write name()"), remarks(seed -> new Walk(seed) {
            @Override public String name() { return ""; }
        }));
        assertTrue(remarks(seed -> new Walk(seed) {
            @Override public String toString() { return getClass().getName() + "@1"; }
        }).get(0).endsWith("write toString()"));
        String refused = "action %d, where there are 2 choices (left, right), was refused by java.lang.ArrayIndexOutOfBoundsException: "
            + "Index %d out of bounds for length 2, not by an IllegalArgumentException that says why";
        assertEquals(List.of(refused.formatted(-1, -1), refused.formatted(2, 2)), remarks(seed -> new Walk(seed) {
            @Override public Step step(int a) { return super.step(new int[] {0, 1}[a]); }
        }));
    }

    @Test void anInterruptEndsIt() {
        Thread.currentThread().interrupt();
        var check = Dql.check(Walk::new);
        assertTrue(Thread.interrupted());
        assertTrue(check.toString().startsWith("Walk: 0 random steps, no whole episode"), check::toString);
        Refused.with("a check needs at least 1 step, not 0", () -> Check.of(new Walk(0), 0));
    }

    /** The library's own worlds, and its wrappers around them. */
    static Stream<LongFunction<Env>> worlds() {
        return Stream.of(Dql::cartPole, Dql::mountainCar, Dql::acrobot, Dql::pendulum, Dql::lunarLander, Dql::lunarLanderContinuous, Dql::breakout, Dql::spaceInvaders,
            seed -> Dql.breakout(seed, 0.1), Dql.gridWorld("S..\n.H.\n..G")::env, Dql.cliffWalking()::env, Dql.windyGridWorld()::env, Dql.gambler(0.4)::env,
            Dql.maximisationBias()::env, Dql.blindCliffwalk(6)::env, Dql.corridor(5)::env, Dql.chain(5)::env,
            seed -> Dql.sticky(Dql.pendulum(seed), 0.25, seed), seed -> Dql.repeat(Dql.cartPole(seed), 4), seed -> Dql.stack(Dql.spaceInvaders(seed), 4),
            seed -> Dql.stack(Dql.cartPole(seed), 3), seed -> Dql.normalize(Dql.acrobot(seed)), seed -> Dql.scaleReward(Dql.pendulum(seed), 0.1),
            seed -> Dql.discretize(Dql.lunarLanderContinuous(seed), 3), seed -> Dql.bins(Dql.mountainCar(seed), 20), seed -> Dql.oneHot(Dql.cliffWalking().env(seed)));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void theLibrarysOwnWorldsAreFine(LongFunction<Env> world) {
        var check = Check.of(world, 100_000);
        assertEquals(List.of(), check.broken());
        assertEquals(List.of(), check.suspicions());
    }
}
