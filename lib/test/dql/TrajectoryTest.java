package dql;

import static dql.Dql.cartPole;
import static dql.Dql.chain;
import static dql.Dql.pendulum;
import static dql.Dql.random;
import static dql.Dql.timeLimit;
import static dql.Dql.trajectory;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrajectoryTest {
    private static Transition x(int s, double r, boolean end) {
        return new Transition(s + 1, State.of((float) s), 1, r, end ? 0 : 0.9, State.of(s + 1f), end);
    }

    private final Trajectory tau = new Trajectory(List.of(x(0, 1, false), x(1, 2, false), x(2, 4, true)));

    @Test void returnsAreSumsOfWhatIsStillToCome() {
        assertEquals(1 + 0.5 * 2 + 0.25 * 4, tau.discounted(0.5));
        assertEquals(7, tau.discounted(1));
        assertEquals(1, tau.discounted(0));
        assertArrayEquals(new double[] {3, 4, 4}, tau.returns(0.5));
        assertArrayEquals(new double[] {1, 2, 4}, tau.rewards());
    }

    @Test void statesAreOneMoreThanSteps() {
        assertEquals(3, tau.length());
        assertArrayEquals(new double[] {0, 1, 2, 3}, tau.states(0));
        assertEquals(tau.steps().get(1), tau.at(1));
    }

    @Test void oneWholeEpisodeIsPlayed() {
        var cut = trajectory(timeLimit(cartPole(0), 4), s -> 1, 0.9);
        assertEquals(4, cut.length());
        assertTrue(cut.at(3).end());
        assertEquals(0.9, cut.at(3).discount(), "cut off: the future keeps its value");
        assertEquals(2, trajectory(timeLimit(pendulum(0), 3), (Actor) s -> new float[] {2}, 1).at(2).u()[0]);
    }

    @Test void theSameSeedsGiveTheSameTrajectory() {
        assertEquals(walk(3).toString(), walk(3).toString());
        assertNotEquals(walk(3).toString(), walk(4).toString());
    }

    private static Trajectory walk(long seed) {
        return trajectory(cartPole(seed), random(cartPole(0), seed), 1);
    }

    @Test void aWorldWithoutAnEndIsLeft() {
        assertEquals(100_000, trajectory(chain(3).env(0), s -> 0, 1).length());
    }

    @Test void printsItsBeginningAndItsEnd() {
        assertEquals("3 steps, return 7.00000 without a discount\nt=0    s=(0.000)  a=1  r=1.000\nt=1    s=(1.000)  a=1  r=2.000\nt=2    s=(2.000)  a=1  r=4.000\nthen   s=(3.000)", tau.toString());
        var lines = trajectory(timeLimit(cartPole(0), 9), s -> s.at(2) > 0 ? 1 : 0, 1).toString().lines().toList();
        assertEquals(1 + 5 + 1 + 3 + 1, lines.size());
        assertEquals("...", lines.get(6));
    }

    @Test void whatIsNoEpisodeIsRefused() {
        Refused.with("a trajectory needs at least 1 step", () -> new Trajectory(List.of()));
        Refused.with("a trajectory is one episode, but this one ends after 1 steps of 2", () -> new Trajectory(List.of(x(0, 1, true), x(0, 1, true))));
        Refused.with("gamma must be 0 to 1, not 1.1", () -> tau.discounted(1.1));
    }
}
