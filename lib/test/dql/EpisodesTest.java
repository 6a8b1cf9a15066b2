package dql;

import static dql.Dql.cartPole;
import static dql.Dql.describe;
import static dql.Dql.play;
import static dql.Dql.timeLimit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class EpisodesTest {
    private static Transition x(double r, double discount, boolean end, int copy) {
        return new Transition(1, State.of(0f), 0, null, r / 100, discount, State.of(0f), end, r, copy);
    }

    @Test void aLineForEachEpisodeOfRawRewards() {
        var episodes = new Episodes();
        assertEquals("no whole episode", episodes.toString());
        assertFalse(episodes.step(x(-800, 0.9, false, 0)));
        assertTrue(episodes.step(x(-71.38, 0, true, 0)));
        assertTrue(episodes.step(x(2, 0.9, true, 0)));
        assertEquals("Episode   1  Duration:    2 steps  Return:   -871.38  ended%nEpisode   2  Duration:    1 steps  Return:      2.00  cut off".formatted(), episodes.toString());
        assertEquals(new Episodes.Episode(2, 1, 2, "cut off"), episodes.last());
    }

    @Test void copiesOfAWorldAreToldApart() {
        var episodes = new Episodes();
        for (int i = 0; i < 3; i++) episodes.step(x(1, 0.9, false, 0));
        episodes.step(x(10, 0.9, false, 2));
        episodes.step(x(20, 0, true, 2));
        episodes.step(x(1, 0, true, 0));
        assertEquals(List.of(new Episodes.Episode(1, 2, 30, "ended"), new Episodes.Episode(2, 4, 4, "ended")), episodes.list());
    }

    @Test void landingsAndCrashesAreKnownByTheLastReward() {
        var words = new Episodes(Episodes::landing);
        words.step(x(-100, 0, true, 0));
        assertEquals("Crashed", words.last().ending());
        words.step(x(100, 0, true, 0));
        assertEquals("Landed", words.last().ending());
        words.step(x(-0.3, 0.9, true, 0));
        assertEquals("Hovering", words.last().ending());
    }

    @Test void readsAStreamUpToSoManyEpisodes() {
        var episodes = describe(play(timeLimit(cartPole(0), 5), s -> 0, 1, 1_000), 3);       // a pole pushed to one side stands for five steps
        assertEquals(List.of(5, 5, 5), episodes.list().stream().map(Episodes.Episode::steps).toList());
        assertEquals(2, describe(play(timeLimit(cartPole(0), 5), s -> 0, 1, 14), 3, x -> "over").list().size(), "the stream ends first");
    }

    @Test void whatCannotBeIsRefusedInWords() {
        Refused.with("at least 1 episode must be described, not 0", () -> describe(List.of(), 0));
        Refused.saying(IllegalStateException.class, "no episode has ended yet", () -> new Episodes().last());
    }
}
