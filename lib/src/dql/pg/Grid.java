package dql.pg;

import dql.Space;
import dql.States;

/** The true maximum of Q(s, ·), as nearly as a fine grid over (−1, 1) finds it: what sampled maxima fall short of. */
public final class Grid {
    private Grid() { }

    /** maxₐ Q(s, a) of each state, over so many values of each of the m numbers of an action; throws if these are over a million actions. */
    public static double[] max(ActionValues q, States s, int m, int values) {
        if (values < 2 || m < 1) throw new IllegalArgumentException("a grid needs at least 2 values of at least 1 number, not %d of %d".formatted(values, m));
        double actions = Math.pow(values, m);
        if (actions > 1e6) throw new IllegalArgumentException("a grid of %d values of %d numbers has %.3g actions: too many to try".formatted(values, m, actions));
        int n = (int) actions;
        var a = new float[n * m];
        for (int i = 0; i < n; i++) for (int k = 0, left = i; k < m; k++, left /= values) a[i * m + k] = -1 + 2f * (left % values) / (values - 1);
        var repeated = new States(Space.numbers(s.size()), n);
        var max = new double[s.n()];
        for (int i = 0; i < max.length; i++) {
            for (int k = 0; k < n; k++) System.arraycopy(s.numbers(), i * s.size(), repeated.numbers(), k * s.size(), s.size());
            max[i] = Double.NEGATIVE_INFINITY;
            for (float v : q.of(repeated, a)) max[i] = Math.max(max[i], v);
        }
        return max;
    }
}
