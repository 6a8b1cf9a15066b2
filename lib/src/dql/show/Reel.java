package dql.show;

import dql.Env;
import dql.Net;
import dql.Q;
import dql.Space;
import dql.State;
import dql.States;
import dql.nets.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a film recorded of one world: every moment while there are few, every second one when there are many, and so on. */
final class Reel {
    private static final int KEPT = 600;

    final List<Shot> shots = new ArrayList<>();
    final List<Double> returns = new ArrayList<>();    // of whole episodes
    private final Q q;
    private final int width;
    String title = "";
    List<String> actions = List.of();
    int ticks, steps;                                  // moments so far, and how many of them came of a step
    private int every = 1, episode, t;
    private double sum, ratio;
    private boolean running;

    Reel(Q q, int width) {
        this.q = q;
        this.width = width;
    }

    /** An episode begins in state s; null: unknown. */
    void begin(Env env, State s) {
        next(env);
        keep(env, s, 0, false);
    }

    private void next(Env env) {
        if (env.actions() instanceof Space.Discrete d) actions = d.names();
        episode++;
        t = 0;
        sum = 0;
        running = true;
    }

    /** Whether an episode is under way. */
    boolean running() { return running; }

    /** The action that follows the moment recorded last. */
    void then(int a, float[] u) {
        int last = shots.size() - 1;
        if (last < 0 || shots.get(last).tick() != ticks - 1 || shots.get(last).end()) return;
        String words = u != null ? numbers(u) : a >= 0 && a < actions.size() ? actions.get(a) : "";
        shots.set(last, shots.get(last).then(words, a));
    }

    private static String numbers(float[] u) {
        return IntStream.range(0, u.length).mapToObj(i -> Ticks.text(u[i], 3)).collect(Collectors.joining(", "));
    }

    /** A step has led to state s; null: unknown. */
    void step(Env env, State s, double r, boolean end) {
        if (!running) next(env);                       // streams of transitions do not show where episodes begin
        t++;
        steps++;
        sum += r;
        if (end) returns.add(sum);
        running = !end;
        keep(env, s, r, end);
    }

    private void keep(Env env, State s, double r, boolean end) {
        int tick = ticks++;
        if (!kept(tick, end)) return;
        var picture = Interrupts.later(() -> env.render(width));
        if (shots.isEmpty()) ratio = (double) picture.getHeight() / picture.getWidth();
        boolean known = q != null && s != null;
        shots.add(new Shot(tick, Packed.of(picture), episode, t, r, sum, end, "", -1, known ? q.of(s) : null, known ? distributions(s) : null));
        if (shots.size() > KEPT) {
            every *= 2;
            shots.removeIf(x -> !kept(x.tick(), x.end()));
        }
    }

    /** What a network that learns distributions says of the return of each action in s; null: it learns their means. */
    private float[][] distributions(State s) {
        var kind = kind();
        if (kind.width() == 1) return null;
        var one = States.like(s, 1);
        one.put(0, s);
        float[] outputs = ((Net) q).outputs(one);
        var z = new float[q.actions()][kind.width()];
        for (int a = 0; a < z.length; a++) kind.distribution(outputs, a * kind.width(), z[a]);
        return z;
    }

    /** What the values beside the picture are. */
    Values kind() {
        return q == null ? Values.VALUE : Values.of(q);
    }

    /** Every so many, and the ends of episodes unless there are too many of them. */
    private boolean kept(int tick, boolean end) {
        return tick % every == 0 || end && every <= 16;
    }

    /** The moment that is to be seen then: the latest one kept. */
    Shot at(int tick) {
        int low = 0, high = shots.size() - 1;
        while (low < high) {
            int mid = (low + high + 1) / 2;
            if (shots.get(mid).tick() <= tick) low = mid;
            else high = mid - 1;
        }
        return shots.get(low);
    }

    /** An action's name; without the words with which all of them begin, where that would not fit. */
    String action(int a, Predicate<String> fits) {
        if (a >= actions.size()) return "action " + a;
        String name = actions.get(a), first = actions.get(0);
        int same = fits.test(name) ? 0 : name.lastIndexOf(' ') + 1;
        while (same > 0 && !sharedTo(first, same)) same = name.lastIndexOf(' ', same - 2) + 1;
        return name.substring(same);
    }

    private boolean sharedTo(String first, int same) {
        return actions.stream().allMatch(name -> name.regionMatches(0, first, 0, same));
    }

    boolean hasQ() {
        return shots.stream().anyMatch(x -> x.q() != null);
    }

    int episodes() { return episode; }

    /** How high its pictures are when they are so wide. */
    int height(int wide) {
        return Math.max(1, (int) Math.round(ratio * wide));
    }
}
