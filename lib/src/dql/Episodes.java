package dql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Episodes in words, a line each: "Episode 1 Duration: 84 steps Return: -871.38 Crashed". It reads a stream of transitions,
 * {@code for (var x : play(...)) episodes.step(x)}, and prints itself.
 */
public final class Episodes {
    private final Function<Transition, String> ending;
    private final List<Episode> list = new ArrayList<>();
    private double[] sum = {0};                        // of each copy's episode under way: its rewards
    private int[] steps = {0};

    /** One whole episode: how many steps, their raw rewards' sum, and how it ended. */
    public record Episode(int number, int steps, double gain, String ending) {
        @Override public String toString() {
            return "Episode %3d  Duration: %4d steps  Return: %9.2f  %s".formatted(number, steps, gain, ending);
        }
    }

    /** No episode yet; the world ends one, or it is cut off. */
    public Episodes() {
        this(Episodes::ending);
    }

    /** No episode yet, with words for how one ended, made from its last transition. */
    public Episodes(Function<Transition, String> ending) {
        this.ending = ending;
    }

    /** "ended" by the world, or "cut off" by a time limit; which, the discount tells (with γ = 0 always the first). */
    public static String ending(Transition x) {
        return x.discount() == 0 ? "ended" : "cut off";
    }

    /** The words for LunarLander, whose last reward is 100 at rest on the ground and −100 after a crash, or out of sight. */
    public static String landing(Transition x) {
        return x.raw() == 100 ? "Landed" : x.raw() == -100 ? "Crashed" : "Hovering";
    }

    /** Counts a step; returns whether an episode ended with it: then it is {@link #last}. */
    public boolean step(Transition x) {
        int k = x.copy();
        if (k >= sum.length) {
            sum = Arrays.copyOf(sum, k + 1);
            steps = Arrays.copyOf(steps, k + 1);
        }
        sum[k] += x.raw();
        steps[k]++;
        if (!x.end()) return false;
        list.add(new Episode(list.size() + 1, steps[k], sum[k], ending.apply(x)));
        sum[k] = steps[k] = 0;
        return true;
    }

    /** Reads a stream until so many more episodes have ended, or it is over. */
    public Episodes steps(Iterable<Transition> play, int episodes) {
        if (episodes < 1) throw new IllegalArgumentException("at least 1 episode must be described, not " + episodes);
        int goal = list.size() + episodes;
        for (var x : play) if (step(x) && list.size() == goal) break;
        return this;
    }

    /** All whole episodes. */
    public List<Episode> list() {
        return List.copyOf(list);
    }

    /** The latest whole episode; throws if there is none. */
    public Episode last() {
        if (list.isEmpty()) throw new IllegalStateException("no episode has ended yet");
        return list.get(list.size() - 1);
    }

    @Override public String toString() {
        return list.isEmpty() ? "no whole episode" : list.stream().map(Episode::toString).collect(Collectors.joining(System.lineSeparator()));
    }
}
