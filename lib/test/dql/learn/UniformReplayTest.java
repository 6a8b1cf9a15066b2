package dql.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Batch;
import dql.Refused;
import dql.Rng;
import dql.State;
import dql.Transition;
import org.junit.jupiter.api.Test;

class UniformReplayTest {

    private static Transition x(int i) {
        return new Transition(i, State.of(i, i), i, i, 0.5, State.of(i + 1f, i + 1f), false);
    }

    private static UniformReplay filled(int capacity, int n) {
        var replay = new UniformReplay(capacity, new Rng(1));
        for (int i = 0; i < n; i++) replay.add(x(i));
        return replay;
    }

    @Test void rowsComeBackWhole() {
        Batch b = filled(70, 60).sample(50);
        for (int i = 0; i < 50; i++) {
            int a = b.a()[i];
            assertEquals(State.of((float) a, a), b.s().row(i));
            assertEquals(State.of(a + 1f, a + 1f), b.next().row(i));
            assertEquals(a, b.r()[i]);
            assertEquals(0.5, b.discount()[i]);
            assertEquals(1, b.weight()[i]);
            assertEquals(a, b.index()[i]);
        }
    }

    @Test void theOldestGoFirst() {
        var replay = filled(4, 6);                  // 2, 3, 4, 5 are left
        assertEquals(4, replay.size());
        var seen = new java.util.TreeSet<Integer>();
        for (int k = 0; k < 100; k++) seen.add(replay.sample(1).a()[0]);
        assertEquals(java.util.Set.of(2, 3, 4, 5), seen);
    }

    @Test void allAreEquallyLikely() {
        var replay = filled(8, 8);
        var count = new int[8];
        for (int k = 0; k < 1000; k++) for (int a : replay.sample(8).a()) count[a]++;
        for (int c : count) assertEquals(1000, c, 150);   // five standard deviations
    }

    @Test void theSameSeedSamplesTheSame() {
        assertEquals(filled(10, 10).sample(5).toString(), filled(10, 10).sample(5).toString());
    }

    @Test void keepsPixels() {
        var replay = new UniformReplay(3, new Rng(0));
        State s = State.pixels(new byte[] {1, (byte) 200}, new byte[] {3, 4});
        replay.add(new Transition(1, s, 0, 0, 1, s, false));
        assertEquals(s, replay.sample(1).s().row(0));
        assertEquals(200, replay.sample(1).next().row(0).at(1));
    }

    @Test void saysHowMuchMemoryItTakes() {
        var replay = filled(100, 3);                // per row: 2 states of 2 floats, an int, 2 doubles
        assertEquals(100 * (2 * 2 * 4 + 4 + 16), replay.bytes());
        assertEquals("uniform replay: 3 of 100 transitions, 3,600 bytes", replay.toString());
    }

    @Test void badInputIsRefusedInWords() {
        Refused.saying("a batch of 8 cannot be sampled from a replay that holds 3 transitions", () -> filled(10, 3).sample(8));
        Refused.saying("a batch of 1 cannot be sampled from a replay that holds 0 transitions", () -> filled(10, 0).sample(1));
        Refused.saying("a batch of 0", () -> filled(10, 3).sample(0));
        Refused.saying("capacity of at least 1, not 0", () -> new UniformReplay(0, new Rng(0)));
        Refused.saying("s must have 2 numbers, not 3", () -> filled(10, 3).add(
            new Transition(1, State.of(1f, 2f, 3f), 0, 0, 1, State.of(1f, 2f, 3f), false)));
    }
}
