package dql.gym;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Env;
import dql.Refused;
import dql.Rng;
import dql.State;
import dql.VectorEnv;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrewTest {
    private static final double SOON = 2;                              // seconds
    private Gym[] crew = {};

    @BeforeEach void python() {
        Bridge.needs("gymnasium");
    }

    @AfterEach void nothingIsLeft() throws InterruptedException {
        for (var env : crew) env.close();
        assertEquals(Set.of(), Bridge.folders(ProcessHandle.current().pid()));
    }

    /** As many as there are names of faults, which they make at their second step, in one process. */
    private void inOneProcess(String... faults) {
        crew = Arrays.stream(Crew.share(faults.length, 1, i -> Bridge.fault(faults[i], 2))).map(Gym.class::cast).toArray(Gym[]::new);
        for (var env : crew) env.reset();
    }

    private static void oneStep(Gym... envs) {
        for (var env : envs) env.begin(0);
        for (var env : envs) assertEquals(State.of(0.5f, 0.5f), env.finish().s());
    }

    private static String thrown(Runnable what) {
        long start = System.nanoTime();
        String words = assertThrows(IllegalStateException.class, what::run).getMessage();
        assertTrue(System.nanoTime() - start < SOON * 1e9);
        return words;
    }

    private static long[] pids(Gym... envs) {
        return Stream.of(envs).mapToLong(Gym::pid).distinct().toArray();
    }

    private static void ends(long pid) throws InterruptedException {
        for (int k = 0; k < 200 && Bridge.alive(pid); k++) Thread.sleep(10);
        assertFalse(Bridge.alive(pid));
    }

    @Test void processesTakeTurns() {
        crew = Arrays.stream(Crew.share(5, 2, i -> Bridge.fault("nothing"))).map(Gym.class::cast).toArray(Gym[]::new);
        assertEquals(2, pids(crew).length);
        assertEquals(crew[0].pid(), crew[4].pid());
        for (var env : crew) env.reset();
        oneStep(crew);
        try (var apart = Bridge.fault("nothing")) {
            assertFalse(Arrays.stream(pids(crew)).anyMatch(pid -> pid == apart.pid()), "made after them");
        }
    }

    @Test void eachHasItsOwnEpisode() {
        inOneProcess("nothing", "nothing", "nothing");
        oneStep(crew[1]);
        crew[2].begin(0);
        assertEquals(State.of(0f, 0f), crew[0].reset(), "in the middle of another's step");
        assertEquals(1, crew[2].finish().r());
        for (int t = 1; t < 9; t++) assertFalse(crew[1].step(0).end());
        assertTrue(crew[1].step(0).end());
        assertEquals(Map.of("t", 10L), crew[1].info());
        assertEquals(Map.of("t", 1L), crew[2].info());
        crew[1].reset();
        oneStep(crew);
        assertEquals(1, pids(crew).length);
    }

    @Test void aStepThatNobodyAskedForIsForgotten() {
        inOneProcess("nothing", "nothing");
        for (var env : crew) env.begin(0);
        crew[0].finish();
        assertTrue(thrown(() -> crew[1].begin(0)).contains("a step is not finished yet, call reset() first"));
        assertEquals(State.of(0f, 0f), crew[1].reset());
        oneStep(crew);
    }

    @Test void oneRaisesAndTheOthersGoOn() {
        inOneProcess("nothing", "raises", "shape", "nothing");
        oneStep(crew);
        for (var env : crew) env.begin(0);
        assertEquals(1, crew[0].finish().r());
        assertTrue(thrown(crew[1]::finish).contains("Fault-v0: step() raised KeyError: 'no such room' (faults.py, line "));
        assertTrue(thrown(crew[2]::finish).contains("there came one of shape (3,)"));
        assertEquals(1, crew[3].finish().r());
        assertTrue(thrown(() -> crew[1].begin(0)).contains("no episode is in progress"));
        crew[1].reset();
        oneStep(crew[0], crew[1], crew[3]);
        assertEquals(1, pids(crew).length);
    }

    @Test void oneDiesAndAllSayIt() throws InterruptedException {
        inOneProcess("nothing", "dies", "nothing");
        oneStep(crew);
        long pid = crew[0].pid();
        crew[0].begin(0);
        crew[1].begin(0);
        String words = "lib.test.dql.gym.faults:Fault-v0: its Python worker ended in the middle of a step with exit code 3, reset() starts another; its last words: the lights go out";
        assertEquals(words, thrown(crew[0]::finish));
        assertEquals(words, thrown(crew[1]::finish));
        assertEquals(words, thrown(() -> crew[2].begin(0)));
        ends(pid);
        for (var env : crew) assertEquals(State.of(0f, 0f), env.reset());
        oneStep(crew);
        assertEquals(3, pids(crew).length, "each in a process of its own");
    }

    @Test void oneHangsAndAllAreStopped() throws InterruptedException {
        inOneProcess("nothing", "hangs");
        oneStep(crew);
        long pid = crew[0].pid();
        for (var env : crew) env.timeout(0.5).begin(0);
        for (var env : crew) assertTrue(thrown(env::finish).contains("no answer to its step in time: its Python worker was stopped, reset() starts another"));
        ends(pid);
    }

    @Test void theLastToCloseEndsTheProcess() throws InterruptedException {
        inOneProcess("nothing", "nothing", "nothing");
        long pid = crew[0].pid();
        crew[1].close();
        oneStep(crew[0], crew[2]);
        crew[1].reset();
        assertNotEquals(pid, crew[1].pid());
        crew[0].close();
        crew[0].close();
        oneStep(crew[2], crew[1]);
        crew[2].close();
        ends(pid);
        assertTrue(Bridge.alive(crew[1].pid()));
    }

    @Test void whatCannotBeMadeLeavesTheOthersAlone() {
        crew = Arrays.stream(Crew.share(2, 1, i -> {
            if (i == 1) Refused.saying("ValueError: there is no board", () -> Bridge.fault("no start"));
            return Bridge.fault("nothing");
        })).map(Gym.class::cast).toArray(Gym[]::new);
        for (var env : crew) env.reset();
        oneStep(crew);
    }

    @Test void aForgottenCrewIsStopped() throws InterruptedException {
        inOneProcess("nothing", "nothing");
        long pid = crew[0].pid();
        crew = new Gym[0];
        for (int k = 0; k < 200 && Bridge.alive(pid); k++) {
            System.gc();
            Thread.sleep(10);
        }
        assertFalse(Bridge.alive(pid));
    }

    /** Begun ahead through wrappers, and with actions of numbers. */
    @Test void aVectorOfWrappedWorldsPlaysWhatTheyPlayAlone() {
        var vector = new VectorEnv(3, rng -> Dql.timeLimit(Dql.stack(Dql.gym("Pendulum-v1", rng), 2), 20), 5);
        Env[] alone = new Env[3];
        for (int i = 0; i < 3; i++) alone[i] = Dql.timeLimit(Dql.stack(Dql.gym("Pendulum-v1", i == 0 ? new Rng(5) : new Rng(5, 0, i)), 2), 20);
        var s = vector.reset();
        for (int i = 0; i < 3; i++) assertEquals(alone[i].reset(), s.row(i));
        for (int t = 0; t < 50; t++) {
            float[] u = {t % 5 - 2, 1, -1};
            vector.step(u);
            for (int i = 0; i < 3; i++) {
                var x = alone[i].step(u[i]);
                assertEquals(x.s(), vector.next().row(i));
                assertEquals(x.r(), vector.r()[i]);
                assertEquals(x.end(), vector.end(i));
                assertEquals(x.end() ? alone[i].reset() : x.s(), vector.s().row(i));
            }
        }
    }
}
