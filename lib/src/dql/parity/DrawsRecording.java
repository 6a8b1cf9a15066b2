package dql.parity;

import dql.Rng;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Draws of numpy's generator PCG64, of several seeds: {@code seed,kind,i,value}; those of a seed stand in the order in which they were drawn. */
public final class DrawsRecording implements Recording {
    static final String HEADER = "seed,kind,i,value";
    private static final Pattern UNIFORM = Pattern.compile("uniform\\(([^;]+);([^;]+)\\)"), INTEGERS = Pattern.compile("integers\\((\\d{1,9})\\)");

    private record Draw(Row row, BigInteger seed, ToDoubleFunction<Rng> kind, double value) { }

    private final Path file;
    private final List<Draw> draws;

    private DrawsRecording(Path file, List<Draw> draws) {
        this.file = file;
        this.draws = draws;
    }

    /** The draws in the lines of a file; throws with file and line if one is broken. */
    public static DrawsRecording read(Path file, List<String> lines) {
        var draws = IntStream.range(1, lines.size()).filter(i -> !lines.get(i).isBlank())
            .mapToObj(i -> draw(Row.of(file, i + 1, lines.get(i), 4))).toList();
        if (draws.isEmpty()) throw new IllegalArgumentException(file + " has no rows");
        return new DrawsRecording(file, draws);
    }

    private static Draw draw(Row row) {
        if (!row.at(0).matches("\\d+")) throw row.wrong("seed must be a whole number, 0 or more, not \"%s\"".formatted(row.at(0)));
        row.count(2, "i");
        return new Draw(row, new BigInteger(row.at(0)), kind(row), row.number(3, "value"));
    }

    private static ToDoubleFunction<Rng> kind(Row row) {
        String kind = row.at(1);
        var uniform = UNIFORM.matcher(kind);
        var integers = INTEGERS.matcher(kind);
        try {
            if (kind.equals("random") || kind.equals("random_after")) return Rng::random;
            if (uniform.matches()) {
                double low = Double.parseDouble(uniform.group(1)), high = Double.parseDouble(uniform.group(2));
                return rng -> rng.uniform(low, high);
            }
            if (integers.matches() && !integers.group(1).matches("0+")) {
                int n = Integer.parseInt(integers.group(1));
                return rng -> rng.integers(n);
            }
        } catch (NumberFormatException e) {
            throw row.wrong("\"%s\" needs two numbers".formatted(kind));
        }
        throw row.wrong("a draw must be random, uniform(low;high) or integers(n), not \"%s\"".formatted(kind));
    }

    /** Draws all of them again, each seed's from a generator of its own; the file says which seeds. */
    @Override public Comparison replay(String env, Optional<BigInteger> seed) {
        if (!env.equalsIgnoreCase("Pcg64")) throw new IllegalArgumentException("%s holds draws of Pcg64, not a recording of %s".formatted(file, env));
        var comparison = new Comparison("Pcg64 against " + file.getFileName());
        var generators = new HashMap<BigInteger, Rng>();
        for (var draw : draws) {
            double x = draw.kind.applyAsDouble(generators.computeIfAbsent(draw.seed, Rng::new));
            comparison.row();
            comparison.difference("a draw", x - draw.value);
            if (x != draw.value) comparison.mismatch("line " + draw.row.line(), "seed %s, %s: %s, recorded %s".formatted(draw.seed, draw.row.at(1), x, draw.value));
        }
        return comparison;
    }
}
