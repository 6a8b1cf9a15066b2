package dql.pg;

import dql.Actor;
import dql.Env;
import dql.Net;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.States;
import dql.nets.Architecture;

/**
 * A deterministic actor μ(s; θ): a network whose outputs, in (−1, 1), are stretched to the bounds of a world's actions. Actions go
 * in and out in the world's units; slopes are with respect to the outputs in (−1, 1).
 */
public final class Mu implements Actor {
    private final Net net;
    private final Space.Numbers actions;
    private final float[] middle, half, one;

    /** Hidden layers as described, for a world; throws unless its actions are numbers with bounds. */
    public Mu(Architecture hidden, Env env, Rng rng) {
        this(hidden.bounded().on(env.states(), bounded(env).size(), rng), bounded(env));
    }

    private Mu(Net net, Space.Numbers actions) {
        this.net = net;
        this.actions = actions;
        int m = actions.size();
        middle = new float[m];
        half = new float[m];
        one = new float[m];
        for (int i = 0; i < m; i++) {
            middle[i] = (actions.low().get(i) + actions.high().get(i)) / 2;
            half[i] = (actions.high().get(i) - actions.low().get(i)) / 2;
        }
    }

    /** The actions of a world; throws unless they are numbers, each with two finite bounds. */
    public static Space.Numbers bounded(Env env) {
        if (!(env.actions() instanceof Space.Numbers u))
            throw new IllegalArgumentException("%s's actions are one of %s: an actor of numbers needs a world whose actions are numbers".formatted(env.name(), env.actions()));
        for (int i = 0; i < u.size(); i++) if (Float.isInfinite(u.low().get(i)) || Float.isInfinite(u.high().get(i)))
            throw new IllegalArgumentException("%s's %s must have bounds, not %s to %s: numbers(...).within(low, high)".formatted(
                env.name(), u.names().get(i), u.low().get(i), u.high().get(i)));
        return u;
    }

    /** The network; its outputs are in (−1, 1). */
    public Net net() { return net; }

    /** Numbers in an action. */
    public int size() { return half.length; }

    /** The bounds of actions. */
    public Space.Numbers actions() { return actions; }

    @Override public float[] act(State s) {
        net.of(s, one);
        var u = new float[one.length];
        for (int i = 0; i < u.length; i++) u[i] = middle[i] + half[i] * one[i];
        return u;
    }

    /** μ(s) of n states as outputs in (−1, 1), [n][numbers]; good until the next pass. */
    public float[] outputs(States s) { return net.outputs(s); }

    /** An action in the world's units as outputs in (−1, 1). */
    float scaled(int i, float u) { return (u - middle[i]) / half[i]; }

    /** Half of the range of number i. */
    float half(int i) { return half[i]; }

    /** Another actor with the same parameters. */
    public Mu copy() { return new Mu(net.copy(), actions); }

    @Override public String toString() { return "actor " + net; }
}
