package dql.fit;

import java.util.ArrayList;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.impl.ArrayExample;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;

/**
 * What one of Tribuo's trainers made of data.
 *
 * @param estimator which
 * @param n of how many rows
 * @param inputs numbers in x
 * @param outputs numbers in f(x)
 * @param model Tribuo's model
 * @param trees the same laid out flat; null where it is no tree
 * @param grid what inputs are brought to first; null where they are not
 */
public record TribuoFit(String estimator, int n, int inputs, int outputs, Model<Regressor> model, Trees trees, Grid grid) implements Fit {
    @Override public double[][] of(double[][] x) {
        for (double[] row : x) check(row);
        if (trees == null) return predict(x);
        var y = new double[x.length][];
        for (int i = 0; i < x.length; i++) y[i] = trees.of(grid == null ? x[i] : grid.of(x[i]));
        return y;
    }

    /** f(x) by Tribuo's model itself. */
    double[][] predict(double[][] x) {
        var rows = new ArrayList<Example<Regressor>>(x.length);
        var names = Regression.names("x", inputs);
        for (double[] row : x) rows.add(new ArrayExample<>(RegressionFactory.UNKNOWN_REGRESSOR, names, grid == null ? row : grid.of(row)));
        return model.predict(rows).stream().map(p -> p.getOutput().getValues()).toArray(double[][]::new);
    }

    @Override public String provenance() { return model.getProvenance().toString(); }

    @Override public String toString() {
        return "%s on %,d rows%s".formatted(estimator, n, trees == null ? "" : ": " + trees);
    }
}
