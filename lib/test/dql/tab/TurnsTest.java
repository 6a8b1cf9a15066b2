package dql.tab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Env;
import dql.Policy;
import dql.Refused;
import dql.State;
import dql.env.Chain;
import dql.env.GridWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Policy right = s -> 1;

    private static List<Turn> all(Turns turns) {
        return StreamSupport.stream(turns.spliterator(), false).toList();
    }

    @Test void countsEpisodesAndSteps() {
        var turns = all(Dql.turns(GridWorld.of("S..G").env(0), right, 0.9, 7));
        assertEquals("episode 1 t=1 s=0 a=1 r=-1.000 γ′=0.9000 s′=1", turns.get(0).toString());
        assertEquals("episode 1 t=3 s=2 a=1 r=10.00 γ′=0.000 s′=3 end", turns.get(2).toString());
        assertEquals("episode 3 t=7 s=0 a=1 r=-1.000 γ′=0.9000 s′=1", turns.get(6).toString());
    }

    /** Rewards −1 −1 −1 10 with γ = 0.5 and n = 2: the last step of an episode has one reward left. */
    @Test void sumsTheRewardsOfNSteps() {
        var turns = all(Dql.turns(GridWorld.of("S...G").env(0), right, 0.5, 6, 2));
        assertEquals(List.of(-1.5, -1.5, -1 + 0.5 * 10, 10.0, -1.5), turns.stream().map(Turn::r).toList());
        assertEquals(List.of(0.25, 0.25, 0.0, 0.0, 0.25), turns.stream().map(Turn::discount).toList());
        assertEquals(List.of(2, 3, 4, 4, 2), turns.stream().map(Turn::next).toList());
        assertEquals(List.of(0, 1, 2, 3, 0), turns.stream().map(Turn::s).toList());
        assertEquals(List.of(1, 1, 1, 1, 2), turns.stream().map(Turn::episode).toList());
        assertEquals(-1, turns.get(0).raw());
    }

    @Test void aTimeLimitLeavesAFuture() {
        var turns = all(Dql.turns(Dql.timeLimit(new Chain(9).env(0), 3), right, 0.5, 3, 2));
        assertEquals(List.of(0.25, 0.25, 0.5), turns.stream().map(Turn::discount).toList());
        assertEquals(List.of(3, 4, 4), turns.stream().map(Turn::next).toList());
    }

    @Test void theNextActionIsTheOneThatIsTaken() {
        var env = new Chain(20).env(0);
        for (int n : new int[] {1, 3}) {
            int chosen = -1, s = -1;
            for (var x : Dql.turns(env, Dql.random(env, 4), 0.9, 500, n)) {
                if (n == 1 && chosen >= 0) assertEquals(chosen, x.a());
                chosen = x.nextA();
                s = x.next();
                assertEquals(chosen, x.nextA());
            }
            assertTrue(s >= 0);
        }
    }

    /** The policy says how often it has been asked: a′ is chosen before the body's change if asked for, afterwards if not. */
    @Test void theNextActionIsChosenWhenItIsAskedFor() {
        int[] now = {0};
        Policy clock = s -> now[0];
        var env = new Chain(9).env(0);
        var taken = new ArrayList<Integer>();
        for (var x : Dql.turns(env, clock, 0.9, 4)) {
            taken.add(x.a());
            if (x.t() == 2) x.nextA();
            now[0] = 1 - now[0];
        }
        assertEquals(List.of(0, 1, 1, 1), taken);
    }

    @Test void anActionOfTheStepBeforeIsTooLate() {
        var stream = Dql.turns(new Chain(5).env(0), right, 0.9, 5).iterator();
        var first = stream.next();
        stream.next();
        Refused.saying(IllegalStateException.class, "a′ must be asked for before the next step is taken", first::nextA);
        while (stream.hasNext()) stream.next();
        assertThrows(NoSuchElementException.class, stream::next);
    }

    @Test void stopsWhenInterrupted() {
        int n = 0;
        for (var x : Dql.turns(new Chain(5).env(0), right, 0.9, 1_000_000)) {
            n++;
            if (x.t() == 10) Thread.currentThread().interrupt();
        }
        assertTrue(Thread.interrupted());
        assertEquals(10, n);
    }

    @Test void refusesInWords() {
        Env env = new Chain(5).env(0);
        Refused.with("n must be at least 1 step, not 0", () -> Dql.turns(env, right, 0.9, 5, 0));
        Refused.with("gamma must be 0 to 1, not 9.0", () -> Dql.turns(env, right, 9, 5));
        Refused.with("steps must be at least 1, not 0", () -> Dql.turns(env, right, 0.9, 0));
        Refused.saying(IllegalStateException.class, "a transition does not know a′", () -> Turn.of(Dql.play(env, right, 1, 1).iterator().next()).nextA());
        assertFalse(Dql.turns(env, right, 0.9, 5).toString().contains("@"));
        assertEquals(2, Turn.index(State.of(2f)));
    }
}
