package dql;

import dql.gym.Troupe;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.Function;

/**
 * n copies of an environment stepped together. An episode that ends begins anew at once: {@link #next()} holds the states s′ that
 * the latest step led to, final ones included, {@link #s()} the states in which to act next. All arrays are written over by the
 * next step. Copy 0 starts as the environment with that seed does; copy i > 0 draws from spawn key (0, i).
 */
public final class VectorEnv {
    private final Env[] copies;
    private final Env.Ahead[] ahead;                                   // those that work between begin and finish, null for others
    private final States s, next;
    private final double[] r, raw;
    private final boolean[] terminated, truncated, lost;
    private boolean running;

    /** So many copies of a world made from a generator; throws if there is not one, or they differ in their states or actions. */
    public VectorEnv(int n, Function<Rng, Env> world, long seed) {
        if (n < 1) throw new IllegalArgumentException("a vector environment needs at least 1 copy, not " + n);
        copies = Troupe.share(n, i -> world.apply(i == 0 ? new Rng(seed) : new Rng(seed, 0, i)));
        for (var copy : copies) if (!copy.states().equals(states()) || !copy.actions().equals(actions()))
            throw new IllegalArgumentException("all copies must have the same states and actions, but one has %s and %s, another %s and %s"
                .formatted(states(), actions(), copy.states(), copy.actions()));
        ahead = new Env.Ahead[n];
        for (int i = 0; i < n; i++) if (copies[i] instanceof Env.Ahead copy && copy.ahead()) ahead[i] = copy;
        s = new States(states(), n);
        next = new States(states(), n);
        r = new double[n];
        raw = new double[n];
        terminated = new boolean[n];
        truncated = new boolean[n];
        lost = new boolean[n];
    }

    /** How many copies. */
    public int n() { return copies.length; }

    /** What a state of one copy looks like. */
    public Space states() { return copies[0].states(); }

    /** Which actions one copy takes. */
    public Space actions() { return copies[0].actions(); }

    /** How many actions there are to choose from, in each copy. Throws where actions are numbers. */
    public int choices() { return copies[0].choices(); }

    /** Its name, for titles and messages. */
    public String name() { return copies[0].name(); }

    /** Begins an episode in every copy and returns the first states, {@link #s()}. */
    public States reset() {
        for (int i = 0; i < n(); i++) s.put(i, copies[i].reset());
        running = true;
        return s;
    }

    /** Takes an action in every copy. Throws if there are not n of them, or no reset came before. */
    public void step(int[] a) {
        check(a.length, n(), "actions");
        for (int i = 0; i < n(); i++) if (ahead[i] != null) ahead[i].begin(a[i]);
        for (int i = 0; i < n(); i++) put(i, ahead[i] != null ? ahead[i].finish() : copies[i].step(a[i]));
    }

    /** Takes an action of numbers in every copy, [n][numbers in an action]. */
    public void step(float[] u) {
        int width = actions().size();
        check(u.length, n() * width, "numbers");
        for (int i = 0; i < n(); i++) if (ahead[i] != null) ahead[i].begin(one(u, i, width));
        for (int i = 0; i < n(); i++) put(i, ahead[i] != null ? ahead[i].finish() : copies[i].step(one(u, i, width)));
    }

    private static float[] one(float[] u, int i, int width) {
        return Arrays.copyOfRange(u, i * width, (i + 1) * width);
    }

    private void check(int given, int wanted, String what) {
        if (!running) throw new IllegalStateException("%s: no episodes are in progress, call reset() first".formatted(name()));
        if (given != wanted) throw new IllegalArgumentException("%d copies of %s need %d %s, not %d".formatted(n(), name(), wanted, what, given));
    }

    private void put(int i, Step x) {
        next.put(i, x.s());
        r[i] = x.r();
        raw[i] = x.raw();
        terminated[i] = x.terminated();
        truncated[i] = x.truncated();
        lost[i] = x.lost();
        s.put(i, x.end() ? copies[i].reset() : x.s());
    }

    /** The states in which to act next: s′, or the first state of a new episode where one ended. */
    public States s() { return s; }

    /** The states s′ that the latest step led to, final ones included. */
    public States next() { return next; }

    /** The rewards of the latest step. */
    public double[] r() { return r; }

    /** The rewards of the latest step before a wrapper scaled or clipped them. */
    public double[] raw() { return raw; }

    /** Where the world ended an episode in the latest step. */
    public boolean[] terminated() { return terminated; }

    /** Where something outside the world ended it. */
    public boolean[] truncated() { return truncated; }

    /** Where, to learn from, the world ended in the latest step though the episode goes on (a life lost in Atari). */
    public boolean[] lost() { return lost; }

    /** Whether an episode of copy i ended in the latest step, either way. */
    public boolean end(int i) { return terminated[i] || truncated[i]; }

    /** A picture of copy i as it is now. */
    public BufferedImage render(int i, int width) { return copies[i].render(width); }

    @Override public String toString() {
        return "%d copies of %s".formatted(n(), copies[0]);
    }
}
