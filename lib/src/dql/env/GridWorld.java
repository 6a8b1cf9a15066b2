package dql.env;

import dql.Mdp;
import dql.Outcome;
import dql.Space;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/**
 * A grid to walk on, made from a map: up, right, down, left; a move against a wall or the edge stays where it is. Entering the goal
 * ends the episode. Settings are changed in copies: {@code gridWorld(map).goal(10).slip(0.2)}.
 *
 * @param name its name
 * @param layout its map; states are numbered row after row, walls left out
 * @param step the reward of a step to a free cell
 * @param goal the reward of the step into a goal
 * @param hazard the reward of the step into a hazard
 * @param hazards what else a hazard does
 * @param slip the probability that a move goes to one of the two sides instead, half of it each (Russell and Norvig: 0.2)
 * @param wind how many cells up the wind of each column pushes (Sutton and Barto, Ex. 6.5); empty: none
 */
public record GridWorld(String name, Layout layout, double step, double goal, double hazard, Hazards hazards, double slip, List<Integer> wind) implements Mdp {
    private static final Space.Discrete ACTIONS = Space.discrete("up", "right", "down", "left");
    private static final int[] DOWN = {-1, 0, 1, 0}, RIGHT = {0, 1, 0, -1};

    /** What a hazard does besides its reward. */
    public enum Hazards {
        /** Nothing: the agent walks on. */
        PASS,
        /** It ends the episode. */
        END,
        /** It takes the agent back to the start. */
        RETURN
    }

    /** Throws if there is no goal, no place to start, or a setting is out of its range. */
    public GridWorld {
        if (layout.first('G') < 0) throw new IllegalArgumentException("map: there is no goal G");
        if (layout.first('S') < 0 && layout.first('.') < 0) throw new IllegalArgumentException("map: there is no start S and no free cell . to start in");
        if (hazards == Hazards.RETURN && layout.first('S') < 0) throw new IllegalArgumentException("map: there is no start S for hazards to return to");
        for (double r : new double[] {step, goal, hazard}) if (!Double.isFinite(r)) throw new IllegalArgumentException("a reward must be a finite number, not " + r);
        if (!(slip >= 0 && slip <= 1)) throw new IllegalArgumentException("slip must be a probability, 0 to 1, not " + slip);
        if (!wind.isEmpty() && wind.size() != layout.columns())
            throw new IllegalArgumentException("wind must have %d numbers, one for each column, not %d".formatted(layout.columns(), wind.size()));
        wind = List.copyOf(wind);
    }

    /** A grid from its map: −1 a step, 10 at the goal, −10 in a hazard, through which the agent may walk on. */
    public static GridWorld of(String map) {
        return new GridWorld("GridWorld", Layout.map(map), -1, 10, -10, Hazards.PASS, 0, List.of());
    }

    /** Sutton and Barto, Ex. 6.6: 4 x 12, −1 a step, −100 at the cliff and back to the start; states are numbered as in Gymnasium. */
    public static GridWorld cliffWalking() {
        String free = ".".repeat(12) + "\n";
        return of(free + free + free + "SHHHHHHHHHHG").name("CliffWalking").goal(-1).hazard(-100).hazards(Hazards.RETURN);
    }

    /** Sutton and Barto, Ex. 6.5: 7 x 10, −1 a step, a wind that pushes up. */
    public static GridWorld windyGridWorld() {
        String free = ".".repeat(10) + "\n";
        return of(free + free + free + "S......G..\n" + free + free + free).name("WindyGridWorld").goal(-1).wind(0, 0, 0, 1, 1, 1, 2, 2, 1, 0);
    }

    /** The same with another name. */
    public GridWorld name(String name) { return new GridWorld(name, layout, step, goal, hazard, hazards, slip, wind); }

    /** The same with another reward a step. */
    public GridWorld step(double step) { return new GridWorld(name, layout, step, goal, hazard, hazards, slip, wind); }

    /** The same with another reward at the goal. */
    public GridWorld goal(double goal) { return new GridWorld(name, layout, step, goal, hazard, hazards, slip, wind); }

    /** The same with another reward in hazards. */
    public GridWorld hazard(double hazard) { return new GridWorld(name, layout, step, goal, hazard, hazards, slip, wind); }

    /** The same where hazards do something else: PASS, END or RETURN. */
    public GridWorld hazards(Hazards hazards) { return new GridWorld(name, layout, step, goal, hazard, hazards, slip, wind); }

    /** The same where hazards end the episode. */
    public GridWorld deadly() { return hazards(Hazards.END); }

    /** The same where a move goes to one of the two sides with this probability, half of it each. */
    public GridWorld slip(double slip) { return new GridWorld(name, layout, step, goal, hazard, hazards, slip, wind); }

    /** The same with a wind that pushes up by so many cells in each column. */
    public GridWorld wind(int... wind) { return new GridWorld(name, layout, step, goal, hazard, hazards, slip, Arrays.stream(wind).boxed().toList()); }

    @Override public Space.Discrete states() {
        var names = new ArrayList<String>();
        for (int s = 0; s < layout.n(); s++) names.add("(%d, %d)".formatted(layout.row(s), layout.column(s)));
        return new Space.Discrete(names);
    }

    @Override public Space.Discrete actions() { return ACTIONS; }

    /** The state in a row and a column, both counted from 0. Throws if there is none. */
    public int state(int row, int column) {
        int s = layout.state(row, column);
        if (s < 0) throw new IllegalArgumentException("%s has no state in row %d, column %d".formatted(name, row, column));
        return s;
    }

    @Override public double[] starts() {
        var p = new double[layout.n()];
        if (layout.first('S') >= 0) p[layout.first('S')] = 1;
        else {
            for (int s = 0; s < p.length; s++) if (kind(s) == '.') p[s] = 1;
            double free = Arrays.stream(p).sum();
            for (int s = 0; s < p.length; s++) p[s] /= free;
        }
        return p;
    }

    private char kind(int s) {
        return layout.kind(layout.row(s), layout.column(s));
    }

    @Override public List<Outcome> outcomes(int s, int a) {
        if (kind(s) == 'G' || kind(s) == 'H' && hazards != Hazards.PASS) return List.of();
        var p = new TreeMap<Integer, Double>();
        if (slip < 1) p.merge(after(s, a), 1 - slip, Double::sum);
        if (slip > 0) for (int side : new int[] {1, 3}) p.merge(after(s, (a + side) % 4), slip / 2, Double::sum);
        var outcomes = new ArrayList<Outcome>();
        p.forEach((next, probability) -> outcomes.add(entering(next, Math.min(1, probability))));
        return Collections.unmodifiableList(outcomes);
    }

    private Outcome entering(int s, double p) {
        return switch (kind(s)) {
            case 'G' -> new Outcome(p, s, goal, true);
            case 'H' -> new Outcome(p, hazards == Hazards.RETURN ? layout.first('S') : s, hazard, hazards == Hazards.END);
            default -> new Outcome(p, s, step, false);
        };
    }

    /** The state that move a leads to: a step, and then as far up as the wind of the cell it left pushes. */
    private int after(int s, int a) {
        int column = layout.column(s), up = wind.isEmpty() ? 0 : wind.get(column);
        int to = layout.state(layout.row(s), column + RIGHT[a]) >= 0 ? layout.state(layout.row(s), column + RIGHT[a]) : s;
        int rows = DOWN[a] - up, way = Integer.signum(rows);
        for (int i = 0; i < Math.abs(rows); i++) {
            int further = layout.state(layout.row(to) + way, layout.column(to));
            if (further < 0) break;
            to = further;
        }
        return to;
    }

    @Override public String toString() {
        var text = new StringBuilder("%s: %d states, %s; reward %s a step, %s at the goal".formatted(name, layout.n(), ACTIONS, word(step), word(goal)));
        if (layout.first('H') >= 0) text.append(", %s in a hazard, %s".formatted(word(hazard), switch (hazards) {
            case PASS -> "where the agent walks on";
            case END -> "where the episode ends";
            case RETURN -> "from where it is back to the start";
        }));
        if (slip > 0) text.append("; slips with probability ").append(word(slip));
        if (!wind.isEmpty()) text.append("; wind ").append(wind);
        return text.append("\n").append(layout).toString();
    }

    private static String word(double x) {
        return x == Math.rint(x) ? Long.toString((long) x) : Double.toString(x);
    }
}
