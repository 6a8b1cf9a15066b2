package dql;

import dql.nets.Architecture;
import dql.nets.NetFile;
import dql.nets.Weights;
import java.nio.file.Path;
import java.util.List;

/**
 * A network with parameters θ, built by an engine from an {@link Architecture}. Its parameters are one flat array that an
 * optimiser changes; its heart is a pass forward and a pass backward.
 */
public interface Net extends Q {

    /** The layers. */
    Architecture architecture();

    /** Numbers in one state. */
    int inputs();

    /** Numbers that come out for one state: one per action, or as many per action as its distribution has. */
    int outputs();

    /** The outputs of n states, [n][outputs] row after row; good until the next pass. Records nothing and disturbs no recorded pass. */
    float[] outputs(States s);

    /** The same, recorded, so that {@link #backward} can go back. */
    float[] forward(States s);

    /**
     * Back-propagates through the last {@code forward}, once; {@code of} and {@code outputs} may be called in between, changed
     * parameters end it.
     *
     * @param slope ∂L/∂outputs, [n][outputs]
     * @param gradient ∂L/∂θ is added to it, laid out as {@link #parameters()}; null if not wanted
     * @param inputSlope ∂L/∂s is written to it, [n][inputs]; null if not wanted
     */
    void backward(float[] slope, float[] gradient, float[] inputSlope);

    /**
     * θ, all layers one after another, weights as [out][in] before their biases; for noisy layers these are means, and their
     * deviations follow. After writing to it, call {@link #changed()}.
     */
    float[] parameters();

    /** Says that {@link #parameters()} were written to. */
    void changed();

    /** What {@link #parameters()} are made of: names as in PyTorch, shapes, and where each begins. */
    List<Weights> layout();

    /** Another network with the same layers and parameters. */
    Net copy();

    /** The engine it runs on: "simd" or "djl". */
    String engine();

    /** A copy on another engine, or on the one that "auto" chooses. */
    Net to(String engine);

    /** Draws new noise for noisy layers (Fortunato et al. 2018); does nothing for others. */
    default void resample() { }

    /** Takes the noise out of noisy layers until the next {@link #resample}, for evaluation; does nothing for others. */
    default void mute() { }

    /**
     * Writes θ, whole or not at all, as a safetensors file, which any engine and Python read; of noisy layers the means and
     * deviations, not the present noise.
     */
    default Net save(String path) {
        NetFile.save(this, Path.of(path));
        return this;
    }

    /** θ ← what {@link #save} or Python wrote. Throws with one sentence, and changes nothing, if the file is broken or of other layers. */
    default Net load(String path) {
        NetFile.load(this, Path.of(path));
        return this;
    }

    /** θ ← other's θ. Throws if the layers differ. */
    default void set(Net other) {
        blend(other, 1);
    }

    /** θ ← τ · other's θ + (1 − τ) θ, the soft update of Lillicrap et al. 2016. Throws if the layers differ or τ is not in [0, 1]. */
    default void blend(Net other, double tau) {
        if (!(tau >= 0 && tau <= 1)) throw new IllegalArgumentException("tau must be 0 to 1, not " + tau);
        if (!architecture().equals(other.architecture()) || inputs() != other.inputs() || outputs() != other.outputs())
            throw new IllegalArgumentException("networks differ: " + this + " and " + other);
        float[] mine = parameters(), theirs = other.parameters();
        float share = (float) tau, rest = (float) (1 - tau);
        if (tau == 1) System.arraycopy(theirs, 0, mine, 0, mine.length);
        else for (int i = 0; i < mine.length; i++) mine[i] = share * theirs[i] + rest * mine[i];
        changed();
    }
}
