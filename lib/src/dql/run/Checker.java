package dql.run;

import dql.Env;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.Step;
import dql.env.MdpEnv;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Plays a world at random and writes down what is wrong with it. */
final class Checker {
    private static final int LEFT = 5;                 // every fifth episode is left after its third step: reset() must do there, too

    private final Env env;
    private final Map<String, String> broken = new LinkedHashMap<>();          // what it is, and how it was first seen
    private final Map<String, Integer> times = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private final Rng rng = new Rng(0, Rng.EXPLORATION);
    private final Handed handed = new Handed();
    private final Lengths lengths = new Lengths();
    private int t, step, episode;                      // steps in all, and in this episode
    private boolean rewarded;

    /** What ends a check: the world cannot be played any further. */
    private static final class Stop extends RuntimeException { }

    Checker(Env env) {
        this.env = env;
        if (env.name().isBlank()) remark("it has no name for titles and messages: write name()");
        if (env.toString().startsWith(env.getClass().getName() + "@")) remark("it prints as the name of its class and a number: write toString()");
        if (env.states() == null) broken("states", "states() is null");
        if (env.actions() == null || env.actions() instanceof Space.Pixels) broken("actions", "actions() must be choices or numbers, not " + env.actions());
    }

    void remark(String words) {
        if (!remarks.contains(words)) remarks.add(words);
    }

    private void broken(String what, String words) {
        broken.putIfAbsent(what, words);
        times.merge(what, 1, Integer::sum);
    }

    /** What is wrong with the step that has just been taken. */
    private void here(String what, String words) {
        broken(what, (step == 0 ? "reset() of episode %d: ".formatted(episode) : "step %d of episode %d: ".formatted(step, episode)) + words);
    }

    /** A world that has never been reset must not act. */
    void beforeReset() {
        if (broken.isEmpty()) refused("a step before the first reset()", () -> act(env, random(env)), IllegalStateException.class);
    }

    /** Plays so many steps, or until an interrupt; a world that throws is played no further. */
    Checker play(int steps) {
        if (steps < 1) throw new IllegalArgumentException("a check needs at least 1 step, not " + steps);
        if (broken.containsKey("states") || broken.containsKey("actions")) return this;
        guarded(() -> {
            env.reset();
            picture(env);
            wrongActions();
            while (t < steps && !Thread.currentThread().isInterrupted()) episode(steps);
            if (!rewarded) remark("all %,d rewards were 0: acting at random finds nothing to prefer".formatted(t));
            if (lengths.ended() == 0) remark("no episode ended in %,d steps: timeLimit(env, n) ends them from outside".formatted(t));
        });
        while (!handed.isEmpty()) handed.changed().ifPresent(words -> broken("handed", words));
        return this;
    }

    /** Plays; what a world throws is a finding. */
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (Stop e) {
            return;                                    // it has been said why
        } catch (RuntimeException e) {
            here("throws", "it threw " + e);
        }
    }

    private void episode(int steps) {
        episode++;
        step = 0;
        State s = env.reset();
        see(s);
        lengths.begin(s);
        for (boolean end = false; !end && t < steps && !(episode % LEFT == 0 && step == 3); ) {
            if (Thread.currentThread().isInterrupted()) return;
            t++;
            step++;
            var x = see(act(env, random(env)));
            lengths.step(x);
            end = x.end();
            if (end && lengths.ended() <= 3) refused("a step after the end of an episode", () -> act(env, random(env)), IllegalStateException.class);
        }
    }

    // ---- actions

    /** A random action, a choice as one number; one of numbers between its bounds, N(0, 1) where it has none. */
    private float[] random(Env env) {
        if (env.actions() instanceof Space.Discrete d) {
            var model = MdpEnv.within(env);
            int a = rng.integers(d.n());
            while (model != null && !model.has(a)) a = rng.integers(d.n());        // not every state has every action
            return new float[] {a};
        }
        var space = (Space.Numbers) env.actions();
        var u = new float[space.size()];
        for (int i = 0; i < u.length; i++) {
            float low = space.low().get(i), high = space.high().get(i);
            u[i] = Float.isInfinite(high - low) ? space.clip(i, (float) rng.normal()) : (float) rng.uniform(low, high);
        }
        return u;
    }

    private Step act(Env env, float[] a) {
        if (env.actions() instanceof Space.Discrete) return env.step((int) a[0]);
        var u = a.clone();
        var x = env.step(u);
        for (int i = 0; i < u.length; i++) if (u[i] != a[i]) here("action", "the world changed the array of its action, which belongs to the agent");
        return x;
    }

    private void wrongActions() {
        int n = env.actions().size();
        if (env.actions() instanceof Space.Discrete d) {
            for (int a : new int[] {-1, d.n()}) refused("action %d, where there are %s,".formatted(a, d), () -> env.step(a), IllegalArgumentException.class);
            refused("an action of numbers, where there are choices,", () -> env.step(0f), IllegalArgumentException.class);
        } else {
            refused("an action of %d numbers in place of %d".formatted(n + 1, n), () -> env.step(new float[n + 1]), IllegalArgumentException.class);
            refused("an action that is a choice, where there are numbers,", () -> env.step(0), IllegalArgumentException.class);
            var nan = new float[n];
            Arrays.fill(nan, Float.NaN);
            refused("an action that is not a number", () -> env.step(nan), IllegalArgumentException.class);
        }
    }

    private void refused(String what, Supplier<Step> action, Class<? extends RuntimeException> wanted) {
        try {
            action.get();
            broken(what, what + " was not refused");
        } catch (RuntimeException e) {
            if (!wanted.isInstance(e)) remark("%s was refused by %s, not by an %s that says why".formatted(what, e, wanted.getSimpleName()));
        }
    }

    // ---- what comes of them

    private Step see(Step x) {
        if (x == null) stop("step() returned null");
        see(x.s());
        if (!Double.isFinite(x.r())) here("reward", "the reward is " + x.r());
        if (!Double.isFinite(x.raw())) here("raw", "the raw reward is " + x.raw());
        rewarded |= x.r() != 0;
        return x;
    }

    private void stop(String words) {
        here("null", words);
        throw new Stop();
    }

    private void see(State s) {
        if (s == null) stop("the state is null");
        var space = env.states();
        boolean pixels = space instanceof Space.Pixels;
        if (s instanceof State.Pixels != pixels) here("kind", "the state is %s, and states() says %s".formatted(pixels ? "numbers" : "pixels", space));
        else if (s.size() != space.size()) here("size", "the state has %,d %s, and states() says %s".formatted(s.size(), pixels ? "pixels" : "numbers", space));
        else if (space instanceof Space.Numbers n) for (int i = 0; i < s.size(); i++) number(n, i, s.at(i));
        else if (space instanceof Space.Discrete d && !(s.at(0) >= 0 && s.at(0) < d.n() && s.at(0) == (int) s.at(0)))
            here("index", "the state is %s, and states() says 0 to %d".formatted(s.at(0), d.n() - 1));
        handed.add(s, episode, step).ifPresent(words -> broken("handed", words));
    }

    private void number(Space.Numbers space, int i, float x) {
        String name = space.names().get(i);
        float low = space.low().get(i), high = space.high().get(i);
        if (!Float.isFinite(x)) here("finite " + i, "%s is %s".formatted(name, x));
        else if (x < low || x > high) here("bounds " + i, "%s is %s, and states() says %s to %s".formatted(name, x, low, high));
    }

    private void picture(Env env) {
        try {
            BufferedImage picture = env.render(120);
            if (picture == null || picture.getWidth() != 120)
                broken("picture", "render(120) is " + (picture == null ? "null" : picture.getWidth() + " pixels wide"));
        } catch (UnsupportedOperationException e) {
            return;                                    // a world need not have a picture
        }
    }

    // ---- the same seed twice

    /** Plays two worlds of the same seed in turns, a step of one and a step of the other; pictures are taken of one alone. */
    void twice(Env one, Env other, int steps) {
        if (!broken.isEmpty()) return;
        if (one == other) broken("twice", "the function of the seed gave the same world twice: it must make a new one each time");
        guarded(() -> {
            boolean end = true;
            episode = 0;
            for (int t = 0; t < steps && broken.isEmpty() && !Thread.currentThread().isInterrupted(); t++) {
                if (end) {
                    episode++;
                    step = 0;
                    same(one.reset(), other.reset());
                }
                if (t % 100 == 0) picture(one);
                float[] a = random(one);
                step++;
                var x = act(one, a);
                same(x, act(other, a));
                end = x.end();
            }
        });
    }

    private void same(Object x, Object y) {
        if (!x.equals(y)) here("twice", "two worlds of the same seed, given the same actions, differ: %s and %s".formatted(x, y));
    }

    Check report() {
        String played = "%s: %,d random steps, %s".formatted(env.name().isBlank() ? "a world without a name" : env.name(), t, lengths);
        var words = broken.entrySet().stream().map(e -> times.get(e.getKey()) == 1 ? e.getValue() : "%s (and %,d times more)".formatted(e.getValue(), times.get(e.getKey()) - 1));
        return new Check(played, Stream.concat(words, lengths.broken().stream()).toList(), lengths.suspicions(), remarks);
    }
}
