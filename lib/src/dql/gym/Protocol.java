package dql.gym;

import dql.run.Exam;
import java.util.Map;

/**
 * How an Atari game is played, so that scores can be compared.
 *
 * @param name what it is called
 * @param sticky the probability that the game takes, at a frame, the action before in place of the one that it is given
 * @param noops an episode begins with 1 to so many frames without an action; 0: with none
 * @param lives whether a lost life is an end to learn from
 * @param eps the probability of a random action when agents are evaluated
 */
public record Protocol(String name, double sticky, int noops, boolean lives, double eps) {
    /** Frames for which an action is taken, and what is shown of them: the maximum of the last two, in grey, 84x84, stacked four deep. */
    static final int REPEAT = 4, SIDE = 84, STACK = 4;

    /** Five minutes of 60 frames a second, in actions; and the episodes of an evaluation (Mnih et al. 2015). */
    private static final int LIMIT = 5 * 60 * 60 / REPEAT, EPISODES = 30;

    /** That of DQN (Mnih et al. 2015): 1 to 30 frames without an action at the start, a lost life is an end to learn from, evaluated with ε = 0.05. */
    public static final Protocol NATURE = new Protocol("Nature", 0, 30, true, 0.05);

    /** Sticky actions (Machado et al. 2018): none of both, but p = 0.25; differs there: actions last 4 frames (theirs: 5), the game's own actions (all 18), evaluated apart from learning, with its last ε. */
    public static final Protocol STICKY = new Protocol("sticky actions", 0.25, 0, false, 0.01);

    /** How agents are evaluated: 30 episodes of five minutes at most. */
    public Exam exam() {
        return new Exam(name, eps, LIMIT, EPISODES);
    }

    /** What the environment is made with: frames one by one. */
    Map<String, Object> options() {
        return Map.of("frameskip", 1, "repeat_action_probability", sticky);
    }

    /** What the worker does itself. */
    Map<String, Object> worker() {
        return Map.of("repeat", REPEAT, "noops", noops);
    }
}
