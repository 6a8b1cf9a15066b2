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
        return new LunarRecording(file.toString(), new LunarEpisode.Reader(file.toString(), lines).read());
    }

    /** Replays every episode twice, with its recorded draws and by its seed alone: each a row. The seeds are the file's. */
    @Override public Comparison replay(String env, Optional<BigInteger> seed) {
        if (!env.equals("LunarLander")) throw new IllegalArgumentException("%s is a recording of LunarLander, not of %s".formatted(file, env));
        var result = new Comparison("LunarLander and %s, a row for each episode by its draws and by its seed".formatted(file));
        for (int i = 0; i < episodes.size(); i++) {
            var episode = episodes.get(i);
            replay(episode, episode.draws(), "episode %d (seed %s) by its recorded draws".formatted(i, episode.seed()), result);
            replay(episode, LunarDraws.of(new Rng(episode.seed())), "episode %d (seed %s) by its seed".formatted(i, episode.seed()), result);
        }
        return result;
    }

    private static void replay(LunarEpisode episode, LunarDraws draws, String where, Comparison result) {
        result.row();
        Env env = episode.continuous() ? new LunarLanderContinuous(LunarOptions.STANDARD, draws) : new LunarLander(LunarOptions.STANDARD, draws);
        var rows = episode.rows();
        boolean touched = false;
        String wrong = differs(rows.get(0), env.reset(), null, false, result) ? "the first state differs" : null;
        for (int t = 1; t <= episode.steps(); t++) {
            Step x = step(env, rows.get(t).action());
            touched |= touches(rows.get(t));
            if (differs(rows.get(t), x.s(), x, touched, result) && wrong == null) wrong = "step %d differs before the first contact".formatted(t);
            boolean last = t == episode.steps();
            if (x.terminated() != (last && episode.terminated())) {
                wrong = x.terminated() ? "terminates after %d steps, the recording goes on".formatted(t) : "goes on after %d steps, where the recording terminates".formatted(t);
                break;
            }
            if (last && episode.terminated() && Math.abs(x.r() - rows.get(t).r()) > REWARD) wrong = "ends with reward %s, not %s".formatted(x.r(), rows.get(t).r());
        }
        if (wrong != null) result.mismatch(where, wrong);
    }

    private static Step step(Env env, double[] action) {
        return action.length == 1 ? env.step((int) action[0]) : env.step((float) action[0], (float) action[1]);
    }

    /** Whether a leg or the hull is on the ground: the hull is where an episode ends on the map. */
    private static boolean touches(LunarEpisode.Row row) {
        return row.s()[LEGS] != 0 || row.s()[LEGS + 1] != 0 || row.terminated() && Math.abs(row.s()[0]) < 1;
    }

    /** Keeps the differences; whether one is too large, which after a contact none is. */
    private static boolean differs(LunarEpisode.Row row, State s, Step x, boolean touched, Comparison result) {
        double by = 0, reward = x == null ? 0 : Math.abs(x.r() - row.r());
        for (int i = 0; i < s.size(); i++) by = Math.max(by, Math.abs(s.at(i) - row.s()[i]));
        String when = touched ? " from the first contact on" : " before the first contact";
        result.difference("observation" + when, by);
        result.difference("reward" + when, reward);
        return !touched && !(by <= OBSERVATION && reward <= REWARD);
    }
}
