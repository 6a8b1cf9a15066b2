package dql.nets;

import static dql.nets.Tiles.COLUMNS;
import static dql.nets.Tiles.LANES;

import dql.nets.Layer.Activation;

/** A dense layer at work: y = W x + b. */
final class SimdDense extends SimdLayer {
    private final float[] theta;
    private final int in, out;
    private final Product forward;
    private Product toInput, toWeights;              // made when first used; g is always the same
    private float[] liveWeights, liveSlopes;         // the rows of W and g of units that are not dead
    private float[] inRows, weights;                 // x as [state][in]; ∂L/∂W, where it lies in the gradient
    private Dots dots;

    SimdDense(Plan.Part part, float[] theta, int ld, Live inputs, float[] x, float[] y) {
        super(part, ld, inputs, x, y);
        this.theta = theta;
        in = part.inputs();
        out = part.outputs();
        forward = new Product(Live.all(out), ld, in, theta, part.at(), in, 1, x, ld, COLUMNS, theta, part.biasAt(), y, 0, ld, floor(part.layer().activation()));
    }

    @Override void product() { forward.run(); }

    @Override void inputSlope(float[] g, float[] to) {
        boolean mayDie = part.layer().activation() == Activation.RELU;
        if (toInput == null || toInput.y() != to) {
            if (mayDie) {
                liveWeights = new float[part.weightCount()];
                liveSlopes = new float[g.length];
                toInput = Product.plain(inputs, ld, out, liveWeights, 0, 1, in, liveSlopes, ld, to, 0, ld);
            } else toInput = Product.plain(inputs, ld, out, theta, part.at(), 1, in, g, ld, to, 0, ld);
        }
        if (mayDie) gatherLive(g);
        toInput.run(live.n);
    }

    /** The rows of W and g side by side, so that the product need not jump from one to the next. */
    private void gatherLive(float[] g) {
        for (int i = 0; i < live.n; i++) {
            System.arraycopy(theta, part.at() + live.at[i] * in, liveWeights, i * in, in);
            System.arraycopy(g, live.at[i] * ld, liveSlopes, i * ld, ld);
        }
    }

    @Override void addGradient(float[] g, float[] gradient) {
        addBiasGradient(live, ld, g, gradient);
        addWeightGradient(g, gradient);
    }

    /** ∂L/∂W = Σ over states of g xᵀ: inner products along the states, or, where both sides are wide, a product with x transposed. */
    private void addWeightGradient(float[] g, float[] gradient) {
        if (Math.min(in, out) < COLUMNS) {
            if (dots == null) dots = new Dots(live, inputs, ld / LANES, Dots.steps(in, ld), Dots.steps(ld / LANES, LANES));
            dots.add(g, ld, x, 0, gradient, part.at());
            return;
        }
        if (toWeights == null) {
            inRows = new float[ld * (in + LANES)];   // rows a power of two apart would fall on the same lines of the cache
            weights = new float[part.biasAt()];
            toWeights = Product.plain(live, in, ld, g, 0, ld, 1, inRows, in + LANES, weights, part.at(), in);
        }
        Rows.transpose(x, 0, in, ld, ld, inRows, 0, in + LANES);
        toWeights.run();
        Floats.add(weights, gradient, part.at(), part.biasAt());
    }
}
