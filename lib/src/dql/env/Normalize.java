package dql.env;

import dql.Env;
import dql.Space;
import dql.State;

/**
 * Shows each number of a state as (x − mean)/√(variance + 1e-8), at most ±10, by the {@link Moments} of what has been seen so
 * far, this state included. An evaluation looks through the same ones: {@code normalize(test, env.moments().frozen())}.
 */
public final class Normalize extends Seen {
    private static final float MOST = 10;
    private final Moments moments;
    private final Space.Numbers states;

    /** By moments of its own; throws unless states are numbers. */
    public Normalize(Env env) {
        this(env, new Moments(env.states().size()));
    }

    /** By these, which several worlds may share; throws unless states are as many numbers. */
    public Normalize(Env env, Moments moments) {
        super(env);
        if (!(env.states() instanceof Space.Numbers x))
            throw new IllegalArgumentException("normalize needs states of numbers, and a state of %s is %s".formatted(env.name(), env.states()));
        if (moments.size() != x.size())
            throw new IllegalArgumentException("a state of %s is %s, but there are moments of %d".formatted(env.name(), x, moments.size()));
        this.moments = moments;
        states = Space.numbers(x.names().stream().map(name -> name.replaceAll(" \\([^()]*\\)$", "") + ", normalised").toArray(String[]::new)).within(-MOST, MOST);
    }

    /** The running mean and variance. */
    public Moments moments() { return moments; }

    @Override public Space.Numbers states() { return states; }

    @Override State seen(State s) {
        float[] x = ((State.Numbers) s).x(), z = new float[x.length];
        moments.add(x);
        for (int i = 0; i < x.length; i++) z[i] = states.clip(i, (float) ((x[i] - moments.mean(i)) / Math.sqrt(moments.variance(i) + 1e-8)));
        return State.of(z);
    }

    @Override public String toString() {
        return env + ", normalised";
    }
}
