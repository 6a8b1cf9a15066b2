package dql.run;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where dql is installed, and which version it is. */
public final class Install {
    private Install() { }

    /** The jar or folder that the library's classes come from. */
    public static Path location() {
        try {
            return Path.of(Install.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The project's folder: the one that DQL_HOME names, else the nearest with a notebooks folder above the jar or the working folder. */
    public static Path home() {
        String named = System.getProperty("dql.home", System.getenv("DQL_HOME"));
        if (named != null) return Path.of(named);
        Path here = Path.of("").toAbsolutePath();
        return Stream.of(location(), here).map(Install::above).flatMap(Optional::stream).findFirst().orElse(here);
    }

    private static Optional<Path> above(Path start) {
        return Stream.iterate(start, p -> p != null, Path::getParent)
            .filter(p -> Files.isRegularFile(p.resolve("pom.xml")) && Files.isDirectory(p.resolve("notebooks"))).findFirst();
    }

    /** The library's version, from its jar. */
    public static String version() {
        return Optional.ofNullable(Install.class.getPackage().getImplementationVersion()).orElse("built from source");
    }
}
