package dql.env.lunar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Env;
import dql.Refused;
import dql.Rng;
import dql.show.Palette;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LunarPictureTest {

    private static long count(BufferedImage picture, int colour) {
        long n = 0;
        for (int y = 0; y < picture.getHeight(); y++)
            for (int x = 0; x < picture.getWidth(); x++) if ((picture.getRGB(x, y) & 0xFFFFFF) == (Palette.colour(colour).getRGB() & 0xFFFFFF)) n++;
        return n;
    }

    @ParameterizedTest
    @ValueSource(ints = {160, 480, 1200})
    void asWideAsAskedForWithALanderInIt(int width) {
        Env env = Dql.lunarLander(1);
        env.reset();
        var picture = env.render(width);
        assertEquals(width, picture.getWidth());
        assertEquals(width * 3 / 4, picture.getHeight());
        assertTrue(count(picture, 6) > width * width / 4000.0, "the hull is 1 m² of 300");
    }

    /** Flags have the colour of flames too. */
    @Test void enginesThatFireHaveFlames() {
        for (int a = 0; a < 4; a++) {
            Env env = Dql.lunarLander(1);
            env.reset();
            for (int t = 0; t < 10; t++) env.step(0);
            long before = count(env.render(480), 1);
            env.step(a);
            assertEquals(a != 0, count(env.render(480), 1) > before + 5, "action " + a);
        }
    }

    @Test void legsTurnGreenOnTheGround() {
        Env env = Dql.lunarLander(0);
        env.reset();
        assertEquals(0, count(env.render(480), 2));
        new Pilot().fly(env);
        assertTrue(count(env.render(480), 2) > 30);
    }

    /** Pushed upwards with all force, and no dispersion: it rises straight. */
    @Test void aLanderAboveThePictureIsPointedAt() {
        var draws = new double[14 + 2 * 100];
        draws[13] = 1000;
        var env = new LunarLander(LunarOptions.STANDARD, LunarDraws.recorded(draws));
        env.reset();
        for (int t = 0; t < 50; t++) env.step(2);
        assertTrue(env.step(2).s().at(1) > 2, "it is above 15 m");
        assertTrue(count(env.render(480), 6) > 50);
    }

    @Test void tooNarrowIsRefused() {
        Env env = Dql.lunarLander(0);
        env.reset();
        Refused.with("a picture of a lander must be at least 40 pixels wide, not 39", () -> env.render(39));
    }

    @Test void saysInTextWhatItShows() {
        var moon = new Moon(-10);
        moon.begin(Terrain.of(LunarDraws.of(new Rng(0))));
        assertEquals("lander at 0.0 m from the pad's middle, 10.0 m above it, main engine on", new LunarPicture(100, moon, 1, 0).text());
        assertTrue(new LunarPicture(100, moon, 0, -1).text().endsWith(", left engine on"));
    }
}
