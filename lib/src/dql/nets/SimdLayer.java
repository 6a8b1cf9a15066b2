package dql.nets;

import dql.nets.Layer.Activation;

/** A layer at work on a batch of one size: x goes in and y comes out, both [feature][ld] with the states padded to ld. */
abstract class SimdLayer {
    final Plan.Part part;
    final float[] x, y;
    final int ld;
    final Live inputs, live;                         // the rows of x and y that are not 0, for the way back

    SimdLayer(Plan.Part part, int ld, Live inputs, float[] x, float[] y) {
        this.part = part;
        this.ld = ld;
        this.x = x;
        this.y = y;
        this.inputs = inputs;
        live = new Live(part.outputs(), ld);
    }

    static SimdLayer of(Plan.Part part, float[] theta, int ld, Live inputs, float[] x, float[] y) {
        return part.layer() instanceof Layer.Conv c ? new SimdConv(part, c, theta, ld, inputs, x, y) : new SimdDense(part, theta, ld, inputs, x, y);
    }

    /** The smallest number that may come out: 0 behind ReLU. */
    static float floor(Activation f) {
        return f == Activation.RELU ? 0 : Float.NEGATIVE_INFINITY;
    }

    /** y ← act(W x + b). */
    final void forward() {
        product();
        if (part.layer().activation() == Activation.TANH) Floats.tanh(y, 0, y.length);
    }

    /** Before the way back: looks for the rows of y that are 0. */
    final void findLive() {
        if (part.layer().activation() == Activation.RELU) live.find(y);
    }

    /** g = ∂L/∂y becomes ∂L/∂(W x + b). */
    final void throughActivation(float[] g) {
        switch (part.layer().activation()) {
            case RELU -> Floats.reluSlope(y, g);
            case TANH -> Floats.tanhSlope(y, g);
            case LINEAR -> { }
        }
    }

    /** Adds ∂L/∂b to the gradient: for each of these units the sum of g over what its bias was added to, so many numbers. */
    final void addBiasGradient(Live units, int length, float[] g, float[] gradient) {
        for (int i = 0; i < units.n; i++) gradient[part.biasAt() + units.at[i]] += Floats.sum(g, units.at[i] * length, length);
    }

    /** y ← W x + b, not below 0 for ReLU. */
    abstract void product();

    /** Adds ∂L/∂W and ∂L/∂b to the gradient. */
    abstract void addGradient(float[] g, float[] gradient);

    /** ∂L/∂x ← Wᵀ g. */
    abstract void inputSlope(float[] g, float[] to);
}
