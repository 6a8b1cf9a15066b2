package dql.env;

import dql.Env;
import dql.Space;
import dql.State;
import dql.Step;
import java.awt.image.BufferedImage;

/** A world around another: passes everything on. A wrapper overrides what it changes; most change only {@link #changed(Step)}. */
public abstract class Wrapper implements Env {
    /** The world inside. */
    protected final Env env;

    /** Around this world. */
    protected Wrapper(Env env) {
        this.env = env;
    }

    /** The world inside. */
    public final Env inner() { return env; }

    /** What this wrapper makes of a step of the world inside. */
    protected Step changed(Step x) {
        return x;
    }

    @Override public Space states() { return env.states(); }

    @Override public Space actions() { return env.actions(); }

    @Override public State reset() { return env.reset(); }

    @Override public Step step(int a) { return changed(env.step(a)); }

    @Override public Step step(float... u) { return changed(env.step(u)); }

    @Override public BufferedImage render(int width) { return env.render(width); }

    @Override public String name() { return env.name(); }
}
