package dql.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Env;
import dql.Refused;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GalleryTest {
    private static Env begun(Env env) {
        env.reset();
        return env;
    }

    @Test void saysWhatStatesAndActionsAre() {
        var f = Dql.worlds(2, begun(Dql.cartPole(0)), begun(Dql.pendulum(0)), begun(Dql.gambler(0.4).env(0)), begun(Dql.breakout(0)));
        assertEquals("""
            CartPole; states: 4 numbers; actions: left, right
            Pendulum; states: 3 numbers; actions: 1 number (torque (N m))
            Gambler; states: one of 101; actions: one of 50
            Breakout; states: 4x10x10 pixels; actions: nothing, left, up, right, down, fire""", f.toString());
    }

    @Test void isAsWideAsItsColumnsAndTallAsItsRows() {
        var one = Dql.worlds(3, begun(Dql.cartPole(0)));
        var four = Dql.worlds(2, begun(Dql.cartPole(0)), begun(Dql.cartPole(1)), begun(Dql.cartPole(2)), begun(Dql.cartPole(3)));
        assertEquals(2 * one.getWidth() - 18, four.getWidth());
        assertEquals(2 * one.getHeight() - 18, four.getHeight());
    }

    @Test void picturesOfHighWorldsAreNarrower() {
        assertTrue(Dql.worlds(1, begun(Dql.spaceInvaders(0))).getHeight() <= 18 + 214 + 64 + 18);
    }

    @Test void worldsAreShownAsTheyAre() {
        var env = begun(Dql.mountainCar(0));
        var before = Dql.worlds(1, env);
        for (int i = 0; i < 40; i++) env.step(2);
        assertFalse(Arrays.equals(rgb(before), rgb(Dql.worlds(1, env))));
    }

    private static int[] rgb(BufferedImage i) {
        return i.getRGB(0, 0, i.getWidth(), i.getHeight(), null, 0, i.getWidth());
    }

    @Test void needsAWorldAndAColumn() {
        Refused.with("there must be at least 1 world to show", () -> Dql.worlds(2));
        Refused.with("columns must be at least 1, not 0", () -> Dql.worlds(0, begun(Dql.cartPole(0))));
    }
}
