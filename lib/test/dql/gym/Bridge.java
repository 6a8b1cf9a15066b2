package dql.gym;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What the tests of the bridge need: Python's packages, environments that go wrong, and what a worker may leave behind. */
final class Bridge {
    private static final Map<String, Boolean> THERE = new ConcurrentHashMap<>();

    private Bridge() { }

    /** Skips a test where a Python package is not installed. */
    static void needs(String module) {
        assumeTrue(THERE.computeIfAbsent(module, Bridge::there), "the Python package %s is not installed: ./dql gym, or ./dql test, does it".formatted(module));
    }

    private static boolean there(String module) {
        try {
            return new ProcessBuilder(Python.path(), "-c", "import " + module).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    /** An environment that does this at that step. */
    static Gym fault(String what, int at) {
        return Gym.of("lib.test.dql.gym.faults:Fault-v0", 0, Map.of("what", what, "at", at));
    }

    static Gym fault(String what) {
        return fault(what, 1);
    }

    /** Whether a process is there and not a mere entry of one that has ended. */
    static boolean alive(long pid) {
        try {
            return !Files.readString(Path.of("/proc/" + pid + "/stat")).replaceFirst(".*\\) ", "").startsWith("Z");
        } catch (IOException e) {
            return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false) && !Files.exists(Path.of("/proc/self"));
        }
    }

    /** The folders that workers of a Java have left or have not left yet. */
    static Set<String> folders(long java) {
        var all = new TreeSet<String>();
        for (String base : new String[] {"/dev/shm", System.getProperty("java.io.tmpdir")})
            try (Stream<Path> files = Files.list(Path.of(base))) {
                files.map(Path::toString).filter(f -> f.contains("dql-gym-" + java + "-")).forEach(all::add);
            } catch (IOException e) { }
        return all;
    }
}
