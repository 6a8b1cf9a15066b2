package dql.env;

import dql.Env;
import dql.Space;
import dql.State;

/** Shows state i of n as n numbers, 1 at i and 0 elsewhere: what a network needs where a table would do. */
public final class OneHot extends Seen {
    private final Space.Numbers states;

    /** Throws unless states are one of n. */
    public OneHot(Env env) {
        super(env);
        if (!(env.states() instanceof Space.Discrete d))
            throw new IllegalArgumentException("oneHot needs one of n states, and a state of %s is %s".formatted(env.name(), env.states()));
        states = Space.numbers(d.names().toArray(String[]::new)).within(0, 1);
    }

    @Override public Space.Numbers states() { return states; }

    @Override State seen(State s) {
        var x = new float[states.size()];
        x[(int) s.at(0)] = 1;
        return State.of(x);
    }

    @Override public String toString() {
        return env + ", one-hot";
    }
}
