package dql.learn;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How many bytes are free, and who says so.
 *
 * @param free how many
 * @param words the same in words
 * @param fix what helps when they are too few
 */
record Room(long free, String words, String fix) {
    private static final String LESS = "take a smaller capacity", FILE = ", or frames(FOLDER), which keeps them in a file there";

    /** Off the Java heap: what the machine has free, or, if that is less, what Java may take of it, less what is promised to others. */
    static Room memory(long promised) {
        long machine = Math.max(0, machine() - promised), java = Math.max(0, java() - promised);
        return java < machine ? new Room(java, "Java may take %s off its heap".formatted(Blocks.gigabytes(java)), LESS + ", or start Java with -XX:MaxDirectMemorySize=64g" + FILE)
            : new Room(machine, "the machine has %s free".formatted(Blocks.gigabytes(machine)), LESS + FILE);
    }

    /** In a folder. */
    static Room disk(Path folder) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            return new Room(free, "the disk of %s has %s free".formatted(folder, Blocks.gigabytes(free)), LESS);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot see how much is free in " + folder, e);
        }
    }

    /** What is free, files that are merely cached included where the system says how many. */
    private static long machine() {
        var os = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
            long free = lines.filter(l -> l.startsWith("MemAvailable:")).mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) << 10).findFirst().orElse(0);
            return Math.max(os.getFreeMemorySize(), Math.min(free, os.getTotalMemorySize()));
        } catch (IOException e) {
            return os.getFreeMemorySize();
        }
    }

    /** What Java's own limit leaves for direct buffers; 0 in its options stands for the size of the heap. */
    private static long java() {
        long most = Long.parseLong(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).getVMOption("MaxDirectMemorySize").getValue());
        long used = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream().filter(p -> p.getName().equals("direct")).mapToLong(BufferPoolMXBean::getMemoryUsed).sum();
        return (most == 0 ? Runtime.getRuntime().maxMemory() : most) - used;
    }
}
