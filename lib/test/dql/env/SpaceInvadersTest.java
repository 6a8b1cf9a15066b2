package dql.env;

import static dql.Dql.spaceInvaders;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dql.Refused;
import dql.Rng;
import dql.State;
import dql.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** By hand from the rules; PixelRecordingTest holds it against MinAtar. */
class SpaceInvadersTest {
    private static final int NOTHING = 0, LEFT = 1, RIGHT = 3, FIRE = 5;
    private static final int CANNON = 0, ALIEN = 1, GOING_LEFT = 2, GOING_RIGHT = 3, OWN = 4, ENEMY = 5;
    private final SpaceInvaders env = spaceInvaders(0, 0, true);
    private State s = env.reset();

    private int[] cells(int channel) {
        return IntStream.range(0, 100).filter(i -> s.at(channel * 100 + i) != 0).toArray();
    }

    private Step play(int... actions) {
        Step step = null;
        for (int a : actions) {
            step = env.step(a);
            s = step.s();
        }
        return step;
    }

    private static int[] times(int n, int a) {
        var actions = new int[n];
        Arrays.fill(actions, a);
        return actions;
    }

    @Test void startsWithFourRowsOfAliens() {
        assertEquals(600, s.size());
        assertArrayEquals(new int[] {95}, cells(CANNON));
        assertArrayEquals(IntStream.range(0, 40).filter(i -> i % 10 >= 2 && i % 10 < 8).toArray(), cells(ALIEN));
        assertArrayEquals(cells(ALIEN), cells(GOING_LEFT));
        assertEquals(0, cells(GOING_RIGHT).length + cells(OWN).length + cells(ENEMY).length);
    }

    @Test void theGunFiresOnceInFiveSteps() {
        play(FIRE);
        assertArrayEquals(new int[] {85}, cells(OWN));
        play(LEFT, FIRE, FIRE);
        assertArrayEquals(new int[] {55}, cells(OWN));
        assertEquals(0, play(FIRE).r());
        Step hit = play(FIRE);                             // the first bullet is in row 3, and the gun ready
        assertEquals(1, hit.r());
        assertArrayEquals(new int[] {84}, cells(OWN));
        assertEquals(23, cells(ALIEN).length);
        assertEquals(0f, s.at(100 + 35));
    }

    /** 12 steps until the first move; from column 2 they reach column 0 with the 2nd, turn with the 3rd and come down. */
    @Test void aliensMoveTurnAndComeDown() {
        play(times(12, NOTHING));
        assertEquals(2, cells(ALIEN)[0]);
        play(times(1, LEFT));
        assertEquals(1, cells(ALIEN)[0]);
        play(times(12, LEFT));
        assertEquals(0, cells(ALIEN)[0]);
        play(times(12, LEFT));
        assertEquals(10, cells(ALIEN)[0]);
        assertArrayEquals(cells(ALIEN), cells(GOING_RIGHT));
        assertEquals(0, cells(GOING_LEFT).length);
    }

    /** The first shot comes with the 11th step, from the lowest alien above the cannon, and falls a row a step. */
    @Test void theNearestColumnShoots() {
        play(times(10, NOTHING));
        assertEquals(0, cells(ENEMY).length);
        play(NOTHING);
        assertArrayEquals(new int[] {35}, cells(ENEMY));
        assertFalse(play(times(5, NOTHING)).end());
        assertTrue(play(NOTHING).terminated());
        assertArrayEquals(new int[] {95}, cells(ENEMY));
    }

    @Test void theColumnNearestToACannonAtTheBorderShoots() {
        play(times(11, RIGHT));
        assertArrayEquals(new int[] {99}, cells(CANNON));
        assertArrayEquals(new int[] {37}, cells(ENEMY));
    }

    @Test void aShotIsDodged() {
        play(times(17, NOTHING));
        s = env.reset();
        play(times(16, NOTHING));
        assertFalse(play(LEFT).end());
    }

    /** Plays the actions of a recording of good play, in which one wave is shot down; returns the step when the next is there. */
    private int playWell(SpaceInvaders game) throws IOException {
        var lines = Files.readAllLines(Path.of("data", "parity", "minatar_space_invaders_long.jsonl"));
        s = game.reset();
        int wave = -1;
        for (int t = 0; t < lines.size() - 2; t++) {
            int left = cells(ALIEN).length;
            var step = game.step(JsonParser.parseString(lines.get(t + 2)).getAsJsonObject().get("a").getAsInt());
            s = step.s();
            if (left != step.r()) continue;
            wave = t;
            assertEquals(24, cells(ALIEN).length);
        }
        return wave;
    }

    @Test void theNextWaveIsFasterWithRamping() throws IOException {
        SpaceInvaders hard = spaceInvaders(0, 0, true), easy = spaceInvaders(0, 0, false);
        int wave = playWell(hard);
        assertTrue(wave > 0);
        assertEquals(wave, playWell(easy));
        assertEquals(1, hard.ramp());
        assertEquals(0, easy.ramp());
        hard.reset();
        assertEquals(0, hard.ramp());
    }

    @Test void seedsAndGeneratorsRepeatAGame() {
        assertEquals(report(spaceInvaders(3)), report(spaceInvaders(3)));
        assertEquals(report(spaceInvaders(new Rng(3))), report(spaceInvaders(new Rng(3))));
    }

    private static String report(SpaceInvaders env) {
        var played = new StringBuilder();
        env.reset();
        for (int i = 0; i < 200; i++) {
            var step = env.step(i % 6);
            played.append(step.s().hashCode()).append(env.played());
            if (step.end()) env.reset();
        }
        return played.toString();
    }

    @Test void printsItsBoardAndSaysWhatIsWrong() {
        assertEquals("< alien   A cannon   ^ own bullet   v enemy bullet", env.toString().lines().reduce((a, b) -> b).orElseThrow());
        assertEquals(". . < < < < < < . .", env.toString().lines().skip(1).findFirst().orElseThrow());
        Refused.saying("must be 0 to 1, not -1.0", () -> spaceInvaders(0, -1, true));
    }
}
