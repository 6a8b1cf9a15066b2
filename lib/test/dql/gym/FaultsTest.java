package dql.gym;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Refused;
import dql.State;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong in Python is said in words within two seconds, leaves nothing behind, and the next environment works. */
class FaultsTest {
    private static final double SOON = 2;                              // seconds

    @BeforeEach void python() {
        Bridge.needs("gymnasium");
    }

    @AfterEach void nothingIsLeftAndTheNextWorks() {
        Bridge.needs("gymnasium");
        try (var next = Bridge.fault("nothing")) {
            next.reset();
            assertEquals(State.of(0.5f, 0.5f), next.step(1).s());
        } finally {
            System.clearProperty("dql.python");
        }
        assertEquals(Set.of(), Bridge.folders(ProcessHandle.current().pid()));
    }

    /** The words of what a step throws, soon. */
    private static String thrown(Gym env) {
        long start = System.nanoTime();
        String words = assertThrows(IllegalStateException.class, () -> env.step(0)).getMessage();
        assertTrue(System.nanoTime() - start < SOON * 1e9);
        return words;
    }

    private static void says(String part, String words) {
        assertTrue(words.contains(part), words);
    }

    private static void eventually(BooleanSupplier what) throws InterruptedException {
        for (int k = 0; k < 200 && !what.getAsBoolean(); k++) Thread.sleep(10);
        assertTrue(what.getAsBoolean());
    }

    @Test void itDies() throws InterruptedException {
        try (var env = Bridge.fault("dies", 2)) {
            env.reset();
            env.step(0);
            long pid = env.pid();
            assertEquals("lib.test.dql.gym.faults:Fault-v0: its Python worker ended in the middle of a step with exit code 3, reset() starts another; "
                + "its last words: the lights go out", thrown(env));
            eventually(() -> !Bridge.alive(pid));
            says("no episode is in progress, call reset() first", thrown(env));
            assertEquals(State.of(0f, 0f), env.reset());
            env.step(0);
        }
    }

    @Test void itCrashes() {
        try (var env = Bridge.fault("crashes")) {
            env.reset();
            says("with exit code 139", thrown(env));
        }
    }

    @Test void itIsKilled() {
        try (var env = Bridge.fault("nothing", 2)) {
            env.reset();
            ProcessHandle.of(env.pid()).orElseThrow().destroyForcibly();
            says("with exit code 137", thrown(env));
            env.reset();
            env.step(0);
        }
    }

    @Test void itHangs() throws InterruptedException {
        for (String how : new String[] {"hangs", "hangs in C"})
            try (var env = Bridge.fault(how).timeout(0.5)) {
                env.reset();
                long pid = env.pid();
                says("no answer to its step in time: its Python worker was stopped, reset() starts another", thrown(env));
                eventually(() -> !Bridge.alive(pid));
                env.reset();
            }
        try (var env = Bridge.fault("nothing")) {
            Refused.with("timeout must be more than 0 seconds, not 0.0", () -> env.timeout(0));
        }
    }

    @Test void anInterruptEndsAStepThatDoesNotEnd() throws InterruptedException {
        try (var env = Bridge.fault("hangs in C")) {
            env.reset();
            var main = Thread.currentThread();
            var button = new Thread(() -> {
                try {
                    Thread.sleep(200);
                } catch (InterruptedException e) { }
                main.interrupt();
            });
            button.start();
            says("interrupted in the middle of a step, call reset() first", thrown(env));
            assertTrue(Thread.interrupted(), "a loop around it sees the interrupt");
            says("no episode is in progress, call reset() first", thrown(env));
            assertEquals(State.of(0f, 0f), env.reset());
            button.join();
        }
    }

    /** A step that ends by itself is kept, so that play(...) can end its stream with all that there was. */
    @Test void anInterruptLetsAShortStepEnd() {
        try (var env = Bridge.fault("slow")) {
            env.reset();
            Thread.currentThread().interrupt();
            assertEquals(1, env.step(0).r());
            assertTrue(Thread.interrupted());
            env.step(0);
        }
    }

    @Test void itRaises() {
        try (var env = Bridge.fault("raises", 2)) {
            env.reset();
            env.step(0);
            long pid = env.pid();
            says("Fault-v0: step() raised KeyError: 'no such room' (faults.py, line ", thrown(env));
            says("no episode is in progress", thrown(env));
            env.reset();
            assertEquals(pid, env.pid(), "Python goes on");
        }
    }

    @Test void itPrints() {
        try (var env = Bridge.fault("prints")) {
            env.reset();
            for (int k = 0; k < 9; k++) assertEquals(1, env.step(0).r());
        }
    }

    @Test void itGivesWhatIsNoNumber() {
        try (var x = Bridge.fault("nan"); var y = Bridge.fault("infinite reward")) {
            x.reset();
            y.reset();
            says("Fault-v0: there came NaN as number 1 of the state; call reset() first", thrown(x));
            says("no episode is in progress", thrown(x));
            says("Fault-v0: step() gave Infinity as the reward; call reset() first", thrown(y));
        }
    }

    @Test void itGivesAnotherShape() {
        try (var x = Bridge.fault("shape"); var y = Bridge.fault("four values")) {
            x.reset();
            y.reset();
            says("ValueError: its states are Box(-1.0, 1.0, (2,), float32), but there came one of shape (3,)", thrown(x));
            says("step() must return (observation, reward, terminated, truncated, info)", thrown(y));
        }
    }

    @Test void pythonIsMissing() {
        System.setProperty("dql.python", "/nowhere/python");
        Refused.saying(IllegalStateException.class, "there is no Python in /nowhere/python", () -> Dql.gym("CartPole-v1", 0));
        System.clearProperty("dql.python");
    }

    /** A Python without packages: -S leaves them out. */
    @Test void aPackageIsMissing() throws IOException {
        Path bare = Files.createTempFile("bare", ".sh", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try {
            Files.writeString(bare, "#!/bin/sh\nexec '%s' -S \"$@\"\n".formatted(Python.path()));
            System.setProperty("dql.python", bare.toString());
            Refused.saying(IllegalStateException.class, "is missing in " + bare + ": ./dql gym installs what it needs", () -> Dql.gym("CartPole-v1", 0));
            System.setProperty("dql.python", "/bin/false");
            Refused.saying(IllegalStateException.class, "its Python worker ended in the middle of a start with exit code 1", () -> Dql.gym("CartPole-v1", 0));
        } finally {
            System.clearProperty("dql.python");
            Files.delete(bare);
        }
    }

    @Test void twoDoNotMeet() {
        try (var x = Dql.gym("CartPole-v1", 3); var y = Dql.gym("CartPole-v1", 3)) {
            var own = Dql.cartPole(3);
            for (var s : new State[] {x.reset(), y.reset()}) assertEquals(x.pid() == y.pid() ? null : s, s);
            own.reset();
            for (int t = 0; t < 5; t++) {
                var s = own.step(1).s();
                assertEquals(s, x.step(1).s());
                assertEquals(s, y.step(1).s());
            }
        }
    }

    /** One of several breaks: the others are taken up again by the next reset. */
    @Test void oneOfAVectorDies() {
        var vector = Dql.gymVector("lib.test.dql.gym.faults:Fault-v0", 3, 0, Map.of("what", "dies", "at", 2));
        vector.reset();
        vector.step(new int[3]);
        assertThrows(IllegalStateException.class, () -> vector.step(new int[3]));
        vector.reset();
        vector.step(new int[3]);
        assertEquals(1, vector.r()[2]);
    }

    @Test void theForgottenAreStopped() throws InterruptedException {
        long pid = forgotten();
        eventually(() -> {
            System.gc();
            return !Bridge.alive(pid);
        });
    }

    private static long forgotten() {
        var env = Bridge.fault("nothing");
        env.reset();
        return env.pid();
    }

    /** A Java that is killed, at rest, in a step, in a step that holds Python's lock, and as its worker starts: no process, no file. */
    @Test void javaIsKilled() throws IOException, InterruptedException {
        for (String what : new String[] {"nothing", "hangs", "hangs in C", "starting"}) {
            var java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"), Killed.class.getName(), what)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try (var lines = new BufferedReader(new InputStreamReader(java.getInputStream()))) {
                long pid = Long.parseLong(lines.readLine());
                if (!what.equals("starting")) Thread.sleep(300);
                assertTrue(Bridge.alive(pid));
                java.destroyForcibly().waitFor(2, TimeUnit.SECONDS);
                eventually(() -> !Bridge.alive(pid));
                eventually(() -> Bridge.folders(java.pid()).isEmpty());
            } finally {
                java.destroyForcibly();
            }
            assertFalse(java.isAlive());
        }
    }

    /** The Java that is killed: says which process its worker is, then works with it. */
    static final class Killed {
        private Killed() { }

        public static void main(String[] args) {
            if (args[0].equals("starting")) {
                var worker = new Worker("starting");
                System.out.println(worker.pid());
                worker.open("{}", 10);
                return;
            }
            var env = Bridge.fault(args[0]);
            env.reset();
            System.out.println(env.pid());
            while (true) if (env.step(0).end()) env.reset();
        }
    }
}
