package dql.nets;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/**
 * An array that Java writes to and libtorch reads. On the CPU both see the same memory; on a GPU Java writes to a twin in host
 * memory, and {@link #send()} copies it over.
 */
final class Tensor {
    private final NDArray host;
    private final ByteBuffer bytes;
    private final FloatBuffer floats;
    private final boolean onGpu, leaf;
    private final float[] zeros;                 // as many as a leaf has numbers
    private NDArray array;
    private FloatBuffer gradient;                // libtorch's, which stays in place from the first backward pass on

    Tensor(NDManager manager, Shape shape, DataType type) {
        this(manager, shape, type, false);
    }

    private Tensor(NDManager manager, Shape shape, DataType type, boolean leaf) {
        this.leaf = leaf;
        onGpu = manager.getDevice().isGpu();
        host = manager.create(shape, type, Device.cpu());
        bytes = host.toByteBuffer(true);
        floats = bytes.asFloatBuffer();
        zeros = new float[leaf ? floats.capacity() : 0];
        array = host;
        if (leaf && !onGpu) array.setRequiresGradient(true);
        send();
    }

    /** Parameters: an array that gathers gradients. */
    static Tensor leaf(NDManager manager, Shape shape) {
        return new Tensor(manager, shape, DataType.FLOAT32, true);
    }

    /** The memory to write floats to, from its beginning. */
    FloatBuffer floats() {
        return floats.clear();
    }

    /** The memory to write bytes to, from its beginning. */
    ByteBuffer bytes() {
        return bytes.clear();
    }

    /** The array on the device. */
    NDArray array() {
        return array;
    }

    /** Brings what was written to the device. */
    void send() {
        if (!onGpu) return;
        if (array != host) array.close();
        array = host.toDevice(host.getManager().getDevice(), true);
        if (leaf) array.setRequiresGradient(true);
    }

    /** Puts the array under a manager, so that results computed from it live there too. */
    void attach(NDManager manager) {
        array.attach(manager);
    }

    /** Moves the gradient gathered since the last call into an array. */
    void takeGradient(float[] to) {
        var leaf = (PtNDArray) array;
        if (onGpu)
            try (var g = JniUtils.getGradient(leaf); var h = g.toDevice(Device.cpu(), true)) {
                h.toByteBuffer(true).asFloatBuffer().get(to, 0, zeros.length);
                JniUtils.zeroGrad(leaf);
            }
        else {
            if (gradient == null) gradient = JniUtils.getGradient(leaf).toByteBuffer(true).asFloatBuffer();
            gradient.get(0, to, 0, zeros.length).put(0, zeros);
        }
    }
}
