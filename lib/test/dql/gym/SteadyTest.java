package dql.gym;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Env;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Steps through the bridge leave memory, open files and processes as they were; -Ddql.steps=100000 makes the long proof of it. */
@EnabledOnOs(OS.LINUX)
class SteadyTest {
    @BeforeEach void python() {
        Bridge.needs("gymnasium");
    }

    @Test void cartPole() throws IOException, InterruptedException {
        steady("CartPole-v1");
    }

    @Test void breakout() throws IOException, InterruptedException {
        Bridge.needs("ale_py");
        steady("Breakout");
    }

    /** In a process of its own, with a heap that is resident from the start and without the compiler that takes 10 MB now and then. */
    private static void steady(String world) throws IOException, InterruptedException {
        String steps = System.getProperty("dql.steps", "4000");
        var java = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Xms96m", "-Xmx96m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), SteadyTest.class.getName(), world, steps).redirectErrorStream(true).start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, java.waitFor(), said);
        var lines = said.strip().lines().toList();
        String half = lines.get(lines.size() - 2), end = lines.get(lines.size() - 1);
        System.out.printf("%s, at half of %s steps: %s%n%s, after all of them: %s%n", world, steps, half, world, end);
        long[] a = numbers(half), b = numbers(end);
        assertTrue(b[0] - a[0] < 4, said);
        assertTrue(b[1] - a[1] < 4, said);
        for (int k = 2; k < 5; k++) assertEquals(a[k], b[k], said);
    }

    private static long[] numbers(String line) {
        return Stream.of(line.replaceAll("[^0-9 ]", "").trim().split(" +")).mapToLong(Long::parseLong).toArray();
    }

    /** Plays so many steps of a world, and says twice what that takes. */
    public static void main(String[] args) throws IOException {
        Env env = args[0].contains("-") ? Gym.of(args[0], 0, Map.of()) : Atari.of(args[0], Protocol.NATURE, 0);
        long pid = env instanceof Gym gym ? gym.pid() : ((Atari) env).pid();
        int steps = Integer.parseInt(args[1]);
        env.reset();
        for (int t = 1; t <= steps; t++) {
            if (env.step(t % env.choices()).end()) env.reset();
            if (t % (steps / 2) == 0) System.out.printf("Java %d MB, Python %d MB, Java %d files, Python %d files, %d processes%n",
                resident("self"), resident(Long.toString(pid)), files("self"), files(Long.toString(pid)), ProcessHandle.current().descendants().count());
        }
    }

    private static long resident(String pid) throws IOException {
        String line = Files.readAllLines(Path.of("/proc", pid, "status")).stream().filter(l -> l.startsWith("VmRSS")).findFirst().orElseThrow();
        return Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10;
    }

    private static int files(String pid) throws IOException {
        try (var all = Files.list(Path.of("/proc", pid, "fd"))) {
            return (int) all.count();
        }
    }
}
