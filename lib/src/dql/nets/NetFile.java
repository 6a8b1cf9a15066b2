package dql.nets;

import dql.Net;
import dql.run.Install;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Networks as safetensors files. */
public final class NetFile {
    private NetFile() { }

    /** Writes a network's parameters, whole or not at all. */
    public static void save(Net q, Path path) {
        var about = new TreeMap<>(Map.of("architecture", q.architecture().toString(), "dql", Install.version()));
        Safetensors.write(path, about, q.layout(), Map.of("", q.parameters()));
    }

    /** Reads a network's parameters; throws, and changes nothing, if the file is broken or of another network. */
    public static void load(Net q, Path path) {
        var file = Safetensors.read(path);
        float[] theta = file.arrays(q.layout(), "").get(0);
        String mine = q.architecture().toString(), theirs = file.about().getOrDefault("architecture", mine);     // files of others do not say
        if (!theirs.equals(mine)) throw new IllegalArgumentException("%s holds a %s, not a %s".formatted(path, theirs, mine));
        System.arraycopy(theta, 0, q.parameters(), 0, theta.length);
        q.changed();
    }
}
