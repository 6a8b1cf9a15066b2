package dql.env;

import static dql.Dql.breakout;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Refused;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.Step;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** By hand from the rules; PixelRecordingTest holds it against MinAtar. */
class BreakoutTest {
    private static final int NOTHING = 0, LEFT = 1, RIGHT = 3;

    /** One whose ball starts at the left or the right, and no action of which is sticky. */
    private static Breakout game(int bit) {
        return new Breakout(new Given(0.5, bit));
    }

    private static int[] cells(State s, int channel) {
        return IntStream.range(0, 100).filter(i -> s.at(channel * 100 + i) != 0).toArray();
    }

    private static int ball(State s) {
        return cells(s, 1)[0];
    }

    @Test void startsWithThreeRowsOfBricksAndTheBallInACorner() {
        State left = game(0).reset(), right = game(1).reset();
        assertEquals(400, left.size());
        assertEquals(Space.pixels(4, 10, 10), game(0).states());
        assertEquals(6, game(0).choices());
        assertEquals(94, cells(left, 0)[0]);
        assertEquals(30, ball(left));
        assertEquals(30, cells(left, 2)[0]);
        assertEquals(39, ball(right));
        assertEquals(IntStream.range(10, 40).boxed().toList(), IntStream.of(cells(left, 3)).boxed().toList());
        assertEquals(255f, left.at(100 + 30));
    }

    @Test void theBallFliesDiagonallyAndTheTrailFollows() {
        var env = game(0);
        env.reset();
        State s = env.step(NOTHING).s();
        assertEquals(41, ball(s));
        assertEquals(30, cells(s, 2)[0]);
        assertEquals(52, ball(env.step(NOTHING).s()));
    }

    @Test void thePaddleStaysOnTheBoard() {
        var env = game(1);
        env.reset();
        for (int i = 0; i < 4; i++) assertEquals(93 - i, cells(env.step(LEFT).s(), 0)[0]);
        assertEquals(90, cells(env.step(LEFT).s(), 0)[0]);
    }

    /** From (8, 5) to the paddle at column 5: straight back up; then a brick in row 3 breaks, and the ball turns below it. */
    @Test void aPaddleUnderTheBallSendsItToTheBricks() {
        var env = game(0);
        env.reset();
        State s = env.step(RIGHT).s();
        for (int i = 0; i < 4; i++) s = env.step(NOTHING).s();
        assertEquals(85, ball(s));
        assertEquals(86, ball(env.step(NOTHING).s()));
        for (int i = 0; i < 3; i++) s = env.step(NOTHING).s();
        assertEquals(59, ball(s));
        assertEquals(49, ball(env.step(NOTHING).s()));     // the right border: row 4, the same column
        Step hit = env.step(NOTHING);
        assertEquals(1, hit.r());
        assertEquals(48, ball(hit.s()));                   // the brick at (3, 8) is gone
        assertEquals(0f, hit.s().at(300 + 38));
        assertEquals(29, cells(hit.s(), 3).length);
        assertEquals(57, ball(env.step(NOTHING).s()));
    }

    /** From (8, 5) with the paddle where it would land, column 6: both directions turn. */
    @Test void aPaddleAheadOfTheBallSendsItBack() {
        var env = game(0);
        env.reset();
        env.step(RIGHT);
        env.step(RIGHT);
        for (int i = 0; i < 3; i++) env.step(NOTHING);
        assertEquals(86, ball(env.step(NOTHING).s()));
        assertEquals(75, ball(env.step(NOTHING).s()));
    }

    @Test void aLostBallEndsTheEpisode() {
        var env = game(0);
        env.reset();
        for (int i = 0; i < 5; i++) assertTrue(!env.step(LEFT).end());
        Step last = env.step(LEFT);
        assertEquals(96, ball(last.s()));
        assertTrue(last.terminated());
        assertEquals(0, last.r());
        assertEquals("Breakout: no episode is in progress, call reset() first",
            assertThrows(IllegalStateException.class, () -> env.step(0)).getMessage());
        assertEquals(30, ball(env.reset()));
    }

    /** A paddle that follows the ball never loses it, and breaks more bricks than there are at first. */
    @Test void theWallComesBackOnceAllBricksAreBroken() {
        var env = breakout(0, 0);
        State s = env.reset();
        int broken = 0, most = 0, before = 30;
        for (int i = 0; i < 3_000; i++) {
            int column = ball(s) % 10, paddle = cells(s, 0)[0] % 10;
            var step = env.step(column < paddle ? LEFT : column > paddle ? RIGHT : NOTHING);
            s = step.s();
            if (step.end()) s = env.reset();
            int bricks = cells(s, 3).length;
            if (before == 0 && bricks > 0) {
                assertEquals(30, bricks);
                assertEquals(8, ball(s) / 10);             // the ball has been on its way into the last row
                most = Math.max(most, broken);
            }
            broken = step.end() ? 0 : broken + (int) step.r();
            before = bricks;
        }
        assertEquals(0, most % 30);
        assertTrue(most >= 30, "no wall was broken");
    }

    @Test void stickyActionsRepeatTheOneBefore() {
        var always = breakout(0, 1);
        always.reset();
        assertEquals(94, cells(always.step(LEFT).s(), 0)[0]);       // remembered is nothing
        assertEquals(0, always.played());
        var draws = new double[] {1};
        var env = new Breakout(new Draws() {
            @Override public double random() { return draws[0]; }

            @Override public int bit() { return 1; }
        }, 0.1);
        env.reset();
        env.step(LEFT);
        draws[0] = 0.0999;
        assertEquals(92, cells(env.step(RIGHT).s(), 0)[0]);
        env.reset();
        assertEquals(93, cells(env.step(RIGHT).s(), 0)[0]);         // remembered beyond the episode
        draws[0] = 0.1;
        assertEquals(94, cells(env.step(RIGHT).s(), 0)[0]);
    }

    @Test void whatWasHandedOutStays() {
        var env = game(0);
        State first = env.reset();
        while (!env.step(RIGHT).end()) { }
        assertEquals(game(0).reset(), first);
    }

    @Test void seedsAndGeneratorsRepeatAGame() {
        assertEquals(play(breakout(3)), play(breakout(3)));
        assertEquals(play(breakout(new Rng(3))), play(breakout(new Rng(3))));
        assertNotEquals(play(breakout(3)), play(breakout(4)));
    }

    private static String play(Breakout env) {
        var played = new StringBuilder();
        env.reset();
        for (int i = 0; i < 200; i++) if (env.step(i % 6).end()) played.append(i).append(env.reset().hashCode());
        return played.toString();
    }

    @Test void printsItsBoard() {
        var env = game(0);
        env.reset();
        env.step(RIGHT);
        assertEquals(String.join("\n", "Breakout: 4x10x10 pixels, 6 choices (nothing, left, up, right, down, fire)",
            ". . . . . . . . . .", "# # # # # # # # # #", "# # # # # # # # # #", "' # # # # # # # # #", ". o . . . . . . . .",
            ". . . . . . . . . .", ". . . . . . . . . .", ". . . . . . . . . .", ". . . . . . . . . .", ". . . . . = . . . .",
            "# brick   ' trail   o ball   = paddle"), env.toString().replace(System.lineSeparator(), "\n"));
    }

    @Test void badCallsAreRefusedInWords() {
        Refused.with("the probability that an action is sticky must be 0 to 1, not 1.5", () -> breakout(0, 1.5));
        Refused.with("the probability that an action is sticky must be 0 to 1, not NaN", () -> breakout(0, Double.NaN));
        var env = game(0);
        env.reset();
        Refused.with("action must be 0 to 5 (nothing, left, up, right, down, fire), not 6", () -> env.step(6));
        assertSame(Space.Discrete.class, env.actions().getClass());
    }
}
