package dql.parity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Opens recordings, whatever their format: what is in a file says which it is, not its name. */
public final class Recordings {
    /** What can be held against a recording. */
    public static final List<String> WORLDS = List.of("CartPole", "MountainCar", "Acrobot", "Pendulum", "LunarLander", "Breakout", "SpaceInvaders", "Pcg64");

    private Recordings() { }

    /** The recording in a file; throws, with the file, the line and what is wrong, if it cannot be read. */
    public static Recording open(Path file) {
        var lines = lines(file);
        String first = lines.stream().filter(line -> !line.isBlank()).findFirst().orElseThrow(() -> new IllegalArgumentException(file + " is empty"));
        if (first.startsWith(ClassicRecording.HEADER)) return ClassicRecording.read(file, lines);
        if (first.startsWith(DrawsRecording.HEADER)) return DrawsRecording.read(file, lines);
        if (first.matches("E \\d+( .*)?")) return LunarRecording.read(file, lines);
        if (first.startsWith("{")) return PixelRecording.read(file, lines);
        throw new IllegalArgumentException(("%s is no recording: its first line must begin with \"%s\" (classic control), \"%s\" (random draws), "
            + "\"E\" and a seed (LunarLander) or \"{\" (games of pixels)").formatted(file, ClassicRecording.HEADER, DrawsRecording.HEADER));
    }

    private static List<String> lines(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);         // takes any bytes: what they mean is asked line by line
            return text.replaceFirst("^\u00EF\u00BB\u00BF", "").lines().toList();
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("there is no file " + file);
        } catch (IOException | OutOfMemoryError e) {
            throw new IllegalArgumentException("%s cannot be read: %s".formatted(file, Files.isDirectory(file) ? "it is a folder" : e.getMessage()), e);
        }
    }

    /** The world of that name, in any case; throws if there is none. */
    public static String world(String name) {
        return WORLDS.stream().filter(world -> world.equalsIgnoreCase(name)).findFirst().orElseThrow(() -> new IllegalArgumentException(
            "there is no world \"%s\" to compare: there are %s".formatted(name, String.join(", ", WORLDS))));
    }
}
