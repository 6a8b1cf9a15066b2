package dql;

import dql.nets.Features;
import dql.pg.Critic;
import dql.run.Estimates;
import dql.run.Evaluation;
import dql.run.Human;
import dql.run.Scores;
import dql.run.Statistics;
import java.util.function.Function;
import tech.tablesaw.api.Table;

/** What a cell measures through {@link Dql}: how good a policy is, and what one looks at while it learns. */
abstract class Measures extends Actors {
    Measures() { }

    /** The returns of a policy over whole episodes. */
    public static Evaluation evaluate(Policy policy, Env env, int episodes) {
        return Evaluation.of(policy, env, episodes);
    }

    /** The first so many episodes of a stream in words, a line each: {@code describe(play(env, policy, 1, 10_000), 10)}. */
    public static Episodes describe(Iterable<Transition> play, int episodes) {
        return describe(play, episodes, Episodes::ending);
    }

    /** The same with words of one's own for how an episode ended, made from its last transition: {@code Episodes::landing} for LunarLander. */
    public static Episodes describe(Iterable<Transition> play, int episodes, Function<Transition, String> ending) {
        return new Episodes(ending).steps(play, episodes);
    }

    /**
     * The human-normalised score of an Atari game in percent, 100 (score − random) / |human − random|: {@code humanNormalised("Breakout", 30.5)}
     * is 100. The game's two scores, and where they are from: {@link Human}; throws if there are none.
     */
    public static double humanNormalised(String game, double score) {
        return Human.of(game).normalised(score);
    }

    /** Agents in a table: mean, median and inter-quartile mean of their runs with its 95 % interval: {@code table(a.evaluate(20), b.evaluate(20))}. */
    public static Table table(Scores... agents) {
        return Scores.table(agents);
    }

    /** Performance profiles: the share of each agent's runs that score above a threshold (Agarwal et al. 2021, section 4.2). */
    public static Figure profiles(Scores... agents) {
        return Figure.of("Share of runs that score above a threshold", "threshold", "share of runs", Scores.profiles(agents), new Part.Range('y', 0, 1.02));
    }

    /** The target's formula with numbers, for the first 8 rows of a batch: r, γ′, Q(s′, ·), Q⁻(s′, ·), y, Q(s, a) and the error. */
    public static Working watch(Target target, Batch b, Q q, Q qT) {
        return watch(target, b, q, qT, 8);
    }

    /** The same for so many rows. */
    public static Working watch(Target target, Batch b, Q q, Q qT, int rows) {
        return Working.of(target, b, q, qT, rows);
    }

    /** What maxₐ Q(s, a) promises along so many greedy episodes, and the discounted return that followed (van Hasselt et al. 2016, figure 3). */
    public static Estimates estimates(Q q, Env env, double gamma, int episodes) {
        return Estimates.of(q, env, gamma, episodes);
    }

    /** What an actor's critic promises, Q(s, μ(s)), along so many episodes, and the discounted return that followed. */
    public static Estimates estimates(Critic q, Actor mu, Env env, double gamma, int episodes) {
        return Estimates.of(q, mu, env, gamma, episodes);
    }

    /** How alike numbers k apart are, for k from 0 to maxLag: rₖ = Σ (xₜ − m)(xₜ₊ₖ − m) / Σ (xₜ − m)², m being the mean; r₀ = 1. */
    public static double[] autocorrelation(double[] x, int maxLag) {
        return Statistics.autocorrelation(x, maxLag);
    }

    /**
     * The same of a batch's states in their order, the mean over their numbers (but those that never change): near 1 where a batch
     * comes straight from the stream, near 0, within ±2/√n, where it is sampled from a memory.
     */
    public static double[] autocorrelation(Batch b, int maxLag) {
        int n = b.n(), varying = 0;
        var mean = new double[Math.max(0, maxLag) + 1];
        var rows = new State[n];
        for (int i = 0; i < n; i++) rows[i] = b.s().row(i);
        for (int j = 0; j < b.s().size(); j++) {
            var x = new double[n];
            boolean varies = false;
            for (int i = 0; i < n; i++) varies |= (x[i] = rows[i].at(j)) != x[0];
            if (!varies) continue;
            var r = autocorrelation(x, maxLag);
            varying++;
            for (int k = 0; k < r.length; k++) mean[k] += (r[k] - mean[k]) / varying;
        }
        if (varying == 0) throw new IllegalArgumentException("all %d states of the batch are the same: there is no autocorrelation".formatted(n));
        return mean;
    }

    /** The filters of a network's convolution 1, 2, ..., [filter][channel][row][column]. */
    public static double[][][][] filters(Net q, int layer) {
        return Features.filters(q, layer);
    }

    /** The feature maps that a state leaves behind convolution 1, 2, ..., [filter][row][column]: relu(Σ w x + b). */
    public static double[][][] maps(Net q, State s, int layer) {
        return Features.maps(q, s, layer);
    }

    /** The action gap: how far the best value is above the second best (Bellemare et al. 2016). */
    public static double actionGap(float... values) {
        if (values.length < 2) throw new IllegalArgumentException("an action gap needs at least 2 actions, not " + values.length);
        int best = argmax(values), second = best == 0 ? 1 : 0;
        for (int a = 0; a < values.length; a++) if (a != best && values[a] > values[second]) second = a;
        return (double) values[best] - values[second];
    }

    /** The mean action gap of some states, those of a batch say. */
    public static double actionGap(Q q, States s) {
        double sum = 0;
        float[] all = q.of(s), values = new float[q.actions()];
        for (int i = 0; i < s.n(); i++) {
            System.arraycopy(all, i * values.length, values, 0, values.length);
            sum += actionGap(values);
        }
        return sum / s.n();
    }
}
