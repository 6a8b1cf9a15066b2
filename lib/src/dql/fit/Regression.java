package dql.fit;

import java.util.Arrays;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.MutableDataset;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;

/**
 * Data for a regression: rows of inputs x and outputs y.
 *
 * @param x [n][inputs], finite
 * @param y [n][outputs]; NaN where an output is missing
 */
public record Regression(double[][] x, double[][] y) {
    private static final RegressionFactory FACTORY = new RegressionFactory();

    /** Throws if there are no rows, rows differ in width, or a number is not finite. */
    public Regression {
        if (x.length == 0) throw new IllegalArgumentException("a regression needs at least 1 row of data, not 0");
        if (x.length != y.length) throw new IllegalArgumentException("x and y must have equally many rows, not %,d and %,d".formatted(x.length, y.length));
        check("x", x, false);
        check("y", y, true);
    }

    private static void check(String name, double[][] rows, boolean missing) {
        if (rows[0].length == 0) throw new IllegalArgumentException("rows of " + name + " need at least 1 number");
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != rows[0].length) throw new IllegalArgumentException(
                "rows of %s must be equally wide, but row %d has %d numbers and row 0 has %d".formatted(name, i, rows[i].length, rows[0].length));
            for (double value : rows[i]) if (Double.isInfinite(value) || Double.isNaN(value) && !missing)
                throw new IllegalArgumentException("%s must be finite numbers, but row %d has %s".formatted(name, i, value));
        }
    }

    /** Rows of one input and one output. */
    public static Regression of(double[] x, double[] y) {
        return new Regression(column(x), column(y));
    }

    private static double[][] column(double[] x) {
        return Arrays.stream(x).mapToObj(value -> new double[] {value}).toArray(double[][]::new);
    }

    /** How many rows. */
    public int n() { return x.length; }

    /** Numbers in a row of x. */
    public int inputs() { return x[0].length; }

    /** Numbers in a row of y. */
    public int outputs() { return y[0].length; }

    /** How many outputs are missing. */
    public int missing() {
        int n = 0;
        for (double[] row : y) for (double value : row) if (Double.isNaN(value)) n++;
        return n;
    }

    /** How many rows have output j. */
    public int n(int j) {
        int n = 0;
        for (double[] row : y) if (!Double.isNaN(row[j])) n++;
        return n;
    }

    /** The rows that have output j, with that output alone; throws if there are none. */
    public Regression output(int j) {
        if (n(j) == 0) throw new IllegalArgumentException("no row of %,d has output %d".formatted(n(), j));
        double[][] xs = new double[n(j)][], ys = new double[xs.length][];
        for (int i = 0, k = 0; i < n(); i++) if (!Double.isNaN(y[i][j])) {
            xs[k] = x[i];
            ys[k++] = new double[] {y[i][j]};
        }
        return new Regression(xs, ys);
    }

    /** With phantom outputs: where one is missing stands what f says there, so that a fit keeps it as it is. */
    public Regression phantom(Fit f) {
        double[][] now = f.of(x), filled = new double[n()][];
        for (int i = 0; i < n(); i++) {
            filled[i] = y[i].clone();
            for (int j = 0; j < outputs(); j++) if (Double.isNaN(y[i][j])) filled[i][j] = now[i][j];
        }
        return new Regression(x, filled);
    }

    /** The same for Tribuo, inputs named x0, x1, ... and outputs y0, y1, ...; throws if outputs are missing. */
    public MutableDataset<Regressor> tribuo() {
        if (missing() > 0) throw new IllegalArgumentException("Tribuo's data have every output, but %,d are missing here".formatted(missing()));
        var data = new MutableDataset<>(new SimpleDataSourceProvenance("dql", FACTORY), FACTORY);
        String[] xs = names("x", inputs()), ys = names("y", outputs());
        for (int i = 0; i < n(); i++) data.add(new ArrayExample<>(new Regressor(ys, y[i]), xs, x[i]));
        return data;
    }

    /** Tribuo's data as plain numbers, columns in the order of their names; inputs that a row lacks are 0. */
    public static Regression of(Dataset<Regressor> data) {
        var names = data.getFeatureIDMap();                  // ids follow the order of the names
        double[][] x = new double[data.size()][names.size()], y = new double[data.size()][];
        for (int i = 0; i < x.length; i++) {
            Example<Regressor> row = data.getExample(i);
            for (Feature f : row) x[i][names.getID(f.getName())] = f.getValue();
            y[i] = row.getOutput().getValues().clone();
        }
        return new Regression(x, y);
    }

    /** The names of n columns, their numbers padded with zeros, as Tribuo sorts by name. */
    static String[] names(String letter, int n) {
        int digits = Integer.toString(n - 1).length();
        var names = new String[n];
        Arrays.setAll(names, i -> letter + ("%0" + digits + "d").formatted(i));
        return names;
    }

    @Override public String toString() {
        return "%,d row%s of %d input%s and %d output%s%s".formatted(n(), n() == 1 ? "" : "s", inputs(), inputs() == 1 ? "" : "s",
            outputs(), outputs() == 1 ? "" : "s", missing() == 0 ? "" : ", %,d outputs missing".formatted(missing()));
    }
}
