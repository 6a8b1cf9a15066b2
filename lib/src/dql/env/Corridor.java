package dql.env;

import dql.Mdp;
import dql.Outcome;
import dql.Space;
import java.util.ArrayList;
import java.util.List;

/**
 * The corridor on which duelling networks were first tried (Wang et al. 2016, Sec. 4.1): two vertical sections of 10 states joined
 * by a horizontal one of 50; from the bottom left to the top right, where the episode ends with 1. Of 5, 10 or 20 actions all but
 * the first four do nothing. The paper does not say where the sections meet, nor its smaller reward: here they meet in the middle,
 * and there is one reward.
 *
 * @param choices how many actions, at least 4
 */
public record Corridor(int choices) implements Mdp {
    private static final int HEIGHT = 10, WIDTH = 52, JOINT = 4;
    private static final GridWorld GRID = GridWorld.of(map()).step(0).goal(1);

    /** Throws unless there are at least 4 actions. */
    public Corridor {
        if (choices < 4) throw new IllegalArgumentException("a corridor has at least 4 actions, not " + choices);
    }

    private static String map() {
        var text = new StringBuilder();
        for (int row = 0; row < HEIGHT; row++)
            text.append(row == HEIGHT - 1 ? 'S' : '.').append((row == JOINT ? "." : "#").repeat(WIDTH - 2)).append(row == 0 ? 'G' : '.').append('\n');
        return text.toString();
    }

    @Override public Space.Discrete states() { return GRID.states(); }

    @Override public Space.Discrete actions() {
        var names = new ArrayList<>(GRID.actions().names());
        while (names.size() < choices) names.add("stay " + (names.size() - 3));
        return new Space.Discrete(names);
    }

    @Override public List<Outcome> outcomes(int s, int a) {
        if (a < 4) return GRID.outcomes(s, a);
        return GRID.outcomes(s, 0).isEmpty() ? List.of() : List.of(new Outcome(1, s, 0, false));
    }

    @Override public double[] starts() { return GRID.starts(); }

    @Override public Layout layout() { return GRID.layout().withoutWalls(); }

    @Override public String toString() {
        return "Corridor: %d states, %d actions; reward 1 at the goal%n%s".formatted(states().n(), choices, layout());
    }
}
