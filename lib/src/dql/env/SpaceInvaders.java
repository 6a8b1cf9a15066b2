package dql.env;

import dql.show.Board;
import dql.show.Board.Form;
import java.util.List;

/**
 * A cannon shoots at aliens that come down and shoot back; +1 for each alien, over when one of them or a bullet of theirs reaches the
 * cannon. Each wave that has been shot down is followed by the next, a faster one with ramping.
 * Frames: cannon, alien, alien moving left, alien moving right, own bullet, enemy bullet.
 */
public final class SpaceInvaders extends PixelGame {
    private static final int MIDDLE = 5, RELOAD = 5, SHOT = 10, SLOWEST = 12, FASTEST = 6;
    private static final byte[] NOTHING = new byte[CELLS], WAVE = new byte[CELLS];

    static {
        for (int row = 0; row < 4; row++)
            for (int column = 2; column < 8; column++) WAVE[cell(row, column)] = ON;
    }

    private final boolean ramping;
    private int cannon, wait, moveClock, shotClock, interval, ramp, left;
    private boolean right;
    private byte[] aliens, own, enemy;

    /** A game with MinAtar's settings. */
    public SpaceInvaders(Draws draws) {
        this(draws, STICKY, true);
    }

    /** A game whose actions are sticky with the given probability, and that becomes harder or not; throws unless it is 0 to 1. */
    public SpaceInvaders(Draws draws, double sticky, boolean ramping) {
        super(draws, sticky, 6);
        this.ramping = ramping;
        begin(draws);
    }

    @Override void begin(Draws draws) {
        cannon = MIDDLE;
        wait = 0;
        moveClock = interval = SLOWEST;
        shotClock = SHOT;
        ramp = 0;
        right = false;
        own = enemy = NOTHING;
        wave();
    }

    private void wave() {
        aliens = WAVE;
        left = 24;
    }

    @Override public int ramp() { return ramp; }

    @Override int play(int a) {
        own = risen(own, a == FIRE && wait == 0);
        enemy = fallen(enemy);
        cannon = moved(cannon, a);
        if (enemy[cell(LAST, cannon)] != 0 || aliens[cell(LAST, cannon)] != 0) end();
        if (moveClock == 0) march();
        if (shotClock == 0) shoot();
        int r = hits();
        if (wait > 0) wait--;
        moveClock--;
        shotClock--;
        if (left == 0) nextWave();
        return r;
    }

    /** Own bullets one row further up, and the new one, if the cannon fires, with them. */
    private byte[] risen(byte[] bullets, boolean fires) {
        var to = new byte[CELLS];
        System.arraycopy(bullets, SIDE, to, 0, CELLS - SIDE);
        if (fires) {
            to[cell(LAST - 1, cannon)] = ON;
            wait = RELOAD;
        }
        return to;
    }

    private static byte[] fallen(byte[] things) {
        var to = new byte[CELLS];
        System.arraycopy(things, 0, to, SIDE, CELLS - SIDE);
        return to;
    }

    /** The aliens move one column, or turn round at the border and come down one row. */
    private void march() {
        moveClock = Math.min(left, interval);
        if (lowest(right ? LAST : 0) >= 0) {
            right = !right;
            var to = fallen(aliens);
            System.arraycopy(aliens, CELLS - SIDE, to, 0, SIDE);
            for (int column = 0; column < SIDE; column++) if (aliens[cell(LAST, column)] != 0) end();
            aliens = to;
        } else {
            var to = new byte[CELLS];                          // no alien stands where rows would run into each other
            System.arraycopy(aliens, right ? 0 : 1, to, right ? 1 : 0, CELLS - 1);
            aliens = to;
        }
        if (aliens[cell(LAST, cannon)] != 0) end();
    }

    /** The row of the lowest alien of a column; -1 if it has none. */
    private int lowest(int column) {
        int row = LAST;
        while (row >= 0 && aliens[cell(row, column)] == 0) row--;
        return row;
    }

    /** The lowest alien of the column nearest to the cannon shoots, of two columns the left one. */
    private void shoot() {
        shotClock = SHOT;
        for (int far = 0; far < SIDE; far++)
            for (int column = cannon - far; column <= cannon + far; column += Math.max(1, 2 * far)) {
                int row = column < 0 || column > LAST ? -1 : lowest(column);
                if (row < 0) continue;
                enemy[cell(row, column)] = ON;
                return;
            }
    }

    /** Aliens and own bullets in the same cell disappear; returns how many aliens. */
    private int hits() {
        int before = left;
        for (int i = 0; i < CELLS; i++) if ((aliens[i] & own[i]) != 0) {
            if (left == before) aliens = aliens.clone();
            aliens[i] = own[i] = 0;
            left--;
        }
        return before - left;
    }

    private void nextWave() {
        wave();
        if (!ramping || interval <= FASTEST) return;
        interval--;
        ramp++;
    }

    @Override byte[][] frames() {
        return new byte[][] {alone(cell(LAST, cannon)), aliens, right ? NOTHING : aliens, right ? aliens : NOTHING, own, enemy};
    }

    @Override List<Board.Layer> layers() {
        return List.of(new Board.Layer("alien", right ? '>' : '<', 0, right ? Form.BLOCK_RIGHT : Form.BLOCK_LEFT, aliens),
            new Board.Layer("cannon", 'A', 4, Form.BLOCK, alone(cell(LAST, cannon))),
            new Board.Layer("own bullet", '^', 2, Form.UP, own), new Board.Layer("enemy bullet", 'v', 1, Form.DOWN, enemy));
    }
}
