package dql.gym;

import dql.Space;
import dql.State;
import dql.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An Atari game of the Arcade Learning Environment (Bellemare et al. 2013), as agents have seen it since Mnih et al. 2015: an action is
 * taken for 4 frames; a state is 4 pictures, oldest first, each the maximum of the last two frames in grey, 84x84. The reward is the
 * sign of the game's, which logs have as {@code raw}. A {@link Protocol} says the rest. Python plays the frames; the pictures, equal to
 * those of Gymnasium's AtariPreprocessing, are made here. As there, an episode is cut off after 108,000 frames, half an hour.
 */
public final class Atari extends Remote {
    private static final Space STATES = Space.pixels(Protocol.STACK, Protocol.SIDE, Protocol.SIDE);

    private final Protocol protocol;
    private final byte[][] latest = new byte[Protocol.STACK][];
    private Space.Discrete actions;
    private String name;
    private Area area;
    private byte[] one, other;
    private int lives;

    private Atari(Stage stage, Protocol protocol) {
        super(stage);
        this.protocol = protocol;
    }

    /** Gymnasium's id of a game, {@code "ALE/Breakout-v5"}. */
    public static String id(String game) {
        return "ALE/" + game + "-v5";
    }

    /** The game of such an id; empty for other environments. */
    public static Optional<String> game(String id) {
        return id.matches("ALE/.+-v5") ? Optional.of(id.substring(4, id.length() - 3)) : Optional.empty();
    }

    /** A game by its name, {@code "Breakout"}. Throws, in Gymnasium's words, if there is none. */
    public static Atari of(String game, Protocol protocol, long seed) {
        return starting(game, protocol, seed).known();
    }

    /** The same without waiting until it is there. */
    public static Atari starting(String game, Protocol protocol, long seed) {
        if (game == null || !game.matches("[A-Za-z0-9]+"))
            throw new IllegalArgumentException("an Atari game is named as in ALE/NAME-v5, \"Breakout\" or \"SpaceInvaders\", not \"%s\"".formatted(game));
        return new Atari(new Stage(id(game), seed, protocol.options(), protocol.worker()), protocol);
    }

    private Atari known() {
        if (actions != null) return this;
        var about = stage.about();
        var states = about.getAsJsonObject("states");
        int rows = states.get("rows").getAsInt(), columns = states.get("columns").getAsInt();
        area = new Area(rows, columns, Protocol.SIDE);
        one = new byte[rows * columns];
        other = new byte[rows * columns];
        name = about.get("name").getAsString();
        actions = new Space.Discrete(stage.texts(about.get("meanings")));
        return this;
    }

    /** How many seconds a step, a reset or a picture may take (60) before its process is stopped. */
    public Atari timeout(double seconds) {
        stage.patience(seconds);
        return this;
    }

    @Override public Space states() { return STATES; }

    @Override public Space.Discrete actions() { return known().actions; }

    @Override public String name() { return known().name; }

    @Override public State reset() {
        known();
        stage.reset();
        Arrays.fill(latest, seen());
        lives = stage.lives();
        return State.pixels(latest.clone());
    }

    @Override public void begin(int a) {
        stage.begin(actions().check(a));
    }

    @Override public Step finish() {
        stage.finish();
        System.arraycopy(latest, 1, latest, 0, Protocol.STACK - 1);
        latest[Protocol.STACK - 1] = seen();
        boolean lost = protocol.lives() && stage.lives() < lives;
        lives = stage.lives();
        return new Step(State.pixels(latest.clone()), Math.signum(stage.reward()), stage.terminated(), stage.truncated(), stage.reward(), lost);
    }

    /** The maximum of the two frames, for some games show a thing in every other frame only. */
    private byte[] seen() {
        return area.of(stage.frame(0, one), stage.frame(1, other));
    }

    /** The last two frames as the worker handed them over, in grey, [rows * columns] each: the raw material of a state. */
    public List<byte[]> frames() {
        known();
        var frames = List.of(new byte[one.length], new byte[one.length]);
        for (int k = 0; k < 2; k++) stage.frame(k, frames.get(k));
        return frames;
    }

    @Override public String toString() {
        return "%s by the protocol %s: %s, %s".formatted(name(), protocol.name(), STATES, actions());
    }
}
