package dql.show;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files written whole or not at all, also by a thread that has been interrupted. */
public final class Whole {
    private Whole() { }

    /** Writes the bytes beside the file, then puts them in its place; throws with a plain sentence if that cannot be. */
    public static void write(Path path, byte[] bytes) {
        var file = path.toAbsolutePath();
        var folder = file.getParent();
        if (Files.isDirectory(file)) throw new UncheckedIOException(new IOException("cannot write " + path + ": it is a folder"));
        if (folder == null || !Files.isDirectory(folder))
            throw new UncheckedIOException(new IOException("cannot write " + path + ": there is no folder " + folder));
        File temporary = null;
        try {
            temporary = File.createTempFile(".dql", ".part", folder.toFile());
            try (var out = new FileOutputStream(temporary)) {      // no NIO channel: those close when their thread is interrupted
                out.write(bytes);
            }
            readable(temporary);
            move(temporary.toPath(), file);
        } catch (IOException | IllegalStateException e) {
            if (temporary != null && !temporary.delete()) temporary.deleteOnExit();
            throw new UncheckedIOException(new IOException("cannot write %s: %s".formatted(path, e.getMessage()), e));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Temporary files are for their owner's eyes only; results are for everyone's. */
    private static void readable(File file) {
        if (!file.setReadable(true, false)) throw new IllegalStateException("cannot make " + file + " readable");
    }
}
