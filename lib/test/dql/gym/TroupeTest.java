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

class TroupeTest {
    private static final double SOON = 2;                              // seconds
    private Gym[] troupe = {};

    @BeforeEach void python() {
        Bridge.needs("gymnasium");
    }

    @AfterEach void nothingIsLeft() throws InterruptedException {
        for (var env : troupe) env.close();
        assertEquals(Set.of(), Bridge.folders(ProcessHandle.current().pid()));
    }

    /** As many as there are names of faults, which they make at their second step, in one process. */
    private void inOneProcess(String... faults) {
        troupe = Arrays.stream(Troupe.share(faults.length, 1, i -> Bridge.fault(faults[i], 2))).map(Gym.class::cast).toArray(Gym[]::new);
        for (var env : troupe) env.reset();
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
        troupe = Arrays.stream(Troupe.share(5, 2, i -> Bridge.fault("nothing"))).map(Gym.class::cast).toArray(Gym[]::new);
        assertEquals(2, pids(troupe).length);
        assertEquals(troupe[0].pid(), troupe[4].pid());
        for (var env : troupe) env.reset();
        oneStep(troupe);
        try (var apart = Bridge.fault("nothing")) {
            assertFalse(Arrays.stream(pids(troupe)).anyMatch(pid -> pid == apart.pid()), "made after them");
        }
    }

    @Test void eachHasItsOwnEpisode() {
        inOneProcess("nothing", "nothing", "nothing");
        oneStep(troupe[1]);
        troupe[2].begin(0);
        assertEquals(State.of(0f, 0f), troupe[0].reset(), "in the middle of another's step");
        assertEquals(1, troupe[2].finish().r());
        for (int t = 1; t < 9; t++) assertFalse(troupe[1].step(0).end());
        assertTrue(troupe[1].step(0).end());
        assertEquals(Map.of("t", 10L), troupe[1].info());
        assertEquals(Map.of("t", 1L), troupe[2].info());
        troupe[1].reset();
        oneStep(troupe);
        assertEquals(1, pids(troupe).length);
    }

    @Test void aStepThatNobodyAskedForIsForgotten() {
        inOneProcess("nothing", "nothing");
        for (var env : troupe) env.begin(0);
        troupe[0].finish();
        assertTrue(thrown(() -> troupe[1].begin(0)).contains("a step is not finished yet, call reset() first"));
        assertEquals(State.of(0f, 0f), troupe[1].reset());
        oneStep(troupe);
    }

    @Test void oneRaisesAndTheOthersGoOn() {
        inOneProcess("nothing", "raises", "shape", "nothing");
        oneStep(troupe);
        for (var env : troupe) env.begin(0);
        assertEquals(1, troupe[0].finish().r());
        assertTrue(thrown(troupe[1]::finish).contains("Fault-v0: step() raised KeyError: 'no such room' (faults.py, line "));
        assertTrue(thrown(troupe[2]::finish).contains("there came one of shape (3,)"));
        assertEquals(1, troupe[3].finish().r());
        assertTrue(thrown(() -> troupe[1].begin(0)).contains("no episode is in progress"));
        troupe[1].reset();
        oneStep(troupe[0], troupe[1], troupe[3]);
        assertEquals(1, pids(troupe).length);
    }

    @Test void oneDiesAndAllSayIt() throws InterruptedException {
        inOneProcess("nothing", "dies", "nothing");
        oneStep(troupe);
        long pid = troupe[0].pid();
        troupe[0].begin(0);
        troupe[1].begin(0);
        String words = "lib.test.dql.gym.faults:Fault-v0: its Python worker ended in the middle of a step with exit code 3, reset() starts another; its last words: the lights go out";
        assertEquals(words, thrown(troupe[0]::finish));
        assertEquals(words, thrown(troupe[1]::finish));
        assertEquals(words, thrown(() -> troupe[2].begin(0)));
        ends(pid);
        for (var env : troupe) assertEquals(State.of(0f, 0f), env.reset());
        oneStep(troupe);
        assertEquals(3, pids(troupe).length, "each in a process of its own");
    }

    @Test void oneHangsAndAllAreStopped() throws InterruptedException {
        inOneProcess("nothing", "hangs");
        oneStep(troupe);
        long pid = troupe[0].pid();
        for (var env : troupe) env.timeout(0.5).begin(0);
        for (var env : troupe) assertTrue(thrown(env::finish).contains("no answer to its step in time: its Python worker was stopped, reset() starts another"));
        ends(pid);
    }

    @Test void theLastToCloseEndsTheProcess() throws InterruptedException {
        inOneProcess("nothing", "nothing", "nothing");
        long pid = troupe[0].pid();
        troupe[1].close();
        oneStep(troupe[0], troupe[2]);
        troupe[1].reset();
        assertNotEquals(pid, troupe[1].pid());
        troupe[0].close();
        troupe[0].close();
        oneStep(troupe[2], troupe[1]);
        troupe[2].close();
        ends(pid);
        assertTrue(Bridge.alive(troupe[1].pid()));
    }

    @Test void whatCannotBeMadeLeavesTheOthersAlone() {
        troupe = Arrays.stream(Troupe.share(2, 1, i -> {
            if (i == 1) Refused.saying("ValueError: there is no board", () -> Bridge.fault("no start"));
            return Bridge.fault("nothing");
        })).map(Gym.class::cast).toArray(Gym[]::new);
        for (var env : troupe) env.reset();
        oneStep(troupe);
    }

    @Test void aForgottenTroupeIsStopped() throws InterruptedException {
        inOneProcess("nothing", "nothing");
        long pid = troupe[0].pid();
        troupe = new Gym[0];
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
