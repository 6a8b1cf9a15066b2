package dql;

import dql.env.CartPole;
import dql.env.TimeLimit;
import dql.learn.AtRandom;
import dql.learn.EpsGreedy;
import dql.learn.Greedy;
import dql.learn.UniformReplay;
import dql.nets.Architecture;
import dql.nets.Engines;
import dql.nets.Optimizer;
import dql.nets.Rule;
import dql.run.Doctor;
import dql.run.Evaluation;
import dql.run.Play;
import dql.show.Curves;
import dql.show.Data;
import dql.show.Timeline;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/** Everything a cell or jshell needs, by one {@code import static dql.Dql.*}. */
public final class Dql {
    private Dql() { }

    // ---- worlds

    /** CartPole-v1 (at most 500 steps), started as Gymnasium starts it from this seed. */
    public static Env cartPole(long seed) {
        return cartPole(new Rng(seed));
    }

    /** CartPole-v1 (at most 500 steps), its episodes started by the generator. */
    public static Env cartPole(Rng rng) {
        return timeLimit(new CartPole(rng), 500);
    }

    /** An environment whose episodes are truncated after so many steps. */
    public static Env timeLimit(Env env, int steps) {
        return new TimeLimit(env, steps);
    }

    // ---- networks and optimisers

    /** Dense layers of the given widths with ReLU, and one linear output per action: {@code mlp(120, 84).on(env, seed)}. */
    public static Architecture mlp(int... units) {
        return Architecture.mlp(units);
    }

    /** Adam with PyTorch's defaults: β₁ = 0.9, β₂ = 0.999, ε = 1e-8 (Kingma and Ba 2015). */
    public static Optimizer adam(double lr, Net q) {
        return new Optimizer(new Rule.Adam(lr, 0.9, 0.999, 1e-8), q);
    }

    /** RMSProp with the decay and ε of Mnih et al. 2015, centred: 0.95 and 0.01. */
    public static Optimizer rmsProp(double lr, Net q) {
        return new Optimizer(new Rule.RmsProp(lr, 0.95, 0.01, true), q);
    }

    /** Stochastic gradient descent, θ ← θ − α ∇L. */
    public static Optimizer sgd(double lr, Net q) {
        return new Optimizer(new Rule.Sgd(lr, 0), q);
    }

    /** The engine of networks built from now on: "simd", "djl", or "auto", the faster one that can. Throws if it cannot run here. */
    public static void engine(String name) {
        Engines.choose(name);
    }

    // ---- learning

    /** ℓ(δ) = δ². */
    public static final Loss squared = new Loss.Squared();

    /** ℓ(δ) = δ²/2 for |δ| up to 1, then |δ| − 1/2: its slope is the clipped error of Mnih et al. 2015. */
    public static final Loss huber = new Loss.Huber(1);

    /** A memory of the latest transitions, sampled uniformly. */
    public static Replay replay(int capacity, long seed) {
        return replay(capacity, new Rng(seed, Rng.REPLAY));
    }

    /** The same, sampled by the generator. */
    public static Replay replay(int capacity, Rng rng) {
        return new UniformReplay(capacity, rng);
    }

    /** maxₐ of the values. */
    public static double max(float[] values) {
        return values[argmax(values)];
    }

    /** argmaxₐ of the values; the first, when several are largest. */
    public static int argmax(float[] values) {
        return EpsGreedy.argmax(values);
    }

    // ---- acting

    /** A random action with probability ε(t), else argmaxₐ Q(s, a). */
    public static Policy epsGreedy(Q q, Schedule eps, long seed) {
        return epsGreedy(q, eps, new Rng(seed, Rng.EXPLORATION));
    }

    /** The same, drawn by the generator. */
    public static Policy epsGreedy(Q q, Schedule eps, Rng rng) {
        return new EpsGreedy(q, eps, rng);
    }

    /** The same with a constant ε. */
    public static Policy epsGreedy(Q q, double eps, long seed) {
        return epsGreedy(q, constant(eps), seed);
    }

    /** argmaxₐ Q(s, a). */
    public static Policy greedy(Q q) {
        return new Greedy(q);
    }

    /** Any action, all equally likely. */
    public static Policy random(Env env, long seed) {
        return random(env, new Rng(seed, Rng.EXPLORATION));
    }

    /** The same, drawn by the generator. */
    public static Policy random(Env env, Rng rng) {
        return new AtRandom(env.actions().size(), rng);
    }

    /** Always the same value. */
    public static Schedule constant(double value) {
        return new Schedule.Constant(value);
    }

    /** A straight line from one value to another in so many steps, then level. */
    public static Schedule linear(double from, double to, long steps) {
        return new Schedule.Linear(from, to, steps);
    }

    /** The transitions of a policy in an environment, one by one; ends after so many steps, or when the cell is interrupted. */
    public static Iterable<Transition> play(Env env, Policy policy, double gamma, long steps) {
        return new Play(env, policy, gamma, steps);
    }

    /** The seeds 0, ..., n - 1, run side by side on all cores: {@code seeds(5).run(seed -> train(dqn, h, seed))}. */
    public static Seeds seeds(int n) { return Seeds.of(n); }

    /** The returns of a policy over whole episodes. */
    public static Evaluation evaluate(Policy policy, Env env, int episodes) {
        return Evaluation.of(policy, env, episodes);
    }

    // ---- figures and data

    /** A chart in one call: its title, what the axes are (with units), and what is drawn on them. */
    public static Figure figure(String title, String x, String y, Part... parts) {
        return Figure.of(title, x, y, parts);
    }

    /** Several figures in one picture, beside each other. */
    public static Figure side(Figure... figures) {
        return Figure.side(figures);
    }

    /** Events over the years: {@code timeline("Milestones", event(1989, "Q-learning"), ...)}. */
    public static Figure timeline(String title, Timeline.Event... events) {
        return Figure.of(new Timeline(title, List.of(events)));
    }

    /** Something that happened in a year, for a {@link #timeline}. */
    public static Timeline.Event event(int year, String words) {
        return new Timeline.Event(year, words);
    }

    /** A line through points; NaN leaves a gap. */
    public static Part line(String name, double[] x, double[] y) {
        return new Part.Line(name, x, y);
    }

    /** Markers without a line. */
    public static Part points(String name, double[] x, double[] y) {
        return new Part.Points(name, x, y);
    }

    /** A line in a shaded band from low to high. */
    public static Part band(String name, double[] x, double[] low, double[] mid, double[] high) {
        return new Part.Band(name, x, low, mid, high, "");
    }

    /** The mean of a series over several runs, in a band from the lowest to the highest of them. */
    public static Part band(String name, String series, List<Log> logs) {
        return Curves.band(name, series, 0, logs);
    }

    /** The same where each run is the mean of its latest so many values. */
    public static Part band(String name, String series, int window, List<Log> logs) {
        if (window < 1) throw new IllegalArgumentException("a mean needs at least 1 value, not " + window);
        return Curves.band(name, series, window, logs);
    }

    /** A dashed horizontal line with its name on it. */
    public static Part level(String name, double y) {
        return new Part.Level(name, y);
    }

    /** Horizontal bars with labels, the first at the top. */
    public static Part bars(String name, List<String> labels, double[] values) {
        return new Part.Bars(name, labels, values);
    }

    /** The same from an array of labels. */
    public static Part bars(String name, String[] labels, double[] values) {
        return new Part.Bars(name, List.of(labels), values);
    }

    /** A few words in the plot that begin at a point of its axes. */
    public static Part text(String words, double x, double y) {
        return new Part.Text(words, x, y);
    }

    /** Several parts as one: a list of lines made in a loop. */
    public static Part all(List<Part> parts) {
        return new Part.Several(parts);
    }

    /** A logarithmic x axis. */
    public static Part logX() {
        return new Part.Logarithmic(true, false);
    }

    /** A logarithmic y axis. */
    public static Part logY() {
        return new Part.Logarithmic(false, true);
    }

    /** The part of the y axis to be seen (of the axis of values, for bars). */
    public static Part rangeY(double low, double high) {
        return new Part.Range('y', low, high);
    }

    /** The part of the x axis to be seen. */
    public static Part rangeX(double low, double high) {
        return new Part.Range('x', low, high);
    }

    /** Width and height of a figure in pixels. */
    public static Part size(int width, int height) {
        return new Part.Size(width, height);
    }

    /** Where the legend stands: "below", "right" or "off". */
    public static Part legend(String where) {
        return Part.Legend.of(where);
    }

    /** A grey line of small print under the title: what a band is, where data are from. */
    public static Part note(String text) {
        return new Part.Note(text);
    }

    /** A file of published numbers, from the project's folder data/published. */
    public static Table data(String file) {
        return Data.table(file);
    }

    /** A column of a table as numbers. */
    public static double[] numbers(Table table, String column) {
        return table.numberColumn(column).asDoubleArray();
    }

    /** The numbers 0, 1, ..., n - 1, for an axis. */
    public static double[] range(int n) {
        return IntStream.range(0, n).asDoubleStream().toArray();
    }

    /** The mean of some numbers; NaN of none. */
    public static double mean(double... x) {
        return Arrays.stream(x).average().orElse(Double.NaN);
    }

    // ---- the machine

    /** What dql needs of this machine: what was found, and the fix where something is wrong. */
    public static Doctor doctor() {
        return Doctor.examine();
    }

    /** Whether notebooks are to shrink their budgets: the environment variable DQL_FAST is 1. */
    public static boolean fast() {
        return "1".equals(System.getenv("DQL_FAST"));
    }

    /** A budget: the first number, or the second when notebooks are to be {@link #fast()}. */
    public static int budget(int full, int fast) {
        return fast() ? fast : full;
    }

    // ---- problems

    /** CartPole-v1, solved by DQN in 100,000 steps, ten seconds on one core. */
    public static final Problem CARTPOLE = new Problem("CartPole", Dql::cartPole, mlp(120, 84),
        new Hyper(100_000, 20_000, 64, 1_000, 1, 100, 0.99, 5e-4, linear(1, 0.04, 10_000)),
        "differs from Mnih et al. 2015: squared loss (theirs: Huber), Adam (RMSProp), a memory of 20,000\n"
            + "(a million), a copy to the target network every 100 updates (10,000), an update every step (4)");
}
