package dql.env;

import dql.Env;
import dql.Step;

/** A wrapper that passes the action on as it is and changes what comes of the step: the world inside can begin one that is finished later. */
abstract class Passing extends Wrapper implements Env.Ahead {
    private int a;
    private float[] u;                                                 // null: the action is choice a

    Passing(Env env) {
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
