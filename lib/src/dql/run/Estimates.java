package dql.run;

import dql.Actor;
import dql.Env;
import dql.Figure;
import dql.Part;
import dql.Q;
import dql.State;
import dql.Step;
import dql.learn.EpsGreedy;
import dql.pg.Critic;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * What a greedy policy's values promise, maxₐ Q(s, a) or Q(s, μ(s)) in each state, and the discounted return that then followed (van
 * Hasselt et al. 2016, figure 3). The return of an episode that was cut off goes on with the values' own estimate at the cut; states in whose
 * return that estimate weighs more than a tenth, γᵏ > 0.1 with k steps to go, are left out: it would be measured against itself.
 *
 * @param predicted maxₐ Q(s, a), or Q(s, μ(s)), of each state
 * @param realised r + γ r′ + γ² r″ + ... from there
 * @param evaluation the same episodes' returns as the world gave them
 * @param cut how many of the episodes were cut off
 */
public record Estimates(double[] predicted, double[] realised, Evaluation evaluation, int cut) {
    private static final double MOST = 0.1;

    /** Plays greedily for so many episodes; ends early, with the episodes that are whole, when its thread is interrupted. */
    public static Estimates of(Q q, Env env, double gamma, int episodes) {
        return of(new Greedy(q), env, gamma, episodes);
    }

    /** The same for an actor and its critic, which promises Q(s, μ(s)). */
    public static Estimates of(Critic q, Actor mu, Env env, double gamma, int episodes) {
        return of(new Acting(q, mu), env, gamma, episodes);
    }

    private static Estimates of(Player player, Env env, double gamma, int episodes) {
        if (!(gamma >= 0 && gamma <= 1)) throw new IllegalArgumentException("gamma must be 0 to 1, not " + gamma);
        if (episodes < 1) throw new IllegalArgumentException("estimates need at least 1 episode, not " + episodes);
        var predicted = DoubleStream.builder();
        var realised = DoubleStream.builder();
        var returns = new double[episodes];
        var lengths = new int[episodes];
        int cut = 0, k = 0;
        for (; k < episodes; k++) {
            var e = Episode.play(player, env);
            if (e == null) break;
            double g = e.tail, weight = e.cut ? 1 : 0;
            for (int t = e.n - 1; t >= 0; t--) {
                g = e.r[t] + gamma * g;
                weight *= gamma;
                if (weight > MOST) continue;
                predicted.add(e.value[t]);
                realised.add(g);
            }
            returns[k] = e.raw;
            lengths[k] = e.n;
            if (e.cut) cut++;
        }
        var evaluation = new Evaluation(Arrays.copyOf(returns, k), Arrays.copyOf(lengths, k), "greedy");
        return new Estimates(predicted.build().toArray(), realised.build().toArray(), evaluation, cut);
    }

    /** Who plays: what a state promises when the player's choice is taken there, and that choice, taken. */
    private interface Player {
        double value(State s);

        Step step(Env env);
    }

    private static final class Greedy implements Player {
        private final Q q;
        private final float[] values;
        private int a;

        Greedy(Q q) {
            this.q = q;
            values = new float[q.actions()];
        }

        @Override public double value(State s) {
            q.of(s, values);
            a = EpsGreedy.argmax(values);
            return values[a];
        }

        @Override public Step step(Env env) { return env.step(a); }
    }

    private static final class Acting implements Player {
        private final Critic q;
        private final Actor mu;
        private float[] u;

        Acting(Critic q, Actor mu) {
            this.q = q;
            this.mu = mu;
        }

        @Override public double value(State s) {
            u = mu.act(s);
            return q.of(s, u);
        }

        @Override public Step step(Env env) { return env.step(u); }
    }

    /** One greedy episode: what each state promised and each step gave, and the value of the state at which it was cut off. */
    private static final class Episode {
        double[] value = new double[64], r = new double[64];
        double raw, tail;
        int n;
        boolean cut;

        /** Null when the thread was interrupted. */
        static Episode play(Player player, Env env) {
            var e = new Episode();
            State s = env.reset();
            for (boolean end = false; !end; e.n++) {
                if (Thread.currentThread().isInterrupted()) return null;
                double value = player.value(s);
                var step = player.step(env);
                e.add(value, step.r());
                e.raw += step.raw();
                s = step.s();
                end = step.end();
                e.cut = end && !step.terminated();
            }
            if (e.cut) e.tail = player.value(s);
            return e;
        }

        private void add(double v, double reward) {
            if (n == r.length) {
                value = Arrays.copyOf(value, 2 * n);
                r = Arrays.copyOf(r, 2 * n);
            }
            value[n] = v;
            r[n] = reward;
        }
    }

    /** The mean of what was promised; NaN without a state. */
    public double value() { return Statistics.mean(predicted); }

    /** The mean of what followed; NaN without a state. */
    public double truth() { return Statistics.mean(realised); }

    /** Points of all states, and the line on which promises are kept. */
    public Figure plot() {
        var ends = DoubleStream.concat(Arrays.stream(predicted), Arrays.stream(realised)).summaryStatistics();
        var line = predicted.length == 0 ? new double[0] : new double[] {ends.getMin(), ends.getMax()};
        return Figure.of(toString(), "discounted return that followed", "max Q(s, a)", new Part.Points("states", realised, predicted),
            new Part.Line("kept promises: max Q is what followed", line, line), new Part.Size(640, 560));
    }

    @Override public String toString() {
        return predicted.length == 0 ? "no state whose return is known" : "max Q is %.4g on the average, %.4g followed (%,d states of %d episode%s%s)".formatted(value(), truth(),
            predicted.length, evaluation.returns().length, evaluation.returns().length == 1 ? "" : "s", cut == 0 ? "" : ", %d cut off".formatted(cut));
    }
}
