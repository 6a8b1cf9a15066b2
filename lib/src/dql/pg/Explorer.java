package dql.pg;

import dql.Actor;
import dql.Rng;
import dql.State;

/** A deterministic actor that explores: any action in its first steps, then μ(s) with noise, brought between the bounds. */
public final class Explorer implements Actor {
    private final Mu mu;
    private final long warmup;
    private final Rng rng;
    private final Noise.Source[] noise;
    private long t;

    /** Exploration drawn by the generator, every action equally likely for so many steps. */
    public Explorer(Mu mu, Noise noise, long warmup, Rng rng) {
        this.mu = mu;
        this.warmup = warmup;
        this.rng = rng;
        this.noise = new Noise.Source[mu.size()];
        for (int i = 0; i < mu.size(); i++) this.noise[i] = noise.source(rng);
    }

    @Override public float[] act(State s, long t) {
        this.t = t;
        var bounds = mu.actions();
        var u = t < warmup ? new float[mu.size()] : mu.act(s);
        for (int i = 0; i < u.length; i++) u[i] = t < warmup ? (float) rng.uniform(bounds.low().get(i), bounds.high().get(i))
            : bounds.clip(i, (float) (u[i] + mu.half(i) * noise[i].next()));
        return u;
    }

    @Override public float[] act(State s) { return act(s, t); }

    @Override public String toString() { return "noisy " + mu; }
}
