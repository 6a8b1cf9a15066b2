package dql.nets;

import static dql.Dql.adam;
import static dql.Dql.cartPole;
import static dql.Dql.max;
import static dql.Dql.mlp;
import static dql.Dql.squared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Batch;
import dql.Target;
import dql.Transition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Training leaves DJL's arrays and the process's memory as they were; -Ddql.updates=100000 makes the long proof of it. */
class MemoryTest {
    private final Target dqn = x -> x.r() + x.discount() * max(x.qT());
    private final DjlNet q = (DjlNet) mlp(120, 84).on(cartPole(0), 0).to("djl"), qT = (DjlNet) q.copy();
    private final Optimizer adam = adam(1e-3, q);
    private final Batch batch = batch();

    private static Batch batch() {
        var env = cartPole(0);
        var rows = new Transition[128];
        for (int i = 0; i < rows.length; i++) rows[i] = new Transition(i + 1, env.reset(), i % 2, 1, 0.99, env.reset(), false);
        return Batch.of(rows);
    }

    private void update(int times) {
        for (int k = 0; k < times; k++) {
            q.of(batch.s().row(k % 128));
            adam.step(batch, squared, dqn.of(batch, q, qT));
            if (k % 100 == 0) qT.set(q);
        }
    }

    @Test void managedArraysStayTheSame() {
        update(50);
        int before = q.managedArrays(), beforeT = qT.managedArrays();
        update(1000);
        assertEquals(before, q.managedArrays());
        assertEquals(beforeT, qT.managedArrays());
    }

    /** In a process of its own with a heap that is resident from the start, so that only native memory can grow. */
    @Test @EnabledOnOs(OS.LINUX) void nativeMemoryStaysTheSame() throws IOException, InterruptedException {
        String updates = System.getProperty("dql.updates", "8000");
        var process = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Xms96m", "-Xmx96m", "-XX:+AlwaysPreTouch",
            "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), MemoryTest.class.getName(), updates).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        var numbers = said.strip().lines().reduce((first, last) -> last).orElseThrow().split(" ");
        System.out.printf("after %s updates: %s MB; at half of them %s MB; DJL arrays %s and %s%n", updates, numbers[1], numbers[0], numbers[3], numbers[2]);
        assertTrue(Long.parseLong(numbers[1]) - Long.parseLong(numbers[0]) < 20, said);
        assertEquals(numbers[2], numbers[3]);
    }

    /** Trains, and prints the memory in MB after half of the updates and after all, then the arrays that DJL manages. */
    public static void main(String[] args) throws IOException {
        var training = new MemoryTest();
        int updates = Integer.parseInt(args[0]);
        training.update(updates / 2);
        long half = residentMegabytes();
        int arrays = training.q.managedArrays();
        training.update(updates / 2);
        System.out.println(half + " " + residentMegabytes() + " " + arrays + " " + training.q.managedArrays());
    }

    private static long residentMegabytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(l -> l.startsWith("VmRSS")).mapToLong(l -> Long.parseLong(l.replaceAll("\\D+", "")) / 1024).findFirst().orElseThrow();
        }
    }
}
