package dql.nets;

import static dql.nets.Tiles.COLUMNS;
import static dql.nets.Tiles.LANES;

/** A dense layer at work: y = W x + b. */
final class SimdDense extends SimdLayer {
    private final float[] theta;
    private final int in, out;
    private final Product forward;
    private Product toInput, toWeights;              // made when first used, for the arrays they were first used with
    private float[] inRows, weights;                 // x as [state][in]; ∂L/∂W, where it lies in the gradient
    private Dots dots;

    SimdDense(Plan.Part part, float[] theta, int ld, float[] x, float[] y) {
        super(part, ld, x, y);
        this.theta = theta;
        in = part.inputs();
        out = part.outputs();
        forward = new Product(out, ld, in, theta, part.at(), in, 1, x, ld, COLUMNS, theta, part.biasAt(), y, 0, ld, floor(part.layer().activation()));
    }

    @Override void product() { forward.run(); }

    @Override void inputSlope(float[] g, float[] to) {
        if (toInput == null || toInput.x() != g || toInput.y() != to) toInput = Product.plain(in, ld, out, theta, part.at(), 1, in, g, ld, to, 0, ld);
        toInput.run();
    }

    /** ∂L/∂W = Σ over states of g xᵀ: inner products along the states, or, where both sides are wide, a product with x transposed. */
    @Override void addWeightGradient(float[] g, float[] gradient) {
        if (Math.min(in, out) < COLUMNS) {
            if (dots == null) dots = new Dots(out, in, ld / LANES, Dots.steps(in, ld), Dots.steps(ld / LANES, LANES));
            dots.add(g, ld, x, 0, gradient, part.at());
            return;
        }
        if (toWeights == null || toWeights.w() != g) {
            inRows = new float[ld * (in + LANES)];   // rows a power of two apart would fall on the same lines of the cache
            weights = new float[part.biasAt()];
            toWeights = Product.plain(out, in, ld, g, 0, ld, 1, inRows, in + LANES, weights, part.at(), in);
        }
        Rows.transpose(x, 0, in, ld, ld, inRows, 0, in + LANES);
        toWeights.run();
        Floats.add(weights, gradient, part.at(), part.biasAt());
    }
}
