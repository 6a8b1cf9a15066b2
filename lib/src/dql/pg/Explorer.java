package dql.pg;

import dql.Actor;
import dql.Rng;
import dql.Space;
import dql.State;

/** A deterministic actor that explores: any action in its first steps, then μ(s) with noise, brought between the bounds. */
public final class Explorer implements Actor {
    private final Actor mu;
    private final Space.Numbers bounds;
    private final long warmup;
    private final Rng rng;
    private final Noise.Source[] noise;
    private long t;

    /** Exploration drawn by the generator, every action between the bounds equally likely for so many steps. */
    Explorer(Actor mu, Space.Numbers bounds, Noise noise, long warmup, Rng rng) {
        this.mu = mu;
        this.bounds = bounds;
        this.warmup = warmup;
        this.rng = rng;
        this.noise = new Noise.Source[bounds.size()];
        for (int i = 0; i < bounds.size(); i++) this.noise[i] = noise.source(rng);
    }

    /** Exploration around μ(s). */
    public Explorer(Mu mu, Noise noise, long warmup, Rng rng) {
        this(mu, mu.units().actions(), noise, warmup, rng);
    }

    /** Exploration around the best of N sampled actions. */
    public Explorer(SampledMax best, Noise noise, long warmup, Rng rng) {
        this(best, best.bounds(), noise, warmup, rng);
    }

    @Override public float[] act(State s, long t) {
        this.t = t;
        boolean any = t < warmup;
        float[] u = any ? new float[bounds.size()] : mu.act(s);
        for (int i = 0; i < u.length; i++) {
            float low = bounds.low().get(i), high = bounds.high().get(i);
            u[i] = any ? (float) rng.uniform(low, high) : bounds.clip(i, (float) (u[i] + (high - low) / 2 * noise[i].next()));
        }
        return u;
    }

    @Override public float[] act(State s) { return act(s, t); }

    @Override public String toString() { return "noisy " + mu; }
}
