package dql;

import dql.env.Dynamics;
import dql.env.MdpEnv;
import dql.learn.SumTree;
import dql.pg.Critic;
import dql.pg.Mu;
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
import java.util.List;

/** The figures and data that a cell names through {@link Dql}. */
abstract class Figures extends Parts {
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
}
