package dql.pg;

import dql.Actor;
import dql.Env;
import dql.Net;
import dql.Rng;
import dql.State;
import dql.States;
import dql.nets.Architecture;

/** A deterministic actor μ(s; θ): a network whose outputs, in (−1, 1), are stretched to the bounds of a world's actions. */
public final class Mu implements Actor {
    private final Net net;
    private final Units units;
    private final float[] one;

    /** Hidden layers as described, for a world; throws unless its actions are numbers with bounds. */
    public Mu(Architecture hidden, Env env, Rng rng) {
        this(new Units(env), hidden, env, rng);
    }

    private Mu(Units units, Architecture hidden, Env env, Rng rng) {
        this(hidden.bounded().on(env.states(), units.size(), rng), units);
    }

    private Mu(Net net, Units units) {
        this.net = net;
        this.units = units;
        one = new float[units.size()];
    }

    /** The network; its outputs are in (−1, 1). */
    public Net net() { return net; }

    Units units() { return units; }

    /** μ(s) in the world's units. */
    @Override public float[] act(State s) {
        net.of(s, one);
        return units.world(one, 0);
    }

    /** μ(s) of n states in (−1, 1), [n][numbers in an action]; good until the next pass. */
    public float[] of(States s) { return net.outputs(s); }

    /** Another actor with the same parameters. */
    public Mu copy() { return new Mu(net.copy(), units); }

    /** θ′ ← τ θ + (1 − τ) θ′, θ being the other's. */
    public void blend(Mu other, double tau) { net.blend(other.net, tau); }

    @Override public String toString() { return "actor " + net; }
}
