package dql.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Figure;
import dql.Refused;
import dql.State;
import dql.env.GridWorld;
import dql.tab.Table;
import org.junit.jupiter.api.Test;

class GridFigureTest {
    private static final int TOP = 58, LEFT = 20;     // of a grid under a title of one line
    private final GridWorld world = GridWorld.of("S.G\n.#H").deadly();

    private static int count(java.awt.image.BufferedImage f, int rgb) {
        int n = 0;
        for (int i = 0; i < f.getWidth(); i++) for (int j = 0; j < f.getHeight(); j++) if ((f.getRGB(i, j) & 0xFFFFFF) == rgb) n++;
        return n;
    }

    @Test void coloursCellsByTheirValues() {
        Figure f = Dql.values("V", world, new double[] {1, 3, 99, 2, 99});
        assertEquals(0xFF440154, f.getRGB(LEFT + 10, TOP + 10));
        assertEquals(0xFFFDE725, f.getRGB(LEFT + 76 + 10, TOP + 10));
        assertEquals(0xFF21918C, f.getRGB(LEFT + 10, TOP + 76 + 10));
        assertTrue(count(f, 0x009E73) > 4_000, "the goal is green and no value");
        assertEquals("V\n1 3 G\n2 # H", f.toString());
    }

    @Test void drawsAPolicyInArrows() {
        var f = Dql.values("V", world, new double[] {1, 3, 0, 2, 0}, s -> s.at(0) == 3 ? 0 : 1);
        assertEquals("V\n1→ 3→  G\n2↑  #  H", f.toString());
        int white = 0xFFFFFFFF;
        assertEquals(white, f.getRGB(LEFT + 38, TOP + (int) (76 * 0.36)), "an arrow's shaft");
    }

    @Test void drawsAWay() {
        var path = Dql.path(world, s -> s.at(0) == 3 ? 0 : 1);
        assertEquals(java.util.List.of(0, 1, 2), path);
        var f = Dql.values("V", world, new double[] {1, 3, 0, 2, 0}, path);
        assertEquals("V\n1 3 G\n2 # H", f.toString());
        for (int column = 0; column < 2; column++) assertEquals(Palette.INK.getRGB(), f.getRGB(LEFT + 38 + 76 * column, TOP + 38));
        assertEquals(Palette.INK.getRGB(), f.getRGB(LEFT + 76 * 2 + 5, TOP + 38), "the tip");
        assertEquals("W\nS.G\n.#H", Dql.path("W", world, path).toString());
    }

    @Test void drawsATableAsTriangles() {
        var Q = Table.of(world);
        for (int a = 0; a < 4; a++) Q.set(0, a, a);
        var f = Dql.values("Q", world, Q);
        assertEquals(0xFF440154, f.getRGB(LEFT + 52, TOP + 32), "up is the lowest");
        assertEquals(0xFFFDE725, f.getRGB(LEFT + 35, TOP + 42), "left the highest");
        assertEquals("Q\n3← 0↑  G\n0↑  #  H", f.toString());
    }

    @Test void showsTheAgentOnItsValues() {
        var env = world.env(0);
        env.reset();
        var Q = Table.of(env);
        assertEquals("Q\n@0↑  0↑   G\n 0↑   #   H", Dql.values("Q", env, Q).toString());
        int before = env.render(300).getRGB(100 + 30, 40);
        env.show(Q, -1, 1);
        assertTrue(before != env.render(300).getRGB(100 + 30, 40));
        Q.set(1, 0, 1);
        assertEquals(0xFFFDE725, env.render(300).getRGB(6 + 96 + 48, 6 + 26), "as the table is now");
        assertEquals(0xFF0072B2, env.render(300).getRGB(6 + 48, 6 + 48), "the agent in the middle of its cell");
    }

    @Test void wideWorldsStayLegibleOrAtLeastSeen() {
        var corridor = Dql.corridor(20);
        var f = Dql.values("corridor", corridor, Table.of(corridor));
        assertTrue(f.getWidth() <= 1200);
        var env = corridor.env(0);
        env.reset();
        assertTrue(count(env.render(480), 0x0072B2) > 20, "the agent is never too small to see");
        Dql.values("", Dql.gambler(0.4), new double[101]);
        Dql.values("strips", Dql.maximisationBias(), Table.of(Dql.maximisationBias()));
    }

    @Test void refusesInWords() {
        Refused.with("GridWorld has 5 states, but there are 2 values", () -> Dql.values("", world, new double[2]));
        Refused.with("Chain has 2 actions, but Q has values of 4", () -> Dql.values("", Dql.chain(5), Table.of(world)));
        Refused.with("action must be 0 to 3 (up, right, down, left), not 9", () -> Dql.values("", world, new double[5], (State s) -> 9));
    }
}
