package dql.fit;

import java.util.List;
import java.util.stream.IntStream;
import org.tribuo.Prediction;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.evaluation.RegressionMetrics;
import org.tribuo.regression.evaluation.RegressionSufficientStatistics;

/**
 * How far a function is from data, output by output, by Tribuo's metrics; rows that lack an output do not count for it.
 *
 * @param n how many rows have the output
 * @param rmse √(mean (y − f(x))²)
 * @param mae mean |y − f(x)|
 * @param r2 R² = 1 − Σ (y − f(x))² / Σ (y − mean y)²; no number where y is constant
 */
public record Score(int[] n, double[] rmse, double[] mae, double[] r2) {

    /** Of a function on data; throws if widths differ. */
    static Score of(Fit f, Regression data) {
        if (f.outputs() != data.outputs()) throw new IllegalArgumentException(
            "the data have %d output%s, the function %d (%s)".formatted(data.outputs(), data.outputs() == 1 ? "" : "s", f.outputs(), f));
        int m = data.outputs();
        var score = new Score(new int[m], new double[m], new double[m], new double[m]);
        double[][] values = f.of(data.x());
        for (int j = 0; j < m; j++) score.put(j, data, values);
        return score;
    }

    private void put(int j, Regression data, double[][] values) {
        n[j] = data.n(j);
        rmse[j] = mae[j] = r2[j] = Double.NaN;
        if (n[j] == 0) return;
        var rows = IntStream.range(0, data.n()).filter(i -> !Double.isNaN(data.y()[i][j])).toArray();
        var examples = data.output(j).tribuo();
        var y0 = new Regressor("y0", 0);
        List<Prediction<Regressor>> predictions = IntStream.range(0, n[j])
            .mapToObj(k -> new Prediction<>(new Regressor("y0", values[rows[k]][j]), data.inputs(), examples.getExample(k))).toList();
        var statistics = new RegressionSufficientStatistics(examples.getOutputIDInfo(), predictions, false);
        rmse[j] = RegressionMetrics.rmse(y0, statistics);
        mae[j] = RegressionMetrics.mae(y0, statistics);
        r2[j] = RegressionMetrics.r2(y0, statistics);
    }

    @Override public String toString() {
        var text = new StringBuilder("%-8s %8s %10s %10s %8s".formatted("output", "rows", "RMSE", "MAE", "R²"));
        for (int j = 0; j < n.length; j++) text.append("%n%-8d %,8d %10.4g %10.4g %8s".formatted(j, n[j], rmse[j], mae[j],
            Double.isFinite(r2[j]) ? "%.4f".formatted(r2[j]) : "-"));
        return text.toString();
    }
}
