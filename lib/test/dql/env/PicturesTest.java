package dql.env;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dql.Dql;
import dql.Env;
import dql.Refused;
import dql.Rng;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pictures of the classic worlds: as wide as asked for, and what moves stands where the state says. */
class PicturesTest {

    private static int colour(Exact world, double x, double y, double... state) {
        world.place(state);
        BufferedImage image = world.render(400);
        return image.getRGB((int) (x * image.getWidth()), (int) (y * image.getHeight()));
    }

    private static int rgb(Color colour) {
        return colour.getRGB();
    }

    @Test void asWideAsAskedFor() {
        for (Env env : List.of(Dql.cartPole(0), Dql.mountainCar(0), Dql.acrobot(0), Dql.pendulum(0))) {
            env.reset();
            for (int width : new int[] {160, 480, 1200}) assertEquals(width, env.render(width).getWidth());
            Refused.with("a picture must be 16 to 10000 pixels wide, not 0", () -> env.render(0));
        }
    }

    @Test void theCartStandsAtItsPosition() {
        var cart = new CartPole(new Rng(0));
        double y = (1.55 - 0.19) / 1.9;                    // the middle of the cart, from the top
        assertEquals(rgb(Scene.BLUE), colour(cart, 0.5 + 1.1 / 5.6, y, 1, 0, 0, 0));
        assertEquals(rgb(Scene.AIR), colour(cart, 0.5 + 1.1 / 5.6, y, -1, 0, 0, 0));
        assertEquals(rgb(Scene.INK), colour(cart, 0.5 + 0.5 / 5.6, (1.55 - 0.28) / 1.9, 0, 0, Math.PI / 2, 0));        // the pole leans right
    }

    @Test void linksHangDownAtZeroAndTurnCounterclockwise() {
        var acrobot = new Acrobot(new Rng(0));
        assertEquals(rgb(Scene.BLUE), colour(acrobot, 0.5, (2.3 + 0.5) / 4.6, 0, 0, 0, 0));
        assertEquals(rgb(Scene.RED), colour(acrobot, 0.5, (2.3 + 1.5) / 4.6, 0, 0, 0, 0));
        assertEquals(rgb(Scene.BLUE), colour(acrobot, 0.5 + 0.5 / 4.8, 0.5, Math.PI / 2, 0, 0, 0));
    }

    @Test void thePendulumStandsUprightAtZeroAndTurnsCounterclockwise() {
        var pendulum = new Pendulum(new Rng(0));
        assertEquals(rgb(Scene.BLUE), colour(pendulum, 0.5, (1.3 - 0.7) / 2.6, 0, 0));
        assertEquals(rgb(Scene.BLUE), colour(pendulum, 0.5 - 0.7 / 2.7, 0.5, Math.PI / 2, 0));
        pendulum.place(Math.PI, 0);
        pendulum.step(2f);
        var image = pendulum.render(400);                  // the arrow begins at the bottom and turns to the right
        assertEquals(rgb(Scene.RED), image.getRGB(200 + (int) (0.36 / 2.7 * 400), image.getHeight() / 2));
    }

    @Test void theCarStandsOnTheHill() {
        var car = new MountainCar(new Rng(0));
        double bottom = -Math.PI / 6;
        assertEquals(rgb(Scene.BLUE), colour(car, (bottom + 1.28) / 1.96, (1.27 - 0.17) / 1.32, bottom, 0));
        assertNotEquals(rgb(Scene.BLUE), colour(car, (bottom + 1.28) / 1.96, (1.27 - 0.17) / 1.32, 0.3, 0));
    }
}
