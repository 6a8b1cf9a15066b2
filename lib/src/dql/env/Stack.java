package dql.env;

import dql.Env;
import dql.Space;
import dql.State;
import dql.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Shows the latest n states as one, the oldest first, so that a single state tells what moves (Mnih et al. 2015: n = 4). An
 * episode begins with its first state n times. Frames of pixels are shared, never copied.
 */
public final class Stack extends Passing {
    private final State[] latest;
    private final Space states;

    /** Throws unless n is at least 1 and states are numbers or pixels. */
    public Stack(Env env, int n) {
        super(env);
        if (n < 1) throw new IllegalArgumentException("a stack needs at least 1 state, not " + n);
        latest = new State[n];
        states = states(env, n);
    }

    private static Space states(Env env, int n) {
        if (env.states() instanceof Space.Pixels p) return Space.pixels(Math.multiplyExact(n, p.channels()), p.rows(), p.columns());
        if (!(env.states() instanceof Space.Numbers x))
            throw new IllegalArgumentException("a stack needs states of numbers or pixels, and a state of %s is %s: see oneHot".formatted(env.name(), env.states()));
        var names = new ArrayList<String>();
        var low = new ArrayList<Float>();
        var high = new ArrayList<Float>();
        for (int back = n - 1; back >= 0; back--) {
            for (String name : x.names()) names.add(back == 0 ? name : "%s, %d before".formatted(name, back));
            low.addAll(x.low());
            high.addAll(x.high());
        }
        return new Space.Numbers(names, low, high);
    }

    @Override public Space states() { return states; }

    @Override public State reset() {
        Arrays.fill(latest, env.reset());
        return stacked();
    }

    @Override protected Step changed(Step x) {
        System.arraycopy(latest, 1, latest, 0, latest.length - 1);
        latest[latest.length - 1] = x.s();
        return x.state(stacked());
    }

    private State stacked() {
        if (latest[0] instanceof State.Pixels) return State.pixels(Stream.of(latest).flatMap(s -> Stream.of(((State.Pixels) s).frames())).toArray(byte[][]::new));
        int size = latest[0].size();
        var x = new float[latest.length * size];
        for (int k = 0; k < latest.length; k++) System.arraycopy(((State.Numbers) latest[k]).x(), 0, x, k * size, size);
        return State.of(x);
    }

    @Override public String toString() {
        return "%s, %d states in one".formatted(env, latest.length);
    }
}
