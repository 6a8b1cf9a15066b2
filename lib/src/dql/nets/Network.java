package dql.nets;

import dql.Net;
import dql.State;
import dql.States;
import java.util.List;

/** What the networks of all engines share: the plan, θ, and values from the outputs. */
abstract class Network implements Net {
    final Plan plan;
    final float[] theta;
    private final float[] row;                       // the outputs for one state
    private float[] means = {};                      // [n][actions], for distributions

    Network(Plan plan, float[] theta) {
        this.plan = plan;
        this.theta = theta;
        row = new float[plan.outputs()];
    }

    /** Writes the outputs for one state, which fits. */
    abstract void pass(State s, float[] outputs);

    @Override public Architecture architecture() { return plan.architecture(); }

    @Override public int inputs() { return plan.states().size(); }

    @Override public int outputs() { return plan.outputs(); }

    @Override public int actions() { return plan.actions(); }

    @Override public float[] parameters() { return theta; }

    @Override public List<Weights> layout() { return plan.layout(); }

    @Override public Net copy() { return to(engine()); }

    @Override public Net to(String engine) { return Engines.network(engine, plan, theta.clone()); }

    @Override public void of(State s, float[] values) {
        plan.check(s.size(), s instanceof State.Pixels);
        checkRoom(values, actions());
        if (plan.width() == 1) pass(s, values);
        else {
            pass(s, row);
            means(row, values, actions());
        }
    }

    @Override public float[] of(States s) {
        float[] outputs = outputs(s);
        if (plan.width() == 1) return outputs;
        int n = s.n() * actions();
        if (means.length != n) means = new float[n];
        means(outputs, means, n);
        return means;
    }

    private void means(float[] outputs, float[] values, int n) {
        for (int i = 0; i < n; i++) values[i] = (float) plan.architecture().values().mean(outputs, i * plan.width());
    }

    static void checkRoom(float[] values, int actions) {
        if (values.length != actions) throw new IllegalArgumentException("room for %d values is needed, one per action, not %d".formatted(actions, values.length));
    }

    static void checkSlope(float[] slope, int n, int outputs) {
        if (slope.length != n * outputs) throw new IllegalArgumentException(
            "slopes must be [%d][%d], %d numbers, not %d".formatted(n, outputs, n * outputs, slope.length));
    }

    static void checkGradient(float[] gradient, int parameters) {
        if (gradient != null && gradient.length != parameters)
            throw new IllegalArgumentException("the gradient must have %,d numbers, one per parameter, not %,d".formatted(parameters, gradient.length));
    }

    void checkInputSlope(float[] inputSlope, int n) {
        if (inputSlope != null && inputSlope.length != n * inputs()) throw new IllegalArgumentException(
            "slopes at the inputs are [%d][%d], %d numbers, not %d".formatted(n, inputs(), n * inputs(), inputSlope.length));
    }

    @Override public String toString() {
        return plan + ", on " + engine();
    }
}
