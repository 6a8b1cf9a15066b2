package dql.nets;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import dql.State;
import dql.States;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A network on DJL's PyTorch engine. θ and the gradient live in Java arrays; libtorch sees θ through its own memory, computes the
 * outputs and back-propagates slopes. Arrays that last are made once, everything else dies with the pass that made it. For one
 * thread at a time.
 */
final class DjlNet extends Network {
    private static final Cleaner CLEANER = Cleaner.create();

    private final NDManager manager = Djl.manager();
    private final Tensor[] leaves;                   // weights and biases of each layer in turn
    private final float[] scratch;                   // as long as the longest leaf
    private final Map<Integer, Room> rooms = new HashMap<>(), recorded = new HashMap<>();   // by batch size
    private final States one;                        // the state acted in
    private Graph graph;                             // the last forward pass, until its backward pass
    private boolean tracksInput;                     // whether slopes at the inputs have ever been asked for

    /** Memory for one batch size. */
    private record Room(int n, Tensor input, Tensor slope, float[] out) { }

    /** A forward pass that can be gone back: its input, its output, and the manager of all between. */
    private record Graph(Room room, NDManager pass, NDArray input, NDArray output) { }

    DjlNet(Plan plan, float[] theta) {
        super(plan, theta);
        one = new States(plan.states(), 1);
        leaves = new Tensor[2 * plan.parts().size()];
        int longest = 0;
        for (int i = 0; i < leaves.length; i++) {
            int[] weights = plan.parts().get(i / 2).weights();
            leaves[i] = Tensor.leaf(manager, i % 2 == 0 ? shape(weights) : new Shape(weights[0]));
            longest = Math.max(longest, length(i));
        }
        scratch = new float[longest];
        changed();
        CLEANER.register(this, manager::close);
    }

    @Override public String engine() { return "djl"; }

    @Override public void changed() {
        close();                                     // the recorded pass belongs to the parameters before
        for (int i = 0; i < leaves.length; i++) {
            leaves[i].floats().put(theta, start(i), length(i));
            leaves[i].send();
        }
    }

    @Override void pass(State s, float[] outputs) {
        one.put(0, s);
        System.arraycopy(outputs(one), 0, outputs, 0, plan.outputs());
    }

    @Override public float[] outputs(States s) {
        var room = room(s, rooms);
        try (var pass = manager.newSubManager()) {
            return read(run(room, pass, false));
        } finally {
            Reference.reachabilityFence(this);       // or the cleaner might free the manager in mid-pass
        }
    }

    @Override public float[] forward(States s) {
        close();
        graph = record(room(s, recorded));
        return read(graph);
    }

    @Override public void backward(float[] slope, float[] gradient, float[] inputSlope) {
        if (graph == null) throw new IllegalStateException("backward needs a forward pass before it");
        var room = graph.room;
        checkSlope(slope, room.n, outputs());
        checkGradient(gradient, theta.length);
        checkInputSlope(inputSlope, room.n);
        if (inputSlope != null && !tracksInput) {    // the first time: forward again, with the input in the graph
            tracksInput = true;
            close();
            graph = record(room);
        }
        room.slope.floats().put(slope);
        room.slope.send();
        JniUtils.backward((PtNDArray) graph.output, (PtNDArray) room.slope.array(), false, false);
        for (int i = 0; i < leaves.length; i++) take(i, gradient);
        if (inputSlope != null)
            try (var g = JniUtils.getGradient((PtNDArray) graph.input)) {
                g.attach(graph.pass);                // what a GPU sends is then closed with the pass
                g.toByteBuffer(true).asFloatBuffer().get(inputSlope);
            }
        close();
        Reference.reachabilityFence(this);
    }

    private void close() {
        if (graph != null) graph.pass.close();
        graph = null;
    }

    private Graph record(Room room) {
        var pass = manager.newSubManager();
        try {
            return run(room, pass, true);
        } catch (RuntimeException e) {
            pass.close();
            throw e;
        }
    }

    /** Brings the states to the device: a recorded pass keeps its own, which others leave alone. */
    private Room room(States s, Map<Integer, Room> rooms) {
        plan.check(s.size(), s.pixels() != null);
        var room = rooms.computeIfAbsent(s.n(), n -> new Room(n,
            new Tensor(manager, shape(plan.parts().get(0).in(), n), s.pixels() != null ? DataType.UINT8 : DataType.FLOAT32),
            new Tensor(manager, new Shape(n, plan.outputs()), DataType.FLOAT32), new float[n * plan.outputs()]));
        if (s.pixels() != null) room.input.bytes().put(s.pixels(), 0, s.n() * s.size());
        else room.input.floats().put(s.numbers(), 0, s.n() * s.size());
        room.input.send();
        return room;
    }

    /** Through all layers; recorded when the pass is to be gone back. What is computed lives as long as the pass. */
    private Graph run(Room room, NDManager pass, boolean recorded) {
        room.input.attach(pass);
        JniUtils.setGradMode(recorded);              // grad mode belongs to the thread, and starts switched on
        try {
            var input = room.input.array();
            if (input.getDataType() == DataType.UINT8) input = input.toType(DataType.FLOAT32, false).divi(255);
            if (recorded && tracksInput) (input = input.stopGradient()).setRequiresGradient(true);
            var x = new NDArray[leaves.length / 2];
            for (int i = 0; i < x.length; i++) {
                int from = plan.parts().get(i).from();
                x[i] = layer(i, from < 0 ? input : x[from]);
            }
            return new Graph(room, pass, input, join(x, room.n));
        } finally {
            JniUtils.setGradMode(false);
            room.input.attach(manager);
        }
    }

    private NDArray layer(int i, NDArray x) {
        NDArray w = leaves[2 * i].array(), b = leaves[2 * i + 1].array();
        var layer = plan.parts().get(i).layer();
        if (layer instanceof Layer.Conv c) x = Conv2d.conv2d(x, w, b, new Shape(c.stride(), c.stride())).head();
        else x = Linear.linear(x.getShape().dimension() == 2 ? x : x.reshape(x.size(0), -1), w, b).head();
        return switch (layer.activation()) {
            case RELU -> x.getNDArrayInternal().relu();
            case TANH -> x.tanh();
            case LINEAR -> x;
        };
    }

    /** The outputs: those of the last layer, or Q = V + A − meanₐ A of two streams. */
    private NDArray join(NDArray[] x, int n) {
        var last = x[x.length - 1];
        if (!(plan.architecture().head() instanceof Head.Dueling d)) return last;
        var a = last.reshape(n, plan.actions(), plan.width());
        var v = x[plan.value(d)].reshape(n, 1, plan.width());
        return (d.centred() ? a.sub(a.mean(new int[] {1}, true)) : a).add(v).reshape(n, plan.outputs());
    }

    private float[] read(Graph g) {
        g.output.toByteBuffer(true).asFloatBuffer().get(g.room.out);
        return g.room.out;
    }

    /** Adds libtorch's gradient of leaf i to ours, if wanted, and clears libtorch's. */
    private void take(int i, float[] gradient) {
        leaves[i].takeGradient(scratch);
        if (gradient != null) for (int k = 0, at = start(i); k < length(i); k++) gradient[at + k] += scratch[k];
    }

    private int start(int i) {
        var p = plan.parts().get(i / 2);
        return i % 2 == 0 ? p.at() : p.biasAt();
    }

    private int length(int i) {
        var p = plan.parts().get(i / 2);
        return i % 2 == 0 ? p.weightCount() : p.weights()[0];
    }

    /** How many of DJL's arrays this network keeps alive, for the test that this does not grow. */
    int managedArrays() {
        return manager.getManagedArrays().size();
    }

    private static Shape shape(int[] sides, long... first) {
        boolean flat = first.length > 0 && sides[1] == 1 && sides[2] == 1;
        return new Shape(first).addAll(flat ? new Shape(sides[0]) : new Shape(Arrays.stream(sides).asLongStream().toArray()));
    }
}
