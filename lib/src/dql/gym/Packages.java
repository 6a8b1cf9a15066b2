package dql.gym;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What the Python that {@code gym(...)} and {@code atari(...)} would start has of what they need.
 *
 * @param found its version and those of its packages, in words
 * @param fix what to do; empty where all is well, or nothing of it was ever installed, as everything else goes without
 */
public record Packages(String found, String fix) {
    private static final String LOOK = """
        import sys
        print("Python", sys.version.split()[0])
        for name in "numpy", "gymnasium", "ale_py":
            try:
                print(name, __import__(name).__version__)
            except Exception as e:
                print("no", name, f"({type(e).__name__}: {e})" if name not in str(e) else "")
        """;

    /** Starts that Python, and has it import them. */
    public static Packages look() throws IOException, InterruptedException {
        return look(Python.path());
    }

    static Packages look(String python) throws IOException, InterruptedException {
        String instead = "install Python 3.10 or newer, or set DQL_PYTHON to one; then " + Python.FIX;
        try {
            var process = new ProcessBuilder(python, "-W", "ignore", "-c", LOOK).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
            var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).toList();
            return lines.size() == 4 ? of(lines) : new Packages("a Python that ended before it could say what it has", instead);
        } catch (IOException e) {
            return new Packages("its Python does not start", instead);
        }
    }

    /** Of one line for each: what it is and its version, or "no" and why. */
    static Packages of(List<String> lines) {
        var missing = lines.stream().filter(line -> line.startsWith("no ")).map(line -> line.substring(3)).toList();
        String there = String.join(", ", lines.stream().filter(line -> !line.startsWith("no ")).toList());
        if (missing.contains("gymnasium") && missing.contains("ale_py")) return new Packages(there + "; not installed, only gym(...) and atari(...) need it: ./dql gym", "");
        return missing.isEmpty() ? new Packages(there, "") : new Packages(there + "; missing: " + String.join(", ", missing), Python.FIX + ", or installs it anew");
    }
}
