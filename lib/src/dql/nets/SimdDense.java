package dql.nets;

import static dql.nets.Tiles.COLUMNS;
import static dql.nets.Tiles.LANES;

import dql.nets.Layer.Activation;

/** A dense layer at work: y = W x + b. Where it is wide, units that are 0 for the whole batch are left out of the way back. */
final class SimdDense extends SimdLayer {
    private final float[] theta;
    private final int in, out;
    private final boolean wide;                      // worth a product for ∂L/∂W
    private final Product forward;
    private final Live live;                         // null where all units are taken for live
    private float[] liveWeights, liveSlopes;         // the rows of W and g of live units, side by side
    private Product toInput, toWeights;              // made when first used
    private float[] inRows, weights;                 // x as [state][in]; ∂L/∂W, where it lies in the gradient
    private Dots dots;

    SimdDense(Plan.Part part, float[] theta, int ld, float[] x, float[] y) {
        super(part, ld, x, y);
        this.theta = theta;
        in = part.inputs();
        out = part.outputs();
        forward = new Product(out, ld, in, theta, part.at(), in, 1, x, ld, COLUMNS, theta, part.biasAt(), y, 0, ld, floor(part.layer().activation()));
        wide = Math.min(in, out) >= COLUMNS;
        live = wide && part.layer().activation() == Activation.RELU ? new Live(out, ld) : null;
    }

    @Override void product() { forward.run(); }

    @Override void throughActivation(float[] g) {
        super.throughActivation(g);
        if (live == null) return;
        if (liveSlopes == null) {
            liveSlopes = new float[g.length];
            liveWeights = new float[part.weightCount()];
        }
        live.find(y);
        live.gather(g, 0, ld, liveSlopes);
    }

    /** How many units there are on the way back. */
    private int units() { return live == null ? out : live.n(); }

    @Override void inputSlope(float[] g, float[] to) {
        if (toInput == null || toInput.y() != to)
            toInput = live == null ? Product.plain(in, ld, out, theta, part.at(), 1, in, g, ld, to, 0, ld)
                : Product.plain(in, ld, out, liveWeights, 0, 1, in, liveSlopes, ld, to, 0, ld);
        if (live != null) live.gather(theta, part.at(), in, liveWeights);
        toInput.run(in, units());
    }

    /** ∂L/∂W = Σ over states of g xᵀ: inner products along the states, or, where both sides are wide, a product with x transposed. */
    @Override void addWeightGradient(float[] g, float[] gradient) {
        if (!wide) {
            if (dots == null) dots = new Dots(out, in, ld / LANES, Dots.steps(in, ld), Dots.steps(ld / LANES, LANES));
            dots.add(g, ld, x, 0, gradient, part.at());
            return;
        }
        if (toWeights == null) {
            inRows = new float[ld * (in + LANES)];   // rows a power of two apart would fall on the same lines of the cache
            weights = new float[part.biasAt()];
            toWeights = Product.plain(out, in, ld, live == null ? g : liveSlopes, 0, ld, 1, inRows, in + LANES, weights, part.at(), in);
        }
        Rows.transpose(x, 0, in, ld, ld, inRows, 0, in + LANES);
        toWeights.run(units(), ld);
        if (live != null) live.spread(weights, part.at(), in);
        Floats.add(weights, gradient, part.at(), part.biasAt());
    }
}
