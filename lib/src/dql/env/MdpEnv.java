package dql.env;

import dql.Env;
import dql.Mdp;
import dql.Q;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.Step;
import dql.show.GridWindow;
import java.awt.image.BufferedImage;

/** A world that plays a {@link Mdp}: it draws each episode's start, the outcome of each action, and the rewards that are random. */
public final class MdpEnv implements Env {
    private final Dynamics model;
    private final Rng rng;
    private final State[] all;                         // each state once: they are handed out again and again
    private final Space.Discrete states, actions;
    private int s;
    private boolean running;
    private GridWindow window;

    /** A world drawn by the generator. Throws if the model is not sound. */
    public MdpEnv(Mdp mdp, Rng rng) {
        this.model = new Dynamics(mdp);
        this.rng = rng;
        states = mdp.states();
        actions = mdp.actions();
        all = new State[model.n()];
        for (int i = 0; i < all.length; i++) all[i] = State.of((float) i);
        s = -1;
    }

    /** The model that it plays. */
    public Mdp mdp() { return model.mdp(); }

    /** The same in flat arrays. */
    public Dynamics model() { return model; }

    /** The world of a model inside an environment and its wrappers, if those show its states and actions as they are; else null. */
    public static MdpEnv within(Env env) {
        var world = env;
        while (world instanceof Wrapper w) world = w.inner();
        return world instanceof MdpEnv m && env.states().equals(m.states()) && env.actions().equals(m.actions()) ? m : null;
    }

    /** Whether there is action a in the state it is in; between episodes any may be. */
    public boolean has(int a) {
        return !running || model.has(s, actions.check(a));
    }

    /** The number of the state it is in; -1 before the first episode. */
    public int s() { return s; }

    @Override public Space.Discrete states() { return states; }

    @Override public Space.Discrete actions() { return actions; }

    @Override public State reset() {
        return place(model.start(rng));
    }

    /** Begins an episode in state s. Throws if there is none, or no action in it. */
    public State place(int s) {
        if (s < 0 || s >= model.n()) throw new IllegalArgumentException("%s: state must be 0 to %d, not %d".formatted(name(), model.n() - 1, s));
        if (model.terminal(s)) throw new IllegalArgumentException("%s: no episode begins in state %s, where there is no action".formatted(name(), model.label(s)));
        running = true;
        return all[this.s = s];
    }

    @Override public Step step(int a) {
        if (!running) throw new IllegalStateException(name() + ": no episode is in progress, call reset() first");
        if (!model.has(s, actions.check(a)))
            throw new IllegalArgumentException(model.where(s, a) + ": there is no such action");
        int k = model.outcome(s, a, rng);
        double r = model.reward(k, rng);
        running = !model.end(k);
        return new Step(all[s = model.next(k)], r, !running, false);
    }

    /** Draws these values beneath the agent from now on, as they are at that moment. */
    public MdpEnv show(Q q) {
        window = new GridWindow(model, q, Double.NaN, Double.NaN);
        return this;
    }

    /** The same with colours that go from one value to another, so that they mean the same in every frame. */
    public MdpEnv show(Q q, double low, double high) {
        window = new GridWindow(model, q, low, high);
        return this;
    }

    @Override public BufferedImage render(int width) {
        if (window == null) window = new GridWindow(model, null, Double.NaN, Double.NaN);
        return window.picture(s, width);
    }

    @Override public String name() { return mdp().name(); }

    @Override public String toString() {
        String where = s < 0 ? "before the first episode" : "state " + model.label(s) + (running ? "" : ", the episode is over");
        return "%s: %s%n%s".formatted(name(), where, mdp().layout().text(s));
    }
}
