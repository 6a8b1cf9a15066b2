package dql.env;

import dql.show.Board;
import dql.show.Board.Form;
import java.util.List;

/** A ball breaks bricks and a paddle keeps it in the game; +1 for each brick, over when the ball is lost. Frames: paddle, ball, trail, brick. */
public final class Breakout extends PixelGame {
    private static final int TOP = 1, BOTTOM = 3, MIDDLE = 4;
    private static final byte[] WALL = new byte[CELLS];

    static {
        for (int i = cell(TOP, 0); i <= cell(BOTTOM, LAST); i++) WALL[i] = ON;
    }

    private int paddle = MIDDLE, row, column, down, right, trail, bricksLeft;
    private boolean spent;                     // has broken a brick and not left the bricks since
    private byte[] bricks = WALL;

    /** A game with MinAtar's settings. */
    public Breakout(Draws draws) {
        this(draws, STICKY);
    }

    /** A game whose actions are sticky with the given probability; throws unless it is 0 to 1. */
    public Breakout(Draws draws, double sticky) {
        super(draws, sticky, 4);
        corner(true);
    }

    @Override void begin(Draws draws) {
        paddle = MIDDLE;
        corner(draws.bit() == 0);
        spent = false;
        wall();
    }

    /** The ball flies down from the left or the right end of the lowest bricks. */
    private void corner(boolean left) {
        row = BOTTOM;
        column = left ? 0 : LAST;
        down = 1;
        right = left ? 1 : -1;
        trail = cell(row, column);
    }

    private void wall() {
        bricks = WALL;
        bricksLeft = (BOTTOM - TOP + 1) * SIDE;
    }

    @Override int play(int a) {
        paddle = moved(paddle, a);
        trail = cell(row, column);
        int old = column, x = old + right, y = row + down;
        if (x < 0 || x > LAST) {
            x = old;
            right = -right;
        }
        column = x;
        boolean brick = y >= 0 && bricks[cell(y, x)] != 0, breaks = brick && !spent;
        spent = brick;
        if (breaks) take(cell(y, x));
        else if (y < 0) down = 1;
        else if (y == LAST) bottom(old);
        else row = y;
        return breaks ? 1 : 0;
    }

    /** The brick goes; the ball turns. */
    private void take(int brick) {
        bricks = bricks.clone();
        bricks[brick] = 0;
        bricksLeft--;
        down = -down;
    }

    /** The ball meets the paddle where it comes from, or where it flies to, or falls. */
    private void bottom(int old) {
        if (bricksLeft == 0) wall();
        if (paddle == old) down = -1;
        else if (paddle == column) {
            down = -1;
            right = -right;
        } else {
            row = LAST;
            end();
        }
    }

    @Override byte[][] frames() {
        return new byte[][] {alone(cell(LAST, paddle)), alone(cell(row, column)), alone(trail), bricks};
    }

    @Override List<Board.Layer> layers() {
        var now = frames();
        return List.of(new Board.Layer("brick", '#', 0, Form.BLOCK, now[3]), new Board.Layer("trail", '\'', 1, Form.PALE_DISC, now[2]),
            new Board.Layer("ball", 'o', 1, Form.DISC, now[1]), new Board.Layer("paddle", '=', 4, Form.BLOCK, now[0]));
    }
}
