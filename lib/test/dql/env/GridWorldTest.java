package dql.env;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Outcome;
import dql.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridWorldTest {
    private static final int UP = 0, RIGHT = 1, DOWN = 2, LEFT = 3;
    private final GridWorld world = GridWorld.of("""
        ..G
        .#H
        S..
        """);                                          // states 0 1 2 / 3 - 4 / 5 6 7

    private static Outcome to(int next, double r, boolean end) {
        return new Outcome(1, next, r, end);
    }

    @Test void movesUnlessThereIsAWallOrTheEdge() {
        assertEquals(List.of(to(3, -1, false)), world.outcomes(5, UP));
        assertEquals(List.of(to(6, -1, false)), world.outcomes(5, RIGHT));
        assertEquals(List.of(to(5, -1, false)), world.outcomes(5, DOWN));
        assertEquals(List.of(to(5, -1, false)), world.outcomes(5, LEFT));
        assertEquals(List.of(to(3, -1, false)), world.outcomes(3, RIGHT));
        assertEquals(List.of(to(1, -1, false)), world.outcomes(1, DOWN));
    }

    @Test void theGoalEndsAndHazardsDoAsToldTo() {
        assertEquals(List.of(to(2, 10, true)), world.outcomes(1, RIGHT));
        assertEquals(List.of(), world.outcomes(2, LEFT));
        assertEquals(List.of(to(4, -10, false)), world.outcomes(7, UP));
        assertEquals(List.of(to(2, 10, true)), world.outcomes(4, UP));
        assertEquals(List.of(to(4, -5, true)), world.hazard(-5).deadly().outcomes(7, UP));
        assertEquals(List.of(to(5, -10, false)), world.hazards(GridWorld.Hazards.RETURN).outcomes(7, UP));
    }

    @Test void slipsToBothSides() {
        assertEquals(List.of(new Outcome(0.8, 0, -1, false), new Outcome(0.1 + 0.1, 3, -1, false)), world.slip(0.2).outcomes(3, UP));
        assertEquals(List.of(new Outcome(0.5, 0, -1, false), new Outcome(0.5, 2, 10, true)), world.slip(1).outcomes(1, UP));
    }

    @Test void windPushesUp() {
        var windy = GridWorld.windyGridWorld();
        int start = windy.state(3, 0), gusty = windy.state(3, 6);
        assertEquals(windy.state(3, 1), windy.outcomes(start, RIGHT).get(0).next());
        assertEquals(windy.state(1, 7), windy.outcomes(gusty, RIGHT).get(0).next());
        assertEquals(windy.state(0, 6), windy.outcomes(gusty, UP).get(0).next());
        assertEquals(windy.state(2, 6), windy.outcomes(gusty, DOWN).get(0).next());
        assertEquals(windy.state(6, 3), windy.outcomes(windy.state(6, 3), DOWN).get(0).next());
    }

    @Test void cliffWalkingIsTheBooks() {
        var cliff = GridWorld.cliffWalking();
        assertEquals(48, cliff.states().n());
        assertEquals(36, cliff.layout().first('S'));
        assertEquals(List.of(to(36, -100, false)), cliff.outcomes(36, RIGHT));
        assertEquals(List.of(to(24, -1, false)), cliff.outcomes(36, UP));
        assertEquals(List.of(to(47, -1, true)), cliff.outcomes(35, DOWN));
        assertEquals(List.of(to(36, -100, false)), cliff.outcomes(25, DOWN));
    }

    @Test void startsAtItsStartOrOnAnyFreeCell() {
        assertArrayEquals(new double[] {0, 0, 0, 0, 0, 1, 0, 0}, world.starts());
        assertArrayEquals(new double[] {0.5, 0, 0.5, 0}, GridWorld.of(".G.H").starts());
    }

    @Test void saysWhatItIs() {
        assertEquals("""
            GridWorld: 8 states, 4 choices (up, right, down, left); reward -1 a step, 2.5 at the goal, -10 in a hazard, where the agent walks on; slips with probability 0.2
            ..G
            .#H
            S..""", world.goal(2.5).slip(0.2).toString());
        assertEquals("(2, 1)", world.states().names().get(6));
        assertEquals(6, world.state(2, 1));
    }

    @Test void refusesInWords() {
        Refused.with("map: there is no goal G", () -> GridWorld.of("S.."));
        Refused.with("map: there is no start S and no free cell . to start in", () -> GridWorld.of("GH"));
        Refused.with("map: there is no start S for hazards to return to", () -> GridWorld.of(".GH").hazards(GridWorld.Hazards.RETURN));
        Refused.with("slip must be a probability, 0 to 1, not 20.0", () -> world.slip(20));
        Refused.with("wind must have 3 numbers, one for each column, not 2", () -> world.wind(1, 2));
        Refused.with("a reward must be a finite number, not NaN", () -> world.goal(Double.NaN));
        Refused.with("GridWorld has no state in row 1, column 1", () -> world.state(1, 1));
    }
}
