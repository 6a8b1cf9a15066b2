package dql.gym;

import com.google.gson.JsonObject;
import dql.Space;
import dql.State;
import dql.Step;
import java.util.List;
import java.util.Map;

/**
 * Any environment of Gymnasium's, played by Python in a process of its own, or in one that the copies of a vector share. Its actions
 * are choices (Discrete; MultiDiscrete and MultiBinary as one choice of all combinations, the last number changing fastest) or numbers
 * (Box), its states numbers (Box, MultiDiscrete, MultiBinary, flattened, as floats), one of n (Discrete) or pixels (Box of uint8, rows
 * x columns, with colours last or frames first). Episodes start as Gymnasium's from that seed. Whatever goes wrong in Python is thrown here as an
 * IllegalStateException; the next {@link #reset()} goes on, with another process where that one has ended.
 */
public final class Gym extends Remote {
    private Space states, actions;
    private String name;

    private Gym(Stage stage) {
        super(stage);
    }

    /** Whether there is a Python with the packages that this, and {@link Atari}, need. */
    public static boolean here() {
        return Python.whole();
    }

    /** The environment of that id, {@code gymnasium.make(id, **options)}. Throws, in Gymnasium's words, if it cannot be made. */
    public static Gym of(String id, long seed, Map<String, ?> options) {
        return starting(id, seed, options).known();
    }

    /** The same without waiting until it is there. */
    public static Gym starting(String id, long seed, Map<String, ?> options) {
        return new Gym(new Stage(id, seed, options, Map.of()));
    }

    private Gym known() {
        if (states != null) return this;
        JsonObject about = stage.about();
        name = about.get("name").getAsString();
        actions = space(about.getAsJsonObject("actions"), stage.texts(about.get("meanings")));
        states = space(about.getAsJsonObject("states"), List.of());
        return this;
    }

    private Space space(JsonObject x, List<String> names) {
        return switch (x.get("kind").getAsString()) {
            case "discrete" -> names.size() == x.get("n").getAsInt() ? Space.discrete(names.toArray(String[]::new)) : Space.discrete(x.get("n").getAsInt());
            case "pixels" -> Space.pixels(x.get("channels").getAsInt(), x.get("rows").getAsInt(), x.get("columns").getAsInt());
            default -> Space.numbers(x.get("low").getAsJsonArray().size()).within(floats(stage.texts(x.get("low"))), floats(stage.texts(x.get("high"))));
        };
    }

    private static float[] floats(List<String> texts) {
        var x = new float[texts.size()];
        for (int i = 0; i < x.length; i++) x[i] = texts.get(i).endsWith("inf") ? texts.get(i).startsWith("-") ? Float.NEGATIVE_INFINITY : Float.POSITIVE_INFINITY : Float.parseFloat(texts.get(i));
        return x;
    }

    /** How many seconds a step, a reset or a picture may take (60) before its process is stopped. */
    public Gym timeout(double seconds) {
        stage.patience(seconds);
        return this;
    }

    @Override public Space states() { return known().states; }

    @Override public Space actions() { return known().actions; }

    @Override public String name() { return known().name; }

    @Override public State reset() {
        known();
        stage.reset();
        return seen();
    }

    @Override public void begin(int a) {
        if (!(actions() instanceof Space.Discrete choices))
            throw new IllegalArgumentException("%s takes an action of %s, not choice %d".formatted(name(), actions(), a));
        stage.begin(choices.check(a));
    }

    @Override public void begin(float... u) {
        if (actions() instanceof Space.Numbers numbers) stage.begin(numbers.check(u));
        else super.begin(u);
    }

    @Override public Step finish() {
        stage.finish();
        return new Step(seen(), stage.reward(), stage.terminated(), stage.truncated());
    }

    private State seen() {
        if (!(states instanceof Space.Pixels p)) return State.of(stage.numbers(states.size()));
        var frames = new byte[p.channels()][];
        for (int k = 0; k < frames.length; k++) frames[k] = stage.frame(k, new byte[p.rows() * p.columns()]);
        return State.pixels(frames);
    }

    @Override public String toString() {
        return "%s in Python: %s, %s".formatted(name(), states(), actions());
    }
}
