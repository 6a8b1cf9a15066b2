package dql.fit;

import dql.Rng;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One function for each output, fitted to the rows that have it: Θ₁, Θ₂, ... share nothing. */
public record Each(Estimator one) implements Estimator {

    @Override public Fit begin(int inputs, int outputs, long seed) {
        return new Parts(inputs, IntStream.range(0, outputs).mapToObj(j -> one.begin(inputs, 1, seed(seed, j))).toList());
    }

    /** Throws for an output that no row has, unless the estimator goes on from what was before. */
    @Override public Fit fit(Regression data, Fit before, long seed) {
        return new Parts(data.inputs(), IntStream.range(0, data.outputs()).mapToObj(j -> {
            Fit was = before instanceof Parts p ? p.parts.get(j) : one.begin(data.inputs(), 1, seed(seed, j));
            return data.n(j) == 0 && one.continues() ? was : one.fit(data.output(j), was, seed(seed, j));
        }).toList());
    }

    private static long seed(long seed, int j) {
        return new Rng(seed, j).bits() >>> 1;
    }

    @Override public boolean continues() { return one.continues(); }

    @Override public boolean missing() { return true; }

    @Override public String toString() { return "one " + one + " per output"; }

    /** Functions of one output each, side by side. */
    record Parts(int inputs, List<Fit> parts) implements Fit {
        @Override public int outputs() { return parts.size(); }

        @Override public double[][] of(double[][] x) {
            var y = new double[x.length][parts.size()];
            for (int j = 0; j < parts.size(); j++) {
                double[][] column = parts.get(j).of(x);
                for (int i = 0; i < x.length; i++) y[i][j] = column[i][0];
            }
            return y;
        }

        @Override public String provenance() {
            return parts.stream().map(Fit::provenance).collect(Collectors.joining(System.lineSeparator()));
        }

        @Override public String toString() {
            var texts = parts.stream().map(Fit::toString).toArray(String[]::new);
            return Arrays.stream(texts).distinct().count() == 1 ? "%d times %s".formatted(texts.length, texts[0])
                : IntStream.range(0, texts.length).mapToObj(j -> "%d: %s".formatted(j, texts[j])).collect(Collectors.joining("; "));
        }
    }
}
