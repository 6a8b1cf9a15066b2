package dql.nets;

import dql.Batch;
import dql.Loss;
import dql.Net;
import dql.run.Install;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Changes a network's parameters θ to lower a loss. Owns the gradient and the rule's memory; for one thread at a time. */
public final class Optimizer {
    private final Rule rule;
    private final Net q;
    private final Values values;
    private final float[] gradient, m, v;
    private float[] slope = {};                      // ∂L/∂outputs of the last batch
    private double maxNorm = Double.NaN, norm = Double.NaN;   // NaN: neither clipped nor measured
    private long t;

    /** A rule for one network. */
    public Optimizer(Rule rule, Net q) {
        this.rule = rule;
        this.q = q;
        values = q.architecture().values();
        int n = q.parameters().length;
        gradient = new float[n];
        m = new float[n];
        v = new float[n];
    }

    /** The same optimiser, from now on scaling gradients down to this Euclidean norm where they are longer; infinity only measures them. */
    public Optimizer clip(double norm) {
        if (!(norm > 0)) throw new IllegalArgumentException("the norm to clip gradients to must be above 0, not " + norm);
        maxNorm = norm;
        return this;
    }

    /**
     * θ ← θ − α ∇ mean of w ℓ(y − Q(s, a; θ)) over the batch, w being its importance weights. Leaves the errors in the batch; where
     * the network learns distributions, each row's loss stands for its error.
     *
     * @param y one target per row, or as many numbers per row as an action has outputs
     * @return the loss before the step
     */
    public double step(Batch b, Loss loss, double[] y) {
        int n = b.n(), actions = q.actions(), width = values.width();
        values.check(loss);
        if (y.length != n * width) throw new IllegalArgumentException(width == 1 ? "y must have %d numbers, one per row, not %d".formatted(n, y.length)
            : "y must have %d x %d numbers, a distribution per row, not %d (%s)".formatted(n, width, y.length, q));
        float[] outputs = q.forward(b.s());
        if (slope.length != outputs.length) slope = new float[outputs.length];
        else Arrays.fill(slope, 0);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            int at = (i * actions + action(b, i, actions)) * width;
            double w = b.weight()[i] / n, one = values.loss(loss, outputs, at, y, i * width, w, slope);
            b.error()[i] = width == 1 ? y[i] - outputs[at] : one;
            sum += w * one;
        }
        finite(sum);
        q.backward(slope, gradient, null);
        step();
        return sum;
    }

    /**
     * The same for y = r + γ′ maxₐ Q(s′, a; θ) with the slope also through y, as barebone code has it that lets gradients flow where
     * they will: θ ← θ − α ∇ mean of w ℓ(r + γ′ maxₐ Q(s′, a; θ) − Q(s, a; θ)) (residual gradient, Baird 1995). It lowers the
     * Bellman error truly, and learns worse.
     */
    public double stepThroughTarget(Batch b, Loss loss) {
        int n = b.n(), actions = q.actions();
        if (values.width() > 1) throw new IllegalArgumentException("a step through the target needs a network with one value per action, not " + q);
        values.check(loss);
        var next = q.of(b.next()).clone();
        var slopes = new float[n * actions];
        var values = q.forward(b.s());
        var nextSlopes = new float[n * actions];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            int at = i * actions + action(b, i, actions), best = i * actions;
            for (int a = 1; a < actions; a++) if (next[i * actions + a] > next[best]) best = i * actions + a;
            double error = b.error()[i] = b.r()[i] + b.discount()[i] * next[best] - values[at], w = b.weight()[i] / n;
            sum += w * loss.of(error);
            slopes[at] = (float) (-w * loss.slope(error));
            nextSlopes[best] = (float) (b.discount()[i] * w * loss.slope(error));
        }
        finite(sum);
        q.backward(slopes, gradient, null);
        q.forward(b.next());
        q.backward(nextSlopes, gradient, null);
        step();
        return sum;
    }

    private void finite(double loss) {
        if (!Double.isFinite(loss)) throw new ArithmeticException(
            "the loss is %s after %,d updates: targets or network have grown beyond numbers (a smaller learning rate may help)".formatted(loss, t));
    }

    private static int action(Batch b, int i, int actions) {
        int a = b.a()[i];
        if (a < 0 || a >= actions) throw new IllegalArgumentException("action must be 0 to %d, not %d (row %d of the batch)".formatted(actions - 1, a, i));
        return a;
    }

    /** Applies what {@code q.backward(slope, gradient(), ...)} gathered, and clears it. */
    public void step() {
        step(gradient);
    }

    /**
     * The same for a gradient gathered elsewhere, by another thread's copy of the network: θ and this memory change, whoever calls.
     * Without a lock around it several threads may overwrite each other's changes now and then, which is what asynchronous methods
     * live with (Recht et al. 2011; Mnih et al. 2016).
     */
    public void step(float[] gradient) {
        if (gradient.length != m.length) throw new IllegalArgumentException("the gradient must have %,d numbers, not %,d".formatted(m.length, gradient.length));
        if (maxNorm > 0) shorten(gradient);
        rule.apply(q.parameters(), gradient, m, v, ++t);
        Arrays.fill(gradient, 0);
        q.changed();
    }

    private void shorten(float[] gradient) {
        double length = shorten(gradient, maxNorm);
        if (!Double.isFinite(length)) throw new ArithmeticException("the gradient has grown beyond numbers after %,d updates".formatted(t));
        norm = length;
    }

    /** Scales a gradient down to this Euclidean norm where it is longer; returns its norm before. What is not finite stays as it is. */
    public static double shorten(float[] gradient, double maxNorm) {
        double norm = Math.sqrt(squares(gradient));
        float scale = (float) (maxNorm / norm);
        if (scale < 1 && norm < Double.POSITIVE_INFINITY) for (int i = 0; i < gradient.length; i++) gradient[i] *= scale;
        return norm;
    }

    /** Σ g², as four sums side by side: one alone would wait for itself at every number. */
    private static double squares(float[] g) {
        double a = 0, b = 0, c = 0, d = 0;
        int i = 0;
        for (; i + 3 < g.length; i += 4) {
            a += (double) g[i] * g[i];
            b += (double) g[i + 1] * g[i + 1];
            c += (double) g[i + 2] * g[i + 2];
            d += (double) g[i + 3] * g[i + 3];
        }
        for (; i < g.length; i++) a += (double) g[i] * g[i];
        return (a + b) + (c + d);
    }

    /** ∂L/∂θ gathered since the last step, laid out as the network's parameters. */
    public float[] gradient() {
        return gradient;
    }

    /** The Euclidean norm of the last step's gradient, before it was clipped; throws if no step was taken since {@link #clip}. */
    public double gradientNorm() {
        if (Double.isNaN(norm)) throw new IllegalStateException(
            "the gradient's norm is known after a step with clip(norm); clip(Double.POSITIVE_INFINITY) measures and clips nothing");
        return norm;
    }

    /**
     * This optimiser for the same network elsewhere, {@code adam.to(q.to("djl"))}: the same rule, clip, memory and steps, each going
     * its own way from now on. Throws if the layers differ.
     */
    public Optimizer to(Net other) {
        if (!q.architecture().equals(other.architecture()) || !q.layout().equals(other.layout()))
            throw new IllegalArgumentException("networks differ: " + q + " and " + other);
        var o = new Optimizer(rule, other);
        o.take(m, v, t);
        System.arraycopy(gradient, 0, o.gradient, 0, gradient.length);
        o.maxNorm = maxNorm;
        o.norm = norm;
        return o;
    }

    private void take(float[] m, float[] v, long t) {
        System.arraycopy(m, 0, this.m, 0, m.length);
        System.arraycopy(v, 0, this.v, 0, v.length);
        this.t = t;
    }

    /** Writes the rule's memory and the number of steps, whole or not at all, as a safetensors file; θ is the network's to save. */
    public Optimizer save(String path) {
        var about = new TreeMap<>(Map.of("rule", kind(), "settings", rule.toString(), "steps", Long.toString(t), "dql", Install.version()));
        Safetensors.write(Path.of(path), about, q.layout(), Map.of("m.", m, "v.", v));
        return this;
    }

    /**
     * Goes on from what {@link #save} wrote, with this optimiser's own settings (the learning rate may be another); what was
     * gathered since the last step is cleared. Throws with one sentence, and changes nothing, if the file is broken, of another
     * rule or of other layers.
     */
    public Optimizer load(String path) {
        var file = Safetensors.read(Path.of(path));
        String theirs = file.about().get("rule"), steps = file.about().getOrDefault("steps", "");
        if (theirs == null) throw new IllegalArgumentException(path + " is no optimiser's file: it names no rule (a network's is for q.load)");
        if (!theirs.equals(kind())) throw new IllegalArgumentException("%s holds the memory of %s, not of %s".formatted(path, theirs, kind()));
        if (!steps.matches("\\d{1,18}")) throw new IllegalArgumentException("%s: steps must be a whole number, not '%s'".formatted(path, steps));
        var memory = file.arrays(q.layout(), "m.", "v.");
        take(memory.get(0), memory.get(1), Long.parseLong(steps));
        Arrays.fill(gradient, 0);
        return this;
    }

    /** Rules whose memories mean the same have the same name. */
    private String kind() {
        if (rule instanceof Rule.RmsProp r) return r.centred() ? "centred RMSProp" : "RMSProp";
        return rule instanceof Rule.Adam ? "Adam" : "SGD";
    }

    /** How many steps have been taken. */
    public long steps() {
        return t;
    }

    @Override public String toString() {
        return "%s for %s, %,d steps taken".formatted(rule, q, t);
    }
}
