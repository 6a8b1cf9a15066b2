package dql.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Refused;
import org.junit.jupiter.api.Test;

class HumanTest {

    /** Breakout: random 1.7, human 30.5; the score of Mnih et al. 2015, 401.2, is 1387 % of them: 399.5 / 28.8. */
    @Test void scoresByHand() {
        assertEquals(0, Dql.humanNormalised("Breakout", 1.7));
        assertEquals(100, Dql.humanNormalised("Breakout", 30.5));
        assertEquals(1387.15, Dql.humanNormalised("Breakout", 401.2), 0.01);
        assertEquals(-10, new Human("x", -20, -10).normalised(-21), 1e-9);
        assertEquals(50, new Human("a person is worse", -10, -20).normalised(-5), 1e-9);
    }

    @Test void gamesHaveSeveralNames() {
        var human = new Human("Space Invaders", 148, 1668.7);
        for (var name : new String[] {"SpaceInvaders", "space_invaders", "ALE/SpaceInvaders-v5"}) assertEquals(human, Human.of(name));
        assertEquals("Up’n Down", Human.of("UpNDown").game());
        assertEquals("Space Invaders: random 148.0, human 1668.7 (Wang et al. 2016 (arXiv 1511.06581), after Mnih et al. 2015 and Nair et al. 2015, no-op starts)", human.toString());
    }

    @Test void whatNobodyMeasuredIsRefused() {
        Refused.saying("there is no human score of 'Tetris' in atari_reference.csv, which has 57 Atari games", () -> Dql.humanNormalised("Tetris", 1));
        Refused.saying("there is no human score of 'null'", () -> Dql.humanNormalised(null, 1));
        assertTrue(Human.find("Tetris").isEmpty());
    }
}
