package dql.pg;

import dql.Actor;
import dql.Batch;
import dql.Env;
import dql.Net;
import dql.Policy;
import dql.Rng;
import dql.State;
import dql.States;
import dql.nets.Architecture;
import dql.nets.Optimizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An actor π(a | s; θ) and a critic V(s; θᵥ): two networks, or one with shared hidden layers whose last output is the value. Where
 * actions are numbers, π works in (−1, 1) units, stretched to the world's bounds.
 */
public final class ActorCritic {
    private final Net actor, critic;                   // the same one when shared
    private final Pi pi;
    private final Units units;                         // null where actions are choices

    /** Hidden layers as described, for a world. */
    public ActorCritic(Architecture hidden, boolean shared, Env env, long seed) {
        pi = Pi.on(env);
        units = pi.numbers() > 0 ? new Units(env) : null;
        var rng = new Rng(seed, Rng.PARAMETERS);
        actor = hidden.on(env.states(), pi.outputs() + (shared ? 1 : 0), rng);
        critic = shared ? actor : hidden.on(env.states(), 1, new Rng(seed, Rng.PARAMETERS, 1));
    }

    private ActorCritic(ActorCritic o) {
        pi = o.pi;
        units = o.units;
        actor = o.actor.copy();
        critic = o.shared() ? actor : o.critic.copy();
    }

    /** Both with the same parameters, for another thread say. */
    public ActorCritic copy() { return new ActorCritic(this); }

    /** Whether actor and critic share their hidden layers. */
    public boolean shared() { return actor == critic; }

    /** The distribution that the actor's outputs make. */
    public Pi pi() { return pi; }

    /** The networks: one, or actor and critic. */
    public List<Net> nets() { return shared() ? List.of(actor) : List.of(actor, critic); }

    /** The same by their names. */
    public Map<String, Net> named() {
        var map = new LinkedHashMap<String, Net>();
        map.put(shared() ? "net" : "actor", actor);
        if (!shared()) map.put("critic", critic);
        return map;
    }

    /** An optimiser for each network. */
    public List<Optimizer> optimizers(Function<Net, Optimizer> rule) { return nets().stream().map(rule).toList(); }

    /** θ ← other's θ. */
    public void set(ActorCritic other) {
        for (int i = 0; i < nets().size(); i++) nets().get(i).set(other.nets().get(i));
    }

    /** V(s) of n states, [n]. */
    public float[] values(States s) {
        float[] out = critic.outputs(s);
        return shared() ? every(out, actor.outputs(), pi.outputs(), s.n()) : out.clone();
    }

    private static float[] every(float[] out, int width, int at, int n) {
        var v = new float[n];
        for (int i = 0; i < n; i++) v[i] = out[i * width + at];
        return v;
    }

    /** What both networks say of n states, to be learned from by {@link Pass#backward}. */
    public Pass forward(States s) {
        return new Pass(s);
    }

    /** A pass forward: outputs of the actor, values of the critic, and room for slopes at both. */
    public final class Pass {
        /** The actor's outputs: those of row i begin at i · {@link #width}. */
        public final float[] out;
        /** How far rows of out and slope are apart. */
        public final int width;
        /** V(s), [n]. */
        public final float[] v;
        /** ∂L/∂out, laid out as out, and ∂L/∂v. */
        public final float[] slope, slopeV;

        private Pass(States s) {
            out = actor.forward(s);
            width = actor.outputs();
            slope = new float[s.n() * width];
            slopeV = new float[s.n()];
            v = shared() ? every(out, width, pi.outputs(), s.n()) : critic.forward(s);
        }

        /**
         * Writes the slopes of the mean of −Â log π(a | s) − β H + c (R − V(s))² over the batch that was passed, where R = Â + V(s)
         * stands still; returns the three parts as they are: policy loss, value loss, entropy.
         */
        public double[] slopes(Batch b, double[] advantage, double beta, double c) {
            int n = v.length;
            if (b.n() != n || advantage.length != n) throw new IllegalArgumentException(
                "%d states were passed forward: a batch of as many and as many advantages are needed, not %d and %d".formatted(n, b.n(), advantage.length));
            var u = new float[pi.numbers()];
            var parts = new double[3];
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < u.length; k++) u[k] = unit(k, b.u()[i * u.length + k]);
                int at = i * width, a = b.a()[i];
                pi.slope(out, at, a, u, 0, advantage[i] / n, beta / n, slope, at);
                slopeV[i] = (float) (-2 * c * advantage[i] / n);
                parts[0] -= advantage[i] * pi.logProb(out, at, a, u, 0) / n;
                parts[1] += advantage[i] * advantage[i] / n;
                parts[2] += pi.entropy(out, at) / n;
            }
            return parts;
        }

        /** Adds the slopes to the gradients, one array per network. */
        public void backward(List<float[]> gradients) {
            if (shared()) for (int i = 0; i < slopeV.length; i++) slope[i * width + pi.outputs()] = slopeV[i];
            actor.backward(slope, gradients.get(0), null);
            if (!shared()) critic.backward(slopeV, gradients.get(1), null);
        }

        /** A step down the slopes, each network by its optimiser. */
        public void step(List<Optimizer> adam) {
            backward(adam.stream().map(Optimizer::gradient).toList());
            adam.forEach(Optimizer::step);
        }
    }

    /** Draws from π(· | s); with null for the generator, takes its likeliest action. */
    public Policy policy(Rng rng) {
        float[] out = new float[actor.outputs()], u = new float[pi.numbers()];
        return units == null ? s -> draw(s, rng, out, u) : (Actor) s -> {
            draw(s, rng, out, u);
            return units.world(u, 0);
        };
    }

    private int draw(State s, Rng rng, float[] out, float[] u) {
        actor.of(s, out);
        return rng == null ? pi.mode(out, 0, u, 0) : pi.sample(out, 0, rng, u, 0);
    }

    /** Number k of an action of the world in (−1, 1), as π knows it. */
    float unit(int k, float u) { return units.unit(k, u); }

    @Override public String toString() {
        return shared() ? "actor and critic " + actor : "actor %s, critic %s".formatted(actor, critic);
    }
}
