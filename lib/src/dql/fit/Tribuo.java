package dql.fit;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.Trainer;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.common.xgboost.XGBoostTrainer.BoosterType;
import org.tribuo.common.xgboost.XGBoostTrainer.LoggingVerbosity;
import org.tribuo.common.xgboost.XGBoostTrainer.TreeMethod;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.ensemble.AveragingCombiner;
import org.tribuo.regression.rtree.CARTJointRegressionTrainer;
import org.tribuo.regression.rtree.impurity.MeanSquaredError;
import org.tribuo.regression.sgd.linear.LinearSGDTrainer;
import org.tribuo.regression.sgd.objectives.SquaredLoss;
import org.tribuo.regression.xgboost.XGBoostRegressionTrainer;
import org.tribuo.regression.xgboost.XGBoostRegressionTrainer.RegressionType;

/**
 * An estimator of the library Tribuo, which fits anew each time.
 *
 * @param name what it is, with its settings
 * @param values how many values of an input trees look at; 0 for all
 * @param maker makes Tribuo's trainer for so many inputs, with a seed
 */
public record Tribuo(String name, int values, Maker maker) implements Estimator {
    private static final int VALUES = 64, WHOLE = Integer.MAX_VALUE;
    private static final Logger LOGGER = Logger.getLogger("org.tribuo");      // held, or it would be forgotten with its level

    static {
        quiet();
    }

    /** Tribuo tells each fit's settings at level INFO: only warnings from now on, unless somebody has chosen otherwise. */
    static void quiet() {
        if (LOGGER.getLevel() == null) LOGGER.setLevel(Level.WARNING);
    }

    /** Makes Tribuo's trainer: {@code (inputs, seed) -> new CARTRegressionTrainer(...)}. */
    @FunctionalInterface
    public interface Maker {
        /** A new trainer for so many inputs. */
        Trainer<Regressor> of(int inputs, long seed);
    }

    /** A regression tree up to so deep, nodes of fewer rows than leaf not split (CART, Breiman et al. 1984); one tree for all outputs. */
    public static Tribuo cart(int depth, int leaf) {
        atLeast("depth", 1, depth);
        atLeast("leaf", 1, leaf);
        return new Tribuo("cart(%s%d)".formatted(depth == WHOLE ? "" : depth + ", ", leaf), VALUES, (inputs, seed) -> tree(depth, leaf, 1, seed));
    }

    /** The mean of n trees, each on rows drawn with replacement and a third of the inputs at each split (random forest, Breiman 2001). */
    public static Tribuo forest(int n, int leaf) {
        atLeast("trees", 1, n);
        atLeast("leaf", 1, leaf);
        return new Tribuo("forest(%d, %d)".formatted(n, leaf), VALUES, (inputs, seed) ->
            new RandomForestTrainer<>(tree(WHOLE, leaf, part((inputs + 2) / 3, inputs), seed), new AveragingCombiner(), n, seed));
    }

    private static CARTJointRegressionTrainer tree(int depth, int leaf, float part, long seed) {
        return new CARTJointRegressionTrainer(depth, leaf, 0, part, false, new MeanSquaredError(), false, seed);
    }

    /** The part of the inputs that is k of n when rounded; below 1, as Tribuo's forests ask for. */
    private static float part(int k, int n) {
        return Math.min(0.999f, (float) k / n);
    }

    /** A linear function by stochastic gradient descent, with AdaGrad's step sizes. */
    public static Tribuo linearSgd(double lr, int epochs) {
        atLeast("epochs", 1, epochs);
        if (!(lr > 0)) throw new IllegalArgumentException("lr must be above 0, not " + lr);
        return new Tribuo("linearSgd(%s, %d)".formatted(lr, epochs), 0, (inputs, seed) ->
            new LinearSGDTrainer(new SquaredLoss(), new AdaGrad(lr), epochs, Integer.MAX_VALUE, 16, seed));
    }

    /** A sum of so many trees of depth 6, each fitted to what the ones before leave over (gradient boosting, Chen and Guestrin 2016). */
    public static Tribuo xgboost(int rounds) {
        atLeast("rounds", 1, rounds);
        return new Tribuo("xgboost(%d)".formatted(rounds), 0, (inputs, seed) -> new XGBoostRegressionTrainer(BoosterType.GBTREE, TreeMethod.HIST,
            RegressionType.LINEAR, rounds, 0.3, 0, 6, 1, 1, 1, 1, 0, 1, LoggingVerbosity.SILENT, seed));
    }

    private static void atLeast(String name, int least, int value) {
        if (value < least) throw new IllegalArgumentException("%s must be at least %d, not %d".formatted(name, least, value));
    }

    /** The same with trees that look at so many values of each input, 0 for all of them. */
    public Tribuo values(int n) {
        if (n == 1 || n < 0) throw new IllegalArgumentException("trees need at least 2 values of an input, or 0 for all, not " + n);
        return new Tribuo(name, n, maker);
    }

    @Override public Fit fit(Regression data, Fit before, long seed) {
        check(data);
        var grid = values == 0 ? null : Grid.of(data.x(), values);
        try {
            var model = maker.of(data.inputs(), seed).train((grid == null ? data : grid.of(data)).tribuo());
            return new TribuoFit(name, data.n(), data.inputs(), data.outputs(), model, Trees.of(model, data.outputs()), grid);
        } catch (LinkageError e) {
            throw new IllegalStateException("%s needs a native library that is not there for %s on %s: %s".formatted(
                name, System.getProperty("os.name"), System.getProperty("os.arch"), e.getMessage()), e);
        }
    }

    @Override public String toString() { return name; }
}
