package dql.nets;

import dql.States;

/** A batch of one size on its way through a network and back: memory for all that is computed, made once. */
final class SimdBatch {
    final int n;
    private final Plan plan;
    private final int ld;                            // n, padded to whole tiles
    private final float[] input, out;                // [feature][ld]; [n][outputs]
    private final SimdLayer[] layers;
    private final boolean[] shared;                  // whether a later layer reads the same
    private final Dueling head;                      // null for a plain head
    private float[][] slopes;                        // ∂L/∂y of each layer, made by the first pass back; padding stays 0
    private float[] inputSlopes, second;             // ∂L/∂input; room for what a second reader of a layer adds
    private Dueling back;

    /** Room for n states on the parameters θ. */
    SimdBatch(Plan plan, float[] theta, int n) {
        this.plan = plan;
        this.n = n;
        ld = Tiles.padded(n);
        input = room(plan.states().size());
        out = new float[n * plan.outputs()];
        layers = new SimdLayer[plan.parts().size()];
        shared = new boolean[layers.length];
        for (int i = 0; i < layers.length; i++) {
            var p = plan.parts().get(i);
            shared[i] = plan.shared(i);
            layers[i] = SimdLayer.of(p, theta, ld, p.from() < 0 ? input : layers[p.from()].y, room(p.outputs()));
        }
        head = plan.dueling(i -> layers[i].y, 0, ld);
    }

    private float[] room(int features) {
        return new float[Math.multiplyExact(features, ld)];
    }

    /** The outputs, [n][outputs]. */
    float[] forward(States s) {
        Rows.load(s, input, ld);
        for (var layer : layers) layer.forward();
        if (head != null) head.join(n, out);
        else Rows.transpose(layers[layers.length - 1].y, 0, plan.outputs(), n, ld, out, 0, plan.outputs());
        return out;
    }

    /** From ∂L/∂outputs, [n][outputs], to the gradient, added to, and the slope at the inputs, written; null where not wanted. */
    void backward(float[] slope, float[] gradient, float[] inputSlope) {
        if (slopes == null) prepare();
        if (back != null) back.split(n, slope);
        else Rows.transpose(slope, 0, n, plan.outputs(), plan.outputs(), slopes[layers.length - 1], 0, ld);
        for (int i = layers.length - 1; i >= 0; i--) {
            layers[i].throughActivation(slopes[i]);
            if (gradient != null) layers[i].addGradient(slopes[i], gradient);
            int from = plan.parts().get(i).from();
            if (from >= 0 || inputSlope != null) back(i, from < 0 ? inputSlopes : slopes[from]);
        }
        if (inputSlope != null) Rows.transpose(inputSlopes, 0, inputSlope.length / n, n, ld, inputSlope, 0, inputSlope.length / n);
    }

    private void prepare() {
        slopes = new float[layers.length][];
        for (int i = 0; i < layers.length; i++) slopes[i] = room(plan.parts().get(i).outputs());
        inputSlopes = room(plan.states().size());
        back = plan.dueling(i -> slopes[i], 0, ld);
    }

    /** Layer i's slope at its input, added to that of the layers behind which read the same. */
    private void back(int i, float[] to) {
        if (!shared[i]) {
            layers[i].inputSlope(slopes[i], to);
            return;
        }
        if (second == null || second.length != to.length) second = new float[to.length];
        layers[i].inputSlope(slopes[i], second);
        Floats.add(second, to, 0, to.length);
    }
}
