package dql.parity;

import dql.Rng;
import dql.Space;
import dql.State;
import dql.env.Acrobot;
import dql.env.CartPole;
import dql.env.Exact;
import dql.env.MountainCar;
import dql.env.Pendulum;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Episodes of a classic control world, a reset or a step a row: {@code episode,t,kind,s*,action,reward,terminated,truncated,n*,o*}: s the state before, n after it, o what is seen. */
public final class ClassicRecording implements Recording {
    static final String HEADER = "episode,t,kind";
    private static final double PENDULUM = 5e-10;      // a float's last bit in 0.001 torque²: Python's floats are squared by a power function

    private static final List<World> WORLDS = List.of(new World("CartPole", 4, 4, 500, 0, CartPole::new), new World("MountainCar", 2, 2, 200, 0, MountainCar::new),
        new World("Acrobot", 4, 6, 500, 0, Acrobot::new), new World("Pendulum", 2, 3, 200, PENDULUM, Pendulum::new));

    /** A world, how many numbers its states and observations have, its time limit, and by how much a reward may differ. */
    record World(String name, int state, int seen, int limit, double reward, Function<Rng, Exact> make) { }

    /** A reset (its action, reward and ends mean nothing) or a step. */
    record Moment(int line, int t, boolean reset, double[] s, double action, double reward, boolean terminated, boolean truncated, double[] next, State o) { }

    private final Path file;
    private final World world;
    private final List<Moment> moments;

    private ClassicRecording(Path file, World world, List<Moment> moments) {
        this.file = file;
        this.world = world;
        this.moments = moments;
    }

    /** The recording in the lines of a file; throws with file and line if one is broken. */
    public static ClassicRecording read(Path file, List<String> lines) {
        String header = lines.get(0).strip();
        var world = WORLDS.stream().filter(w -> header(w).equals(header)).findFirst().orElseThrow(() -> new IllegalArgumentException(
            "%s, line 1: its columns are those of no world: %s; %s has %s".formatted(file, header, WORLDS.get(0).name, header(WORLDS.get(0)))));
        int columns = header.split(",").length;
        var moments = IntStream.range(1, lines.size()).filter(i -> !lines.get(i).isBlank())
            .mapToObj(i -> moment(world, Row.of(file, i + 1, lines.get(i), columns))).toList();
        if (moments.isEmpty()) throw new IllegalArgumentException(file + " has no rows");
        return new ClassicRecording(file, world, moments);
    }

    private static String header(World w) {
        return HEADER + columns("s", w.state) + ",action,reward,terminated,truncated" + columns("n", w.state) + columns("o", w.seen);
    }

    private static String columns(String name, int n) {
        var text = new StringBuilder();
        for (int i = 0; i < n; i++) text.append(",").append(name).append(i);
        return text.toString();
    }

    private static Moment moment(World world, Row row) {
        String kind = row.at(2);
        if (!kind.equals("reset") && !kind.equals("step")) throw row.wrong("kind must be reset or step, not \"%s\"".formatted(kind));
        boolean reset = kind.equals("reset");
        row.count(0, "episode");
        int n = world.state, action = 3 + n, after = action + 4;
        return new Moment(row.line(), row.count(1, "t"), reset, row.numbers(3, n, "s"), reset ? 0 : action(world, row, action),
            reset ? 0 : row.number(action + 1, "reward"), !reset && row.flag(action + 2, "terminated"), !reset && row.flag(action + 3, "truncated"),
            row.numbers(after, n, "n"), State.of(row.numbers(after + n, world.seen, "o")));
    }

    private static double action(World world, Row row, int column) {
        var actions = world.make.apply(new Rng(0)).actions();
        if (!(actions instanceof Space.Discrete choices)) return row.number(column, "action");
        int a = row.count(column, "action");
        if (a >= choices.n()) throw row.wrong("action must be 0 to %d, not %d".formatted(choices.n() - 1, a));
        return a;
    }

    /** Each row from the state recorded before it, and, with a seed, the whole of it from the seed alone. */
    @Override public Comparison replay(String env, Optional<BigInteger> seed) {
        if (!env.equalsIgnoreCase(world.name)) throw new IllegalArgumentException("%s is a recording of %s, not of %s".formatted(file, world.name, env));
        var replay = new ClassicReplay(world, moments, new Comparison("%s against %s, row by row%s".formatted(
            world.name, file.getFileName(), seed.map(s -> " and from seed " + s).orElse(""))));
        replay.rowByRow();
        seed.ifPresent(replay::fromSeed);
        return replay.comparison();
    }
}
