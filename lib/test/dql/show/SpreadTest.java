package dql.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.nets.Values;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
    private static final int COLOUR = Palette.colour(1).getRGB(), INK = Palette.INK.getRGB();

    private static BufferedImage painted(Values kind, double mean, Scene.Scale scale, float... z) {
        var picture = new BufferedImage(100, 50, BufferedImage.TYPE_INT_RGB);
        var g = picture.createGraphics();
        Scene.blank(g, 100, 50);
        new Spread(kind, z, mean, 0.8, scale).paint(g, 0, 0, 100, 40, 1);
        g.dispose();
        return picture;
    }

    /** Three atoms, 0, 5 and 10, on an axis from -5 to 15: a bar is 25 wide, and 40 high where the probability is the largest. */
    @Test void barsAreAsHighAsTheProbabilities() {
        var picture = painted(new Values.Categorical(0, 10, 3), 4.1, new Scene.Scale(-5, 15, 0), 0.2f, 0.8f, 0);
        assertEquals(COLOUR, picture.getRGB(55, 2), "0.8 of 0.8: the whole height");
        assertEquals(COLOUR, picture.getRGB(20, 35), "0.2 of 0.8: a quarter of it");
        assertTrue(picture.getRGB(20, 25) != COLOUR, "and no more");
        assertTrue(picture.getRGB(75, 35) != COLOUR, "nothing at the last atom");
        assertEquals(INK, picture.getRGB(45, 10), "the mean");
    }

    /** Quantiles 2 and 8 on an axis from 0 to 10: half of the height at 2, whatever their order. */
    @Test void stairsRiseAtTheQuantiles() {
        var picture = painted(new Values.Quantiles(2), 5, new Scene.Scale(0, 10, 0), 8f, 2f);
        assertEquals(COLOUR, picture.getRGB(20, 30), "the first stair");
        assertEquals(COLOUR, picture.getRGB(40, 20), "its tread");
        assertEquals(COLOUR, picture.getRGB(80, 10), "the second");
    }

    @Test void filmsShowWhatANetworkSaysOfTheReturn() {
        var env = Dql.cartPole(0);
        var reel = new Reel(Dql.mlp(8).categorical(0, 100, 5).on(env, 0), 200);
        reel.begin(env, env.reset());
        float[][] z = reel.shots.get(0).z();
        assertEquals(2, z.length);
        assertEquals(1, z[1][0] + z[1][1] + z[1][2] + z[1][3] + z[1][4], 1e-6);
        assertEquals(-25, Scene.Scale.of(List.of(reel)).low(), "half a bar beyond the first atom, and as much again");
        var plain = new Reel(Dql.mlp(8).on(env, 0), 200);
        plain.begin(env, env.reset());
        assertEquals(null, plain.shots.get(0).z());
    }
}
