package dql.run;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import dql.gym.Packages;
import dql.nets.Djl;
import dql.nets.Engines;
import dql.show.Notebook;
import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** What dql needs of a machine: what was found, and the fix where something is wrong. */
public record Doctor(List<Check> checks) {

    /** One row of the table; the fix is empty when all is well. */
    public record Check(String what, String found, String fix) {
        boolean well() {
            return fix.isEmpty();
        }
    }

    /** Looks at everything; loads DJL's engine. */
    public static Doctor examine() {
        var checks = new ArrayList<Check>();
        look(checks, "java", Doctor::java);
        look(checks, "jshell", Doctor::jshell);
        look(checks, "kernel", Doctor::kernel);
        look(checks, "library", Doctor::library);
        look(checks, "engine", Doctor::engine);
        look(checks, "device", () -> well("device", Djl.reason()));
        look(checks, "threads", Doctor::threads);
        look(checks, "vectors", () -> vectors(Engines.vectors()));
        look(checks, "networks", () -> well("networks", Engines.words()));
        look(checks, "fonts", Doctor::fonts);
        look(checks, "display", () -> well("display", GraphicsEnvironment.isHeadless() ? "none: figures are pictures in notebooks and files" : "present"));
        look(checks, "python", Doctor::python);
        look(checks, "gym", Doctor::gym);
        look(checks, "memory", Doctor::memory);
        return new Doctor(List.copyOf(checks));
    }

    /** Whether nothing needs a fix. */
    public boolean well() {
        return checks.stream().allMatch(Check::well);
    }

    /** A check that breaks is a finding too. */
    private static void look(List<Check> checks, String what, Callable<Check> check) {
        try {
            checks.add(check.call());
        } catch (Exception | LinkageError e) {
            checks.add(new Check(what, String.valueOf(e.getMessage()), List.of("engine", "device", "threads").contains(what) ? engineFix() : "what the message says"));
        }
    }

    private static String engineFix() {
        return Djl.bundled() ? "delete target/ and .dql/djl, then ./dql doctor builds and unpacks them again"
            : "without DQL_CUDA=1 dql brings its own libtorch, for the CPU; with it DJL downloads one, once, and needs a network";
    }

    private static Check well(String what, String found) {
        return new Check(what, found, "");
    }

    private static Check java() {
        int version = Runtime.version().feature();
        String where = Notebook.present() ? "" : ", " + System.getProperty("java.home");        // a notebook is shared: no paths of one machine
        return new Check("java", "%s, %s%s".formatted(System.getProperty("java.version"), System.getProperty("java.vendor"), where),
            version >= 17 ? "" : "install a JDK, 17 or newer, and put it on PATH or into JAVA_HOME");
    }

    private static Check jshell() {
        boolean there = ModuleFinder.ofSystem().find("jdk.jshell").isPresent();
        return new Check("jshell", there ? "module jdk.jshell is there" : "module jdk.jshell is missing",
            there ? "" : "this is a runtime, not a JDK: install a full JDK");
    }

    private static Check kernel() {
        try {
            var base = Class.forName("org.dflib.jjava.kernel.JavaKernel");
            return well("kernel", "running in " + new File(base.getProtectionDomain().getCodeSource().getLocation().getPath()).getName());
        } catch (ClassNotFoundException e) {
            Path kernel = Install.home().resolve(".dql/venv/share/jupyter/kernels/java/kernel.json");
            return Files.exists(kernel) ? well("kernel", "installed in .dql/venv") : new Check("kernel", "not installed yet", "./dql lab or ./dql run installs it");
        }
    }

    private static Check library() {
        return well("library", "dql " + Install.version() + " in " + Install.home().relativize(Install.location()));
    }

    private static Check engine() {
        return well("engine", "DJL %s, PyTorch %s".formatted(Engine.getDjlVersion(), Djl.engine().getVersion()));
    }

    private static Check threads() {
        Djl.engine();
        int cores = Runtime.getRuntime().availableProcessors(), used = JniUtils.getNumThreads();
        return new Check("threads", "libtorch uses %d of %d cores".formatted(used, cores),
            used == 1 ? "" : "small networks are faster with one: leave ai.djl.pytorch.num_threads unset");
    }

    static Check vectors(boolean there) {
        return there ? well("vectors", "module jdk.incubator.vector is on")
            : new Check("vectors", "module jdk.incubator.vector is off: small networks take DJL, several times slower",
                "start Java with --add-modules jdk.incubator.vector, as ./dql does, or with JDK_JAVA_OPTIONS=--add-modules=jdk.incubator.vector in its environment");
    }

    private static Check fonts() {
        int n = GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length;
        return new Check("fonts", n + " font families", n > 0 ? "" : "install fontconfig and a font such as DejaVu");
    }

    private static Check python() throws IOException, InterruptedException {
        String python = System.getenv().getOrDefault("DQL_PYTHON", "python3");
        try {
            var process = new ProcessBuilder(python, "--version").redirectErrorStream(true).start();
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
            return well("python", new String(process.getInputStream().readAllBytes()).strip());
        } catch (IOException e) {
            return new Check("python", python + " does not start", "install Python 3 (it runs Jupyter)");
        }
    }

    private static Check gym() throws IOException, InterruptedException {
        var packages = Packages.look();
        return new Check("gym", packages.found(), packages.fix());
    }

    private static Check memory() {
        long heap = Runtime.getRuntime().maxMemory() >> 20;
        String machine = ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
            ? ", %,d MB of the machine's %,d MB are free".formatted(os.getFreeMemorySize() >> 20, os.getTotalMemorySize() >> 20) : "";
        return new Check("memory", "heap up to %,d MB%s".formatted(heap, machine), heap >= 256 ? "" : "start Java with a larger heap, -Xmx1g");
    }

    @Override public String toString() {
        var text = new StringBuilder();
        for (Check c : checks) {
            text.append("%-2s %-8s %s%n".formatted(c.well() ? "ok" : "!!", c.what, c.found));
            if (!c.well()) text.append("%-11s fix: %s%n".formatted("", c.fix));
        }
        return text.append(well() ? "all is well" : "something needs a fix").toString();
    }
}
