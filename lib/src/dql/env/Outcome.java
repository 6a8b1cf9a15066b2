package dql.env;

import dql.Env;
import dql.Step;

/** A wrapper that changes what comes of a step, not the action: the world inside can begin a step that is finished later. */
abstract class Outcome extends Wrapper implements Env.Ahead {
    private int a;
    private float[] u;                                                 // null: the action is choice a

    Outcome(Env env) {
        super(env);
    }

    @Override public void begin(int a) {
        this.a = a;
        u = null;
        if (env instanceof Env.Ahead inside) inside.begin(a);
    }

    @Override public void begin(float... u) {
        this.u = u;
        if (env instanceof Env.Ahead inside) inside.begin(u);
    }

    @Override public Step finish() {
        return changed(env instanceof Env.Ahead inside ? inside.finish() : u == null ? env.step(a) : env.step(u));
    }

    @Override public boolean ahead() { return env instanceof Env.Ahead inside && inside.ahead(); }
}
