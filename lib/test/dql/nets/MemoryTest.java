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
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Training leaves DJL's arrays and the process's memory as they were; -Ddql.updates=100000 makes the long proof of it. */
class MemoryTest {
    private final Target dqn = x -> x.r() + x.discount() * max(x.qT());
    private final DjlNet q = (DjlNet) mlp(120, 84).on(cartPole(0), 0), qT = (DjlNet) q.copy();
    private final dql.nets.Optimizer adam = adam(1e-3, q);
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

    @Test @EnabledOnOs(OS.LINUX) void memoryStaysTheSame() throws IOException {
        int updates = Integer.getInteger("dql.updates", 6000);
        update(updates / 2);
        long before = residentMegabytes();
        update(updates / 2);
        long after = residentMegabytes();
        System.out.printf("memory after %,d updates %,d MB, after %,d updates %,d MB, %d managed arrays%n", updates / 2, before, updates, after, q.managedArrays());
        assertTrue(after - before < 20, "grew from %,d to %,d MB".formatted(before, after));
    }

    private static long residentMegabytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(l -> l.startsWith("VmRSS")).mapToLong(l -> Long.parseLong(l.replaceAll("\\D+", "")) / 1024).findFirst().orElseThrow();
        }
    }
}
