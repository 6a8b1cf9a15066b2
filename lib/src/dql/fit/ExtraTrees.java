package dql.fit;

import dql.Rng;
import java.util.Arrays;

/**
 * The mean of trees that are grown on all rows, where each node draws one cut of each input, uniformly between its lowest and its
 * highest, and takes the cut that leaves the least squared error (extremely randomised trees, Geurts et al. 2006): the estimator
 * of fitted Q-iteration in Ernst et al. 2005. Written here because Tribuo's for regression do not work (its issue 407).
 *
 * @param n how many trees
 * @param leaf nodes of fewer rows are not split
 */
public record ExtraTrees(int n, int leaf) implements Estimator {

    /** Throws if a setting is below 1. */
    public ExtraTrees {
        if (n < 1) throw new IllegalArgumentException("trees must be at least 1, not " + n);
        if (leaf < 1) throw new IllegalArgumentException("leaf must be at least 1, not " + leaf);
    }

    @Override public Fit fit(Regression data, Fit before, long seed) {
        check(data);
        var trees = new Trees(data.outputs());
        var grower = new Grower(data, leaf, new Rng(seed), trees);
        for (int k = 0; k < n; k++) grower.grow(trees.root(), 0, data.n());
        return new Forest(data.inputs(), data.outputs(), trees, "%s on %,d rows, seed %d".formatted(this, data.n(), seed));
    }

    @Override public String toString() { return "extraTrees(%d, %d)".formatted(n, leaf); }

    /** Grows trees on rows, which it sorts into the nodes they fall into. */
    private static final class Grower {
        private final double[][] x, y;                        // column after column
        private final int leaf;
        private final Rng rng;
        private final Trees trees;
        private final int[] order;
        private final double[] below, whole;                  // sums of the outputs: below a cut, and of the node

        Grower(Regression data, int leaf, Rng rng, Trees trees) {
            x = columns(data.x());
            y = columns(data.y());
            this.leaf = leaf;
            this.rng = rng;
            this.trees = trees;
            order = new int[data.n()];
            Arrays.setAll(order, i -> i);
            below = new double[data.outputs()];
            whole = new double[data.outputs()];
        }

        private static double[][] columns(double[][] rows) {
            var columns = new double[rows[0].length][rows.length];
            for (int i = 0; i < rows.length; i++) for (int j = 0; j < columns.length; j++) columns[j][i] = rows[i][j];
            return columns;
        }

        void grow(int at, int from, int to) {
            sum(from, to);
            int input = -1;
            double cut = 0, best = Double.NEGATIVE_INFINITY;
            if (to - from >= leaf && varies(from, to)) for (int j = 0; j < x.length; j++) {
                double low = Double.POSITIVE_INFINITY, high = Double.NEGATIVE_INFINITY;
                for (int i = from; i < to; i++) {
                    low = Math.min(low, x[j][order[i]]);
                    high = Math.max(high, x[j][order[i]]);
                }
                if (low == high) continue;
                double c = Math.min(rng.uniform(low, high), Math.nextDown(high)), score = score(j, c, from, to);
                if (score > best) {
                    best = score;
                    input = j;
                    cut = c;
                }
            }
            if (input < 0) {
                trees.leaf(at, mean(to - from));
                return;
            }
            int middle = part(input, cut, from, to), children = trees.split(at, input, cut);
            grow(children, from, middle);
            grow(children + 1, middle, to);
        }

        private void sum(int from, int to) {
            Arrays.fill(whole, 0);
            for (int i = from; i < to; i++) for (int k = 0; k < whole.length; k++) whole[k] += y[k][order[i]];
        }

        private double[] mean(int n) {
            var mean = new double[whole.length];
            for (int k = 0; k < mean.length; k++) mean[k] = whole[k] / n;
            return mean;
        }

        private boolean varies(int from, int to) {
            for (int k = 0; k < whole.length; k++) for (int i = from + 1; i < to; i++) if (y[k][order[i]] != y[k][order[from]]) return true;
            return false;
        }

        /** Σ (sum of y)² / rows over both sides and all outputs: the larger, the less squared error is left. */
        private double score(int j, double cut, int from, int to) {
            Arrays.fill(below, 0);
            int n = 0;
            for (int i = from; i < to; i++) if (x[j][order[i]] <= cut) {
                n++;
                for (int k = 0; k < below.length; k++) below[k] += y[k][order[i]];
            }
            double score = 0;
            for (int k = 0; k < below.length; k++) score += below[k] * below[k] / n + (whole[k] - below[k]) * (whole[k] - below[k]) / (to - from - n);
            return score;
        }

        /** Brings the rows at or below the cut before the others; returns where those begin. */
        private int part(int j, double cut, int from, int to) {
            int middle = from;
            for (int i = from; i < to; i++) if (x[j][order[i]] <= cut) {
                int row = order[i];
                order[i] = order[middle];
                order[middle++] = row;
            }
            return middle;
        }
    }

    /** Trees as a function. */
    record Forest(int inputs, int outputs, Trees trees, String provenance) implements Fit {
        @Override public double[][] of(double[][] x) {
            var y = new double[x.length][];
            for (int i = 0; i < x.length; i++) {
                check(x[i]);
                y[i] = trees.of(x[i]);
            }
            return y;
        }

        @Override public String toString() { return provenance + ": " + trees; }
    }
}
