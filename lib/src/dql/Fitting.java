package dql;

import dql.fit.Approximator;
import dql.fit.Classification;
import dql.fit.Descent;
import dql.fit.Each;
import dql.fit.Estimator;
import dql.fit.ExtraTrees;
import dql.fit.Polynomial;
import dql.fit.Regression;
import dql.fit.Ridge;
import dql.fit.Tribuo;
import dql.learn.EpisodeReplay;
import dql.nets.Architecture;

/** Fitted Q and plain regression, as a cell names them through {@link Dql}. */
abstract class Fitting extends Tables {
    Fitting() { }

    // ---- action values by regression

    /** One function per action, each fitted to the rows that take it: {@code perAction(cart(8)).on(env)}. */
    public static Approximator perAction(Estimator one) {
        return new Approximator(new Each(one), false);
    }

    /** One function with an output per action, the actions not taken held by phantom outputs: {@code shared(gradient(mlp(32), 1e-3, 50)).on(env)}. */
    public static Approximator shared(Estimator all) {
        return new Approximator(all, true);
    }

    /** A memory of the latest episodes, whole ones only; {@code D.all()} is all of it. */
    public static EpisodeReplay episodeReplay(int most, long seed) {
        return new EpisodeReplay(most, new Rng(seed, Rng.REPLAY));
    }

    // ---- estimators

    /** A regression tree up to so deep. */
    public static Tribuo cart(int depth) {
        return Tribuo.cart(depth, 1);
    }

    /** The same, in which nodes of fewer rows are not split. */
    public static Tribuo cart(int depth, int leaf) {
        return Tribuo.cart(depth, leaf);
    }

    /** A random forest of n trees, whose nodes of fewer than 5 rows are not split. */
    public static Tribuo forest(int n) {
        return Tribuo.forest(n, 5);
    }

    /** n extremely randomised trees, whose nodes of fewer than 5 rows are not split: those of Ernst et al. 2005. */
    public static ExtraTrees extraTrees(int n) {
        return new ExtraTrees(n, 5);
    }

    /** Gradient boosting of so many trees, by XGBoost; its library is there for x86-64 only (Linux, macOS, Windows), elsewhere a fit throws. */
    public static Tribuo xgboost(int rounds) {
        return Tribuo.xgboost(rounds);
    }

    /** Linear functions with the penalty λ |w|²; 0 for least squares. */
    public static Ridge ridge(double lambda) {
        return new Ridge(lambda);
    }

    /** A linear function by stochastic gradient descent. */
    public static Tribuo linearSgd(double lr, int epochs) {
        return Tribuo.linearSgd(lr, epochs);
    }

    /** Any trainer of Tribuo: {@code tribuo("stump", (inputs, seed) -> new CARTRegressionTrainer(1))}. */
    public static Tribuo tribuo(String name, Tribuo.Maker maker) {
        return new Tribuo(name, 0, maker);
    }

    /** A network by Adam on the squared error, so many times through the data, 32 rows a step; goes on from its parameters before. */
    public static Descent gradient(Architecture layers, double lr, int epochs) {
        return new Descent(layers, lr, epochs, 32);
    }

    /** A polynomial of one input by least squares. */
    public static Polynomial polynomial(int degree) {
        return new Polynomial(degree);
    }

    /** One function for each output, each fitted by itself. */
    public static Each each(Estimator one) {
        return new Each(one);
    }

    // ---- data

    /** Rows of inputs and outputs, NaN where an output is missing. */
    public static Regression regression(double[][] x, double[][] y) {
        return new Regression(x, y);
    }

    /** Rows of one input and one output. */
    public static Regression regression(double[] x, double[] y) {
        return Regression.of(x, y);
    }

    /** Rows of inputs and their classes 0, 1, ... */
    public static Classification classification(double[][] x, int[] classes) {
        return new Classification(x, classes);
    }
}
