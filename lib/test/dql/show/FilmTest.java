package dql.show;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Actor;
import dql.Dql;
import dql.Env;
import dql.Q;
import dql.Refused;
import dql.Space;
import dql.State;
import dql.Step;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmTest {
    private static final int BLUE = 0xFF0000FF;

    /** A blue square that moves to the right, 4 % of the width a step; over after so many steps, the reward 2. */
    private static final class Square implements Env {
        private final int end;
        private int t;

        Square(int end) {
            this.end = end;
        }

        @Override public Space states() { return Space.numbers("t"); }

        @Override public Space actions() { return Space.discrete("wait", "go"); }

        @Override public State reset() {
            t = 0;
            return State.of(0f);
        }

        @Override public Step step(int a) {
            return new Step(State.of((float) ++t), 2, t == end, false);
        }

        @Override public BufferedImage render(int width) {
            var image = new BufferedImage(width, width / 2, BufferedImage.TYPE_INT_RGB);
            var g = image.createGraphics();
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, width, width);
            g.setColor(Color.BLUE);
            g.fillRect(width * (t % 20) / 25, width / 4, width / 25, width / 25);
            return image;
        }
    }

    /** Q(s, ·) = (t, −t). */
    private static final Q LINE = new Q() {
        @Override public int actions() { return 2; }

        @Override public void of(State s, float[] values) {
            values[0] = s.at(0);
            values[1] = -s.at(0);
        }
    };

    /** Where the square stands in a frame, in steps; the margin is 4 pixels, the picture 360 wide. */
    private static int place(int[] pixels, int width) {
        for (int x = 0; x < 360; x++) if (pixels[(4 + 95) * width + 4 + x] == BLUE) return Math.round(x * 25 / 360f);
        return -1;
    }

    private static int bluePixelsPlace(GifTest.Seen seen, int i) {
        return place(seen.pixels().get(i), 368);
    }

    @Test void everyMomentOfAShortEpisodeIsShown() throws IOException {
        var film = Dql.film(new Square(5), s -> 1, 2);
        assertEquals("film of 10 steps, 2 episodes, returns 10, 10: save(\"film.gif\") writes it, strip(6) is a figure", film.toString());
        var seen = GifTest.Seen.of(film.gif());
        assertEquals(12, seen.pixels().size());
        for (int i = 0; i < 12; i++) assertEquals(i % 6, bluePixelsPlace(seen, i));
        assertEquals(List.of(30, 30, 30, 30, 30, 80, 30, 30, 30, 30, 30, 80), seen.delays(), "slowly, and longer at the ends");
        assertEquals(7, GifTest.Seen.of(film.delay(70).gif()).delays().get(0));
    }

    @Test void aLongEpisodeLeavesMomentsOut() throws IOException {
        var film = Dql.film(new Square(1_309), s -> 0, 1).frames(60);
        var seen = GifTest.Seen.of(film.gif());
        assertEquals(61, seen.pixels().size(), "steps 0, 22, ..., 1298, and the last");
        for (int i = 0; i < 60; i++) assertEquals(22 * i / 4 * 4 % 20, bluePixelsPlace(seen, i), "frame " + i);
        assertEquals(1_309 % 20, bluePixelsPlace(seen, 60), "the end is there");
    }

    @Test void aPlayedShotKnowsWhatIsDoneNext() {
        var reel = new Reel(LINE, 100);
        var env = new Square(2);
        var s = env.reset();
        reel.begin(env, s);
        reel.then(1, null);
        var x = env.step(1);
        reel.step(env, x.s(), x.raw(), x.end());
        reel.then(0, null);
        x = env.step(0);
        reel.step(env, x.s(), x.raw(), x.end());
        reel.then(1, null);
        assertEquals(List.of("step 0  → go", "step 1  → wait", "step 2, end"), reel.shots.stream().map(shot -> shot.where(false)).toList());
        assertEquals(List.of("", "reward 2, return 2", "reward 2, return 4"), reel.shots.stream().map(Shot::won).toList());
        assertEquals("episode 1, step 2, end", reel.shots.get(2).where(true));
        assertArrayEquals(new float[] {1, -1}, reel.shots.get(1).q());
        assertEquals(1, reel.shots.get(0).a());
    }

    @Test void aStreamOfTransitionsIsFilmed() {
        var film = Dql.film(LINE);
        var env = new Square(3);
        for (var x : Dql.play(env, s -> 1, 0.9, 7)) film.add(env, x);
        assertTrue(film.toString().startsWith("film of 7 steps, 2 episodes, returns 6, 6: "), film::toString);
    }

    @Test void aLoopOfOnesOwnIsFilmed() {
        var film = Dql.film();
        var env = new Square(3);
        env.reset();
        film.add(env);
        for (int t = 0; t < 3; t++) film.add(env, env.step(0));
        film.add(env);
        film.add(env);
        assertTrue(film.toString().startsWith("film of 4 steps, 1 episode, return 6: "), film::toString);
    }

    @Test void numbersAreFilmedToo() {
        Actor push = s -> new float[] {1.5f};
        assertTrue(Dql.film(Dql.pendulum(0), push, 1).toString().startsWith("film of 200 steps, 1 episode"));
    }

    @Test void barsShareOneScale() {
        var reel = new Reel(LINE, 100);
        var env = new Square(9);
        for (float t : new float[] {0, 4}) reel.begin(env, State.of(t));
        var scale = Scene.Scale.of(List.of(reel));
        assertEquals(new Scene.Scale(-4, 4, 0), scale);
        assertEquals(0.75, scale.of(2));
        var far = new Reel(new Q() {
            @Override public int actions() { return 2; }

            @Override public void of(State s, float[] values) {
                values[0] = 90;
                values[1] = 100;
            }
        }, 100);
        far.begin(env, State.of(0f));
        assertEquals(new Scene.Scale(89, 101, 89), Scene.Scale.of(List.of(far)), "values far from 0 begin near the least of them");
    }

    @Test void barsTakeRoomBesideThePicture() throws IOException {
        var plain = Dql.film(new Square(3), s -> 0, 1).strip(1);
        var bars = Dql.film(new Square(3), s -> 0, LINE, 1).strip(1);
        assertEquals(240 + 8, plain.getWidth());
        assertEquals(240 + 12 + 190 + 8, bars.getWidth());
        assertEquals(plain.getHeight(), bars.getHeight());
    }

    @Test void namesThatBeginAlikeAreShortened() {
        var reel = new Reel(LINE, 100);
        reel.actions = List.of("torque (N m) = −2", "torque (N m) = 2");
        assertEquals("torque (N m) = 2", reel.action(1, name -> true));
        assertEquals("2", reel.action(1, name -> false));
        reel.actions = List.of("push left", "push to the right");
        assertEquals("to the right", reel.action(1, name -> false));
        assertEquals("left", reel.action(0, name -> false));
        reel.actions = List.of("none", "two steps back");
        assertEquals("two steps back", reel.action(1, name -> false));
        assertEquals("action 2", reel.action(2, name -> true));
    }

    @Test void stripsShowMomentsFromTheFirstToTheLast() {
        var strip = Dql.film(new Square(8), s -> 0, 1).strip(5);           // steps 0, 2, 4, 6, 8 in two rows
        assertEquals(3 * 248, strip.getWidth());
        int frame = strip.getHeight() / 2;
        for (int i = 0; i < 5; i++) {
            int left = i % 3 * 248 + 4, top = i / 3 * frame + 4, x = 0;
            while (strip.getRGB(left + x, top + 65) != BLUE) x++;
            assertEquals(2 * i, Math.round(x * 25 / 240f));
        }
        assertEquals("film of 8 steps, 1 episode, return 16", strip.toString());
    }

    @Test void twoFilmsBesideEachOther() throws IOException {
        var both = Dql.film(new Square(3), s -> 0, 1).title("before").side(Dql.film(new Square(6), s -> 0, 1).title("after"));
        var seen = GifTest.Seen.of(both.gif());
        assertEquals(7, seen.pixels().size(), "the shorter one waits at its end");
        assertEquals("film 'before' of 3 steps, 1 episode, return 6; beside it film 'after' of 6 steps, 1 episode, return 12", both.strip(2).toString());
        Refused.saying(IllegalStateException.class, "films side by side are finished", () -> both.title("both"));
    }

    @Test void files(@TempDir Path folder) throws IOException {
        var film = Dql.film(new Square(3), s -> 0, 1).title("a \"film\"");
        film.save(folder.resolve("a.gif").toString()).save(folder.resolve("a.png").toString());
        assertArrayEquals(film.gif(), Files.readAllBytes(folder.resolve("a.gif")), "the same each time");
        assertTrue(Files.size(folder.resolve("a.png")) > 1_000);
        assertTrue(film.html().startsWith("<img alt=\"film 'a &quot;film&quot;' of 3 steps, 1 episode, return 6\" src=\"data:image/gif;base64,R0lGODlh"));
        Refused.saying("a figure is saved as .png or .svg", () -> film.save(folder.resolve("a.mp4").toString()));
    }

    @Test void anInterruptEndsAFilmThatCanStillBeSeen() throws IOException {
        var film = Dql.film();
        film.play(new Square(1_000), s -> {
            if (s.at(0) == 20) Thread.currentThread().interrupt();
            return 0;
        }, 3);
        var gif = film.gif();
        assertTrue(Thread.interrupted());
        assertEquals(22, GifTest.Seen.of(gif).pixels().size());
        assertTrue(film.toString().startsWith("film of 21 steps, no whole episode"), film::toString);
    }

    @Test void worldsWithoutAnEndAndWithoutAPicture() {
        assertTrue(Dql.film(new Square(-1), s -> 0, 1).toString().startsWith("film of 10,000 steps, no whole episode"));
        var blind = new Env() {
            @Override public Space states() { return Space.numbers(1); }

            @Override public Space actions() { return Space.discrete(1); }

            @Override public State reset() { return State.of(0f); }

            @Override public Step step(int a) { return new Step(State.of(0f), 0, true, false); }

            @Override public String name() { return "Dark"; }
        };
        Refused.saying(UnsupportedOperationException.class, "Dark has no picture", () -> Dql.film(blind, s -> 0, 1));
    }

    @Test void badUseIsRefused() {
        Refused.with("a film needs at least 1 episode, not 0", () -> Dql.film(new Square(3), s -> 0, 0));
        Refused.with("browsers show a frame for at least 20 ms, not 5", () -> Dql.film().delay(5));
        Refused.with("a film needs at least 2 frames, not 1", () -> Dql.film().frames(1));
        Refused.with("a strip needs at least 1 frame, not 0", () -> Dql.film().strip(0));
        Refused.saying(IllegalStateException.class, "nothing has been filmed yet", () -> Dql.film().gif());
        assertEquals("film of 0 steps, no whole episode", Dql.film().html());
    }
}
