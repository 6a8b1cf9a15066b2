package dql.env;

import dql.Env;
import dql.State;
import dql.Step;

/** A wrapper that shows each state in another way. */
abstract class Seen extends Passing {

    Seen(Env env) {
        super(env);
    }

    /** What is shown in place of a state. */
    abstract State seen(State s);

    @Override public State reset() {
        return seen(env.reset());
    }

    @Override protected Step changed(Step x) {
        return x.state(seen(x.s()));
    }
}
