package dql.nets;

import static dql.nets.Tiles.LANES;

/** A dense layer at work: y = W x + b. */
final class SimdDense extends SimdLayer {
    private final float[] theta;
    private final int in, out;
    private final Product forward;
    private Product toInput, toWeights;              // made when first used, for the arrays they were first used with
    private float[] inRows, weights;                 // x as [state][in], padded; ∂L/∂W, [out][in padded]
    private Dots dots;

    SimdDense(Plan.Part part, float[] theta, int ld, float[] x, float[] y) {
        super(part, ld, x, y);
        this.theta = theta;
        in = part.inputs();
        out = part.outputs();
        forward = new Product(out, ld, in, theta, part.at(), in, 1, x, ld, theta, part.biasAt(), y, 0, ld, floor(part.layer().activation()));
    }

    @Override void product() { forward.run(); }

    @Override void inputSlope(float[] g, float[] to) {
        if (toInput == null || toInput.x() != g || toInput.y() != to)
            toInput = Product.plain(in, ld, out, theta, part.at(), 1, in, g, ld, to, ld);
        toInput.run();
    }

    /** ∂L/∂W = Σ over states of g xᵀ: inner products along the states, or, where both sides are wide, a product with x transposed. */
    @Override void addWeightGradient(float[] g, float[] gradient) {
        if (Math.min(in, out) <= LANES) {
            if (dots == null) dots = new Dots(out, in, ld / LANES, Dots.steps(in, ld), Dots.steps(ld / LANES, LANES));
            dots.add(g, ld, x, 0, gradient, part.at());
            return;
        }
        int columns = Tiles.padded(in);
        if (toWeights == null || toWeights.w() != g) {
            inRows = new float[ld * columns];
            weights = new float[out * columns];
            toWeights = Product.plain(out, columns, ld, g, 0, ld, 1, inRows, columns, weights, columns);
        }
        Rows.transpose(x, 0, in, ld, ld, inRows, 0, columns);
        toWeights.run();
        for (int o = 0; o < out; o++) Tiles.add(weights, o * columns, gradient, part.at() + o * in, in);
    }
}
