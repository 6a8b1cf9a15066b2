package dql.nets;

import dql.nets.Layer.Activation;

/** A layer at work on a batch of one size: x goes in and y comes out, both [feature][ld] with the states padded to ld. */
abstract class SimdLayer {
    final Plan.Part part;
    final float[] x, y;
    final int ld;
    private final float[] eighths = new float[8];

    SimdLayer(Plan.Part part, int ld, float[] x, float[] y) {
        this.part = part;
        this.ld = ld;
        this.x = x;
        this.y = y;
    }

    static SimdLayer of(Plan.Part part, float[] theta, int ld, float[] x, float[] y) {
        return part.layer() instanceof Layer.Conv c ? new SimdConv(part, c, theta, ld, x, y) : new SimdDense(part, theta, ld, x, y);
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

    /** First of the way back: g = ∂L/∂y, in the same array every time, becomes ∂L/∂(W x + b). */
    void throughActivation(float[] g) {
        switch (part.layer().activation()) {
            case RELU -> Floats.reluSlope(y, g);
            case TANH -> Floats.tanhSlope(y, g);
            case LINEAR -> { }
        }
    }

    /** Adds ∂L/∂W and ∂L/∂b to the gradient. */
    final void addGradient(float[] g, float[] gradient) {
        int length = g.length / part.weights()[0];   // of what one bias is added to
        for (int o = 0; o < part.weights()[0]; o++) gradient[part.biasAt() + o] += sum(g, o * length, length);
        addWeightGradient(g, gradient);
    }

    private float sum(float[] g, int at, int n) {
        if (!Tiles.SUMS) return Floats.sum(g, at, n);
        Tiles.eighths(g, at, n, eighths);
        return Floats.sum(eighths, 0, 8);
    }

    /** y ← W x + b, not below 0 for ReLU. */
    abstract void product();

    abstract void addWeightGradient(float[] g, float[] gradient);

    /** ∂L/∂x ← Wᵀ g. */
    abstract void inputSlope(float[] g, float[] to);
}
