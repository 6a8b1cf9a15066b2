package dql.parity;

import dql.Env;
import dql.Rng;
import dql.State;
import dql.Step;
import dql.env.lunar.LunarDraws;
import dql.env.lunar.LunarLander;
import dql.env.lunar.LunarLanderContinuous;
import dql.env.lunar.LunarOptions;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Recorded episodes of Gymnasium's LunarLander-v3. An episode matches if it ends in the same way after as many steps and, before
 * the first contact, observations are within 1e-5 and rewards within 1e-3; contacts amplify the last bits of two implementations.
 */
public final class LunarRecording implements Recording {
    private static final double OBSERVATION = 1e-5, REWARD = 1e-3;
    private static final int LEGS = 6;

    private final String file;
    private final List<LunarEpisode> episodes;

    private LunarRecording(String file, List<LunarEpisode> episodes) {
        this.file = file;
        this.episodes = episodes;
    }

    /** Reads a recording; throws with file, line and what is wrong. */
    public static LunarRecording read(Path file, List<String> lines) {
        return new LunarRecording(file.toString(), new LunarReader(file.toString(), lines).read());
    }

    /** Replays every episode, a row each, by its recorded draws and by its seed alone, which the file says. */
    @Override public Comparison replay(String env, Optional<BigInteger> seed) {
        if (!env.equals("LunarLander")) throw new IllegalArgumentException("%s is a recording of LunarLander, not of %s".formatted(file, env));
        var result = new Comparison("LunarLander against %s, each episode by its draws and by its seed".formatted(file));
        for (int i = 0; i < episodes.size(); i++) {
            var episode = episodes.get(i);
            var wrong = Stream.of(replay(episode, episode.draws(), result).map(what -> "by its draws, " + what),
                replay(episode, LunarDraws.of(new Rng(episode.seed())), result).map(what -> "by its seed, " + what)).flatMap(Optional::stream).toList();
            result.row();
            if (!wrong.isEmpty()) result.mismatch("line %d: episode %d (seed %s)".formatted(episode.line(), i + 1, episode.seed()), String.join("; ", wrong));
        }
        return result;
    }

    /** What differs, if anything does. */
    private static Optional<String> replay(LunarEpisode episode, LunarDraws draws, Comparison result) {
        Env env = episode.continuous() ? new LunarLanderContinuous(LunarOptions.STANDARD, draws) : new LunarLander(LunarOptions.STANDARD, draws);
        var rows = episode.rows();
        boolean touched = false;
        String wrong = differs(rows.get(0), env.reset(), 0, false, result) ? "its first state differs" : null;
        for (int t = 1; t <= episode.steps(); t++) {
            var row = rows.get(t);
            Step x = step(env, row.action());
            touched |= touches(row);
            if (differs(row, x.s(), x.r() - row.r(), touched, result) && wrong == null) wrong = "step %d differs, before the first contact".formatted(t);
            boolean end = episode.terminated() && t == episode.steps();
            if (x.terminated() && !end) return Optional.of("it terminates after %d steps, recorded are %d".formatted(t, episode.steps()));
            if (end && !x.terminated()) return Optional.of("it goes on after %d steps, where the recording terminates".formatted(t));
            if (end && Math.abs(x.r() - row.r()) > REWARD) return Optional.of("its last reward is %s, recorded %s".formatted(x.r(), row.r()));
        }
        return Optional.ofNullable(wrong);
    }

    private static Step step(Env env, double[] action) {
        return action.length == 1 ? env.step((int) action[0]) : env.step((float) action[0], (float) action[1]);
    }

    /** Whether a leg or the hull is on the ground: the hull is where an episode ends on the map. */
    private static boolean touches(LunarEpisode.Row row) {
        return row.s()[LEGS] != 0 || row.s()[LEGS + 1] != 0 || row.terminated() && Math.abs(row.s()[0]) < 1;
    }

    /** Keeps the differences; whether one is too large, which from the first contact on none is. */
    private static boolean differs(LunarEpisode.Row row, State s, double reward, boolean touched, Comparison result) {
        double by = 0;
        for (int i = 0; i < s.size(); i++) by = Math.max(by, Math.abs(s.at(i) - row.s()[i]));
        String when = touched ? " from the first contact on" : " before the first contact";
        result.difference("observations" + when, by);
        result.difference("rewards" + when, reward);
        return !touched && !(by <= OBSERVATION && Math.abs(reward) <= REWARD);
    }
}
