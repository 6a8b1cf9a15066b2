package dql.nets;

import static dql.nets.Tiles.COLUMNS;

import dql.State;
import dql.nets.Layer.Activation;
import dql.nets.Layer.Conv;

/** One state on its way through a network. Its vectors run along the outputs of a layer, so the weights are kept transposed. */
final class SimdState {
    private final float[] theta, input;              // the state, behind a 1 that is multiplied with the bias
    private final int outputs;
    private final Step[] steps;
    private final Dueling head;                      // null for a plain head
    private boolean stale = true;                    // whether the weights have changed since they were transposed

    /** Room for one state on the parameters θ. */
    SimdState(Plan plan, float[] theta) {
        this.theta = theta;
        input = ones(1 + plan.states().size(), 1 + plan.states().size());
        outputs = plan.outputs();
        steps = new Step[plan.parts().size()];
        for (int i = 0; i < steps.length; i++) {
            var p = plan.parts().get(i);
            steps[i] = new Step(p, p.from() < 0 ? input : steps[p.from()].y);
        }
        head = plan.dueling(i -> steps[i].y, 1, 1);
    }

    /** So many numbers, every so many-th a 1. */
    private static float[] ones(int n, int every) {
        var x = new float[n];
        for (int i = 0; i < n; i += every) x[i] = 1;
        return x;
    }

    void changed() { stale = true; }

    void forward(State s, float[] out) {
        if (stale) for (var step : steps) step.turn();
        stale = false;
        Rows.load(s, input, 1);
        for (var step : steps) step.run();
        if (head != null) head.join(1, out);
        else System.arraycopy(steps[steps.length - 1].y, 1, out, 0, outputs);
    }

    /** A layer: the product of patches, each behind a 1, with the weights turned round below their biases. A dense layer has one patch. */
    private final class Step {
        private final Plan.Part part;
        private final float[] x, patches, weights, rows, y;     // y: what comes out, [feature] behind a 1
        private final int pixels, depth, columns;
        private final int[] tap, corner;
        private final boolean few;                   // whether the sums of its units go side by side
        private final Product product;

        Step(Plan.Part part, float[] x) {
            this.part = part;
            this.x = x;
            boolean dense = !(part.layer() instanceof Conv);
            few = dense && part.outputs() <= 4;
            pixels = part.out()[1] * part.out()[2];
            depth = 1 + part.fanIn();
            columns = Tiles.padded(part.weights()[0]);
            weights = new float[depth * columns];
            patches = dense ? x : ones(pixels * depth, depth);
            y = ones(1 + (dense ? columns : part.outputs()), Integer.MAX_VALUE);
            rows = dense ? y : new float[pixels * columns];
            tap = part.layer() instanceof Conv c ? SimdConv.taps(part, c, 1) : null;
            corner = part.layer() instanceof Conv c ? SimdConv.corners(part, c, 1) : null;
            product = new Product(pixels, columns, depth, patches, 0, depth, 1, weights, COLUMNS, depth * COLUMNS, null, 0,
                rows, dense ? 1 : 0, columns, SimdLayer.floor(part.layer().activation()));
        }

        /** Brings the weights up to date: panel after panel of COLUMNS units, each [1 + input][unit], biases first. */
        void turn() {
            if (few) return;
            int units = part.weights()[0], in = part.fanIn();
            for (int u = 0; u < units; u += COLUMNS) {
                int panel = u * depth, width = Math.min(COLUMNS, units - u);
                System.arraycopy(theta, part.biasAt() + u, weights, panel, width);
                Rows.transpose(theta, part.at() + u * in, width, in, in, weights, panel + COLUMNS, COLUMNS);
            }
        }

        void run() {
            if (tap != null) gather();
            if (few) sums();
            else product.run();
            if (part.layer().activation() == Activation.TANH) Floats.tanh(rows, product.yo(), rows.length - product.yo());
            if (tap != null) Rows.transpose(rows, 0, pixels, part.weights()[0], columns, y, 1, pixels);
        }

        /** A vector would be mostly empty: four sums along the weights where they lie, the last unit standing in for those that lack. */
        private void sums() {
            int last = part.outputs() - 1, u1 = Math.min(1, last), u2 = Math.min(2, last), in = part.fanIn(), bias = part.biasAt();
            int w0 = part.at(), w1 = w0 + u1 * in, w2 = w0 + u2 * in, w3 = w0 + last * in;
            float a = theta[bias], b = theta[bias + u1], c = theta[bias + u2], d = theta[bias + last], floor = product.floor();
            for (int k = 0; k < in; k++) {
                float xk = x[1 + k];
                a = Math.fma(theta[w0 + k], xk, a);
                b = Math.fma(theta[w1 + k], xk, b);
                c = Math.fma(theta[w2 + k], xk, c);
                d = Math.fma(theta[w3 + k], xk, d);
            }
            y[1] = Math.max(floor, a);
            y[1 + u1] = Math.max(floor, b);
            y[1 + u2] = Math.max(floor, c);
            y[1 + last] = Math.max(floor, d);
        }

        private void gather() {
            for (int i = 0; i < pixels; i++)
                for (int k = 0; k < tap.length; k++) patches[i * depth + 1 + k] = x[1 + corner[i] + tap[k]];
        }
    }
}
