package dql.show;

import dql.Hyper;
import dql.run.Install;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** What a run came from. */
public final class Provenance {
    private static final Map<String, String> FACTS = new ConcurrentSkipListMap<>();

    private Provenance() { }

    /** Tells something that every later log is to name, such as the engine and its version. */
    public static void fact(String key, String value) {
        FACTS.put(key, value);
    }

    /** Settings, seed, versions, machine, git commit and the time now. */
    public static Map<String, String> of(Hyper h, String seed) {
        var map = new LinkedHashMap<String, String>();
        h.map().forEach((name, value) -> map.put("h." + name, value));
        map.put("seed", seed);
        map.put("dql", Install.version());
        map.put("commit", commit(Install.location().toFile()));
        map.put("java", System.getProperty("java.version"));
        map.putAll(FACTS);
        map.put("machine", "%s %s, %d cores".formatted(System.getProperty("os.name"), System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors()));
        map.put("started", OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString());
        return map;
    }

    /** The git commit of the checkout that a folder lies in, without asking git; "unknown" if it lies in none. */
    static String commit(File folder) {
        for (var f = folder; f != null; f = f.getParentFile()) {
            var git = new File(f, ".git");
            if (git.exists() && new File(f, "pom.xml").exists()) return head(git);
        }
        return "unknown";
    }

    private static String head(File git) {
        try {
            if (git.isFile()) git = resolve(git.getParentFile(), text(git).replace("gitdir:", "").strip());     // a worktree
            String head = text(new File(git, "HEAD")).strip();
            if (!head.startsWith("ref:")) return head;
            String ref = head.substring(4).strip();
            var common = new File(git, "commondir");
            if (common.exists()) git = resolve(git, text(common).strip());
            var loose = new File(git, ref);
            if (loose.exists()) return text(loose).strip();
            for (String line : text(new File(git, "packed-refs")).split("\n")) if (line.endsWith(" " + ref)) return line.substring(0, line.indexOf(' '));
        } catch (IOException e) {
            return "unknown";
        }
        return "unknown";
    }

    private static File resolve(File folder, String path) {
        var file = new File(path);
        return file.isAbsolute() ? file : new File(folder, path);
    }

    private static String text(File file) throws IOException {
        try (var in = new FileInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
