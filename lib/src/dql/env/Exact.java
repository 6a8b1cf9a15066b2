package dql.env;

import dql.Env;
import dql.State;
import java.util.Arrays;

/** A world whose whole state is a few numbers that can be read and set: what an agent sees of it is rounded, and may have another form. */
public interface Exact extends Env {

    /** The state in full precision. */
    double[] exact();

    /** Puts the world into such a state and begins an episode there: what an agent sees of it. Throws unless all its numbers are given and finite. */
    State place(double... s);

    /** Returns s, or throws unless it is n finite numbers. */
    default double[] check(int n, double... s) {
        boolean good = s.length == n;
        for (double x : s) good &= Double.isFinite(x);
        if (!good) throw new IllegalArgumentException("%s is placed by %d finite numbers, not %s".formatted(name(), n, Arrays.toString(s)));
        return s;
    }
}
