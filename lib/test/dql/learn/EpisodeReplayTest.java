package dql.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Dql;
import dql.Refused;
import dql.State;
import dql.Transition;
import org.junit.jupiter.api.Test;

class EpisodeReplayTest {
    private static Transition x(int t, boolean end, int copy) {
        return new Transition(t, State.of((float) t), 0, null, t, 1, State.of(0f), end, t, copy);
    }

    @Test void wholeEpisodesComeAndGo() {
        var D = Dql.episodeReplay(2, 0);
        Refused.with("the memory is empty: no episode has ended yet", D::all);
        D.add(x(1, false, 0));
        assertEquals(0, D.size(), "the episode under way is not in it");
        D.add(x(2, true, 0));
        D.add(x(3, true, 0));
        assertArrayEquals(new double[] {1, 2, 3}, D.all().r());
        D.add(x(4, false, 0));
        D.add(x(5, false, 0));
        assertArrayEquals(new double[] {1, 2, 3}, D.all().r());
        D.add(x(6, true, 0));
        assertArrayEquals(new double[] {3, 4, 5, 6}, D.all().r(), "the oldest went with both its steps");
        assertEquals(2, D.episodes());
        assertEquals("memory of 2 of 2 episodes: 4 transitions", D.toString());
    }

    @Test void copiesDoNotMix() {
        var D = Dql.episodeReplay(5, 0);
        D.add(x(1, false, 0));
        D.add(x(2, false, 1));
        D.add(x(3, true, 1));
        assertArrayEquals(new double[] {2, 3}, D.all().r());
        D.add(x(4, true, 0));
        assertArrayEquals(new double[] {2, 3, 1, 4}, D.all().r());
    }

    @Test void samplesAreUniformAndRepeatThemselves() {
        var counts = new int[4];
        var one = Dql.episodeReplay(1, 7);
        var two = Dql.episodeReplay(1, 7);
        for (int t = 0; t < 4; t++) {
            one.add(x(t, t == 3, 0));
            two.add(x(t, t == 3, 0));
        }
        for (double r : one.sample(4).r()) counts[(int) r]++;
        for (double r : two.sample(4).r()) counts[(int) r]--;
        assertArrayEquals(new int[4], counts);
        var many = new int[4];
        for (int k = 0; k < 1000; k++) for (double r : one.sample(4).r()) many[(int) r]++;
        for (int n : many) assertEquals(1000, n, 120);
        Refused.saying("a batch of 5 cannot be sampled from a replay that holds 4 transitions", () -> one.sample(5));
        Refused.with("a memory needs room for at least 1 episode, not 0", () -> Dql.episodeReplay(0, 0));
    }
}
