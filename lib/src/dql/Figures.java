package dql;

import dql.env.Dynamics;
import dql.env.MdpEnv;
import dql.learn.SumTree;
import dql.pg.Critic;
import dql.pg.Mu;
import dql.run.Install;
import dql.run.LearningCurve;
import dql.show.Bins;
import dql.show.Curves;
import dql.show.Data;
import dql.show.Diagram;
import dql.show.Film;
import dql.show.Gallery;
import dql.show.GridFigure;
import dql.show.HeatMap;
import dql.show.Layers;
import dql.show.Loop;
import dql.show.Mosaic;
import dql.show.Picture;
import dql.show.Timeline;
import dql.show.Tree;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/** The figures and data that a cell names through {@link Dql}. */
abstract class Figures extends Measures {
    Figures() { }

    /** A chart in one call: its title, what the axes are (with units), and what is drawn on them. */
    public static Figure figure(String title, String x, String y, Part... parts) {
        return Figure.of(title, x, y, parts);
    }

    /** A network as boxes, from the state to Q(s, ·); a dueling head as its two streams. */
    public static Figure layers(String title, Net q) {
        return Figure.of(new Layers(title, q));
    }

    /** Boxes and arrows: {@code diagram("Agent and world", box("agent", 0, 0, 0), box("world", 1, 0, 2), arrow("agent", "world", "a"))}. */
    public static Figure diagram(String title, Diagram.Piece... pieces) {
        return Figure.of(new Diagram(title, List.of(pieces)));
    }

    /** A box of a {@link #diagram}: its words, line by line, where it stands, and which colour it has. */
    public static Diagram.Piece box(String words, double column, double row, int colour) {
        return new Diagram.Box(words, column, row, colour);
    }

    /** An arrow of a {@link #diagram}, from one box to another by their first lines, with words on it or "". */
    public static Diagram.Piece arrow(String from, String to, String words) {
        return new Diagram.Arrow(from, to, words);
    }

    /** An actor and its critic as boxes, from the state to Q(s, μ(s)), with the way that the actor's gradient takes back. */
    public static Figure layers(String title, Mu mu, Critic q) {
        return Figure.of(new Layers(title, mu, q));
    }

    /** A sum tree of up to 16 numbers: every node with its sum. */
    public static Figure tree(String title, SumTree tree) {
        return tree(title, tree, Double.NaN);
    }

    /** The same with the search for u, step by step; u from 0 to below the sum. */
    public static Figure tree(String title, SumTree tree, double u) {
        return Figure.of(new Tree(title, tree, u));
    }

    /** Several figures in one picture, beside each other. */
    public static Figure side(Figure... figures) {
        return Figure.side(figures);
    }

    /** An empty film for a loop of one's own: {@code film.add(env, x)} after each step, then the film as its cell's value. */
    public static Film film() {
        return new Film((Q) null);
    }

    /** The same with Q(s, ·) beside the picture. */
    public static Film film(Q q) {
        return new Film(q);
    }

    /** So many episodes of a policy, played and filmed: an animation as its cell's value. */
    public static Film film(Env env, Policy policy, int episodes) {
        return film().play(env, policy, episodes);
    }

    /** The same with Q(s, ·) beside the picture, the chosen action marked. */
    public static Film film(Env env, Policy policy, Q q, int episodes) {
        return film(q).play(env, policy, episodes);
    }

    /** Events over the years: {@code timeline("Milestones", event(1989, "Q-learning"), ...)}. */
    public static Figure timeline(String title, Timeline.Event... events) {
        return Figure.of(new Timeline(title, List.of(events)));
    }

    /** Something that happened in a year, for a {@link #timeline}. */
    public static Timeline.Event event(int year, String words) {
        return new Timeline.Event(year, words);
    }

    /** Worlds as they are now: their pictures in rows of so many, with their names, states and actions. */
    public static Figure worlds(int columns, Env... worlds) {
        return Figure.of(Gallery.of(columns, worlds));
    }

    /** Step t = 0, 1, ... as the loop of agent and world that it is: in state s action a was taken, and x came of it. */
    public static Figure loop(Env env, int t, State s, int a, Step x) {
        return Figure.of(Loop.of(env, t, s, a, x));
    }

    /** The values V(s) of a model's states as a heat map over its grid. */
    public static Figure values(String title, Mdp world, double[] v) {
        return Figure.of(GridFigure.of(title, new Dynamics(world), v, null, -1));
    }

    /** The same with a policy in arrows. */
    public static Figure values(String title, Mdp world, double[] v, Policy policy) {
        return Figure.of(GridFigure.of(title, new Dynamics(world), v, policy, -1));
    }

    /** The same with a way through it, state after state: {@code values(title, world, Q.v(), path(world, Q.policy()))}. */
    public static Figure values(String title, Mdp world, double[] v, List<Integer> path) {
        return Figure.of(GridFigure.of(title, new Dynamics(world), v, path));
    }

    /** The states that a policy passes from the likeliest start to the end, by the likeliest outcome of each action; until a state comes back. */
    public static List<Integer> path(Mdp world, Policy policy) {
        return new Dynamics(world).path(policy);
    }

    /** A way through a model's grid, state after state, without values. */
    public static Figure path(String title, Mdp world, List<Integer> path) {
        return Figure.of(GridFigure.of(title, new Dynamics(world), path));
    }

    /** The values Q(s, a) over a model's grid: four triangles in each cell where actions have directions, else strips from top to bottom. */
    public static Figure values(String title, Mdp world, Q q) {
        return Figure.of(GridFigure.of(title, new Dynamics(world), q, -1));
    }

    /** The same with the agent where it is. */
    public static Figure values(String title, MdpEnv env, Q q) {
        return Figure.of(GridFigure.of(title, env.model(), q, env.s()));
    }

    /** A matrix of numbers as coloured squares, row 0 at the top: a frame, a filter, a feature map. */
    public static Figure heat(String title, double[][] values) {
        return Figure.of(new HeatMap(title, values));
    }

    /** A picture in colours, every pixel a square: a frame as {@code env.render(160)} gives it. */
    public static Figure picture(String title, BufferedImage image) {
        return Figure.of(new Picture(title, image));
    }

    /** A picture in grey, of unsigned bytes in rows of so many: one of a state's frames, say. */
    public static Figure picture(String title, byte[] grey, int columns) {
        return Figure.of(Picture.grey(title, grey, columns));
    }

    /** Small matrices in rows of so many on one scale of colours: {@code mosaic("Feature maps", 8, maps(q, s, 1))}. */
    public static Figure mosaic(String title, int columns, double[][]... matrices) {
        return Figure.of(new Mosaic(title, columns, matrices));
    }

    /** A function's values over a plane as colours, from their lowest to their highest, behind all else; both axes evenly spaced. */
    public static Part surface(String name, double[] x, double[] y, DoubleBinaryOperator f) {
        var values = Curves.table(x, y, f);
        var all = Arrays.stream(values).flatMapToDouble(Arrays::stream).summaryStatistics();
        return new Part.Surface(name, x, y, values, all.getMin(), all.getMin() < all.getMax() ? all.getMax() : all.getMin() + 1);
    }

    /** The same with colours from one value to another, so that several figures can be compared. */
    public static Part surface(String name, double[] x, double[] y, double low, double high, DoubleBinaryOperator f) {
        return new Part.Surface(name, x, y, Curves.table(x, y, f), low, high);
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

    /** The same of curves with a value for each episode 1, 2, ...: {@code band("Sarsa", 10, seeds(20).run(seed -> returns(seed)))}. */
    public static Part band(String name, int window, List<double[]> runs) {
        return Curves.band(name, window, runs);
    }

    /** The same of curves with a value for each x. */
    public static Part band(String name, double[] x, List<double[]> runs) {
        return Curves.band(name, x, runs);
    }

    /** A dashed horizontal line with its name on it. */
    public static Part level(String name, double y) {
        return new Part.Level(name, y);
    }

    /** How many of some numbers fall where: the share of all in each of so many equal bins from the lowest to the highest. */
    public static Part histogram(String name, double[] values, int bins) {
        return Bins.histogram(name, values, bins);
    }

    /** The same from one number to another; what lies outside is counted in no bin. */
    public static Part histogram(String name, double[] values, int bins, double low, double high) {
        return Bins.histogram(name, values, bins, low, high);
    }

    /**
     * How the return of each action in a state is distributed, as a network with atoms says it (bars of probabilities) or one with
     * quantiles (the share of returns below: stairs), with the actions' names; for a film, fix both axes by rangeX and rangeY.
     */
    public static Part distributions(Net q, State s, String... actions) {
        var one = States.like(s, 1);
        one.put(0, s);
        return Bins.distributions(q.architecture().values(), q.outputs(one), q.actions(), actions);
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

    /** How an agent learned a problem, by their names on the command line, {@code learningCurve("rainbow", "CartPole")}: from data/curves, which {@code ./dql train} wrote. */
    public static LearningCurve learningCurve(String agent, String problem) {
        return LearningCurve.of(Install.home().resolve("data/curves"), agent, problem);
    }

    /** A column of a table as numbers. */
    public static double[] numbers(Table table, String column) {
        return table.numberColumn(column).asDoubleArray();
    }

    /** The numbers 0, 1, ..., n - 1, for an axis. */
    public static double[] range(int n) {
        return IntStream.range(0, n).asDoubleStream().toArray();
    }

    /** So many numbers from one to another, evenly spaced, both ends included, for an axis. */
    public static double[] range(double from, double to, int n) {
        if (n < 2 || !(from < to)) throw new IllegalArgumentException("a range needs at least 2 numbers that go up, not %d from %s to %s".formatted(n, from, to));
        return IntStream.range(0, n).mapToDouble(i -> from + (to - from) * i / (n - 1)).toArray();
    }

    /** The mean of some numbers; NaN of none. */
    public static double mean(double... x) {
        return Arrays.stream(x).average().orElse(Double.NaN);
    }
}
