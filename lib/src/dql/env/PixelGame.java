package dql.env;

import dql.Env;
import dql.Figure;
import dql.Space;
import dql.State;
import dql.Step;
import dql.show.Board;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A small game on 10x10 cells, after MinAtar (Young and Tian 2019, arXiv 1903.03176): equal to MinAtar 1.0.15 in every grid, reward,
 * ending and draw. A state has a frame for each kind of thing, [row * 10 + column], 255 where one is, else 0. With probability p an
 * action is sticky: the one before is played again. Like MinAtar, it has no time limit (its authors count frames, not episodes);
 * good play may never end, so evaluate within {@code timeLimit(env, steps)}.
 */
public abstract sealed class PixelGame implements Env permits Breakout, SpaceInvaders {
    /** MinAtar's p. */
    public static final double STICKY = 0.1;

    static final int SIDE = 10, LAST = SIDE - 1, CELLS = SIDE * SIDE;
    static final int LEFT = 1, RIGHT = 3, FIRE = 5;
    static final byte ON = (byte) 255;

    private static final Space.Discrete ACTIONS = Space.discrete("nothing", "left", "up", "right", "down", "fire");
    private static final byte[][] ALONE = new byte[CELLS][CELLS];       // frames with one thing in them, shared by all states

    static {
        for (int i = 0; i < CELLS; i++) ALONE[i][i] = ON;
    }

    private final Draws draws;
    private final double sticky;
    private final Space states;
    private int played;                        // outlives an episode
    private boolean running;

    PixelGame(Draws draws, double sticky, int channels) {
        if (!(sticky >= 0 && sticky <= 1)) throw new IllegalArgumentException("the probability that an action is sticky must be 0 to 1, not " + sticky);
        this.draws = draws;
        this.sticky = sticky;
        this.states = Space.pixels(channels, SIDE, SIDE);
    }

    /** Puts everything where an episode starts. */
    abstract void begin(Draws draws);

    /** Plays an action and returns its reward. */
    abstract int play(int a);

    /** The frames of now; what is in one never changes again. */
    abstract byte[][] frames();

    /** What there is to see, the hindmost first. */
    abstract List<Board.Layer> layers();

    /** How often the game has become harder in this episode. */
    public int ramp() { return 0; }

    /** The action that was played in the latest step: its own, or the one before where that was sticky. */
    public int played() { return played; }

    final void end() {
        running = false;
    }

    /** Where a cell lies in a frame. */
    static int cell(int row, int column) {
        return row * SIDE + column;
    }

    /** A frame with one thing in it. */
    static byte[] alone(int cell) {
        return ALONE[cell];
    }

    /** A column, one further to the left or right if the action says so and the board goes on there. */
    static int moved(int column, int a) {
        return a == LEFT ? Math.max(0, column - 1) : a == RIGHT ? Math.min(LAST, column + 1) : column;
    }

    @Override public final Space states() { return states; }

    @Override public final Space.Discrete actions() { return ACTIONS; }

    @Override public final State reset() {
        begin(draws);
        running = true;
        return State.pixels(frames());
    }

    @Override public final Step step(int a) {
        if (!running) throw new IllegalStateException(name() + ": no episode is in progress, call reset() first");
        ACTIONS.check(a);
        if (draws.random() >= sticky) played = a;
        int r = play(played);
        return new Step(State.pixels(frames()), r, !running, false);
    }

    /** A picture of the board; throws if it is to be narrower than its cells. */
    @Override public final BufferedImage render(int width) {
        return Figure.of(new Board(width, SIDE, layers()));
    }

    /** The board in characters. */
    @Override public final String toString() {
        return "%s: %s, %s%n%s".formatted(name(), states, ACTIONS, new Board(480, SIDE, layers()).text());
    }
}
