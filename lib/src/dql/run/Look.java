package dql.run;

import dql.Dql;
import dql.Env;
import dql.Log;
import dql.Net;
import dql.Policy;
import dql.Problem;
import dql.Q;
import java.util.List;

/**
 * Looks at how the policy does without exploring, some times while it learns, on an environment of its own and as the problem's
 * {@link Exam} says: training takes the same course without it.
 */
public final class Look {
    private final Policy policy;
    private final Q q;                                 // whose greedy policy it is; null for others
    private final double gamma;
    private final Env env;
    private final long every;
    private final int episodes;
    private final Runnable before;
    private long seen;

    /** At a policy on its own environment, 20 times, 5 episodes each, or fewer where they can be long. */
    public Look(Problem p, long seed, Policy policy) {
        this(p, seed, policy, null, () -> { });
    }

    /** The same, with something to be done before each look: the policy brought up to date. */
    public Look(Problem p, long seed, Policy policy, Runnable before) {
        this(p, seed, policy, null, before);
    }

    private Look(Problem p, long seed, Policy policy, Q q, Runnable before) {
        this.policy = policy;
        this.q = q;
        gamma = p.hyper().gamma();
        this.before = before;
        env = p.evaluation(seed);
        long steps = p.hyper().steps();
        every = Math.max(1, steps / p.exam().looks(steps));
        episodes = p.exam().episodesOfALook(steps);
    }

    /** At the greedy policy of a network, or of the mean of two, without their noise. */
    static Look greedy(Problem p, long seed, List<Net> nets) {
        var quiet = Training.quiet(nets);
        var q = Training.mean(quiet);
        return new Look(p, seed, Dql.greedy(q), q, () -> {
            for (int i = 0; i < quiet.size(); i++) {
                quiet.get(i).set(nets.get(i));
                quiet.get(i).mute();
            }
        });
    }

    /**
     * The same for a log that several threads write to, after steps from one number (exclusive) to another: they can go on
     * meanwhile, as it is held only while the value is added.
     */
    public void between(long from, long to, Log log) {
        long mark = to / every * every;
        if (mark <= from) return;
        synchronized (this) {
            if (mark <= seen) return;                  // a thread that was here before knew more
            seen = mark;
            before.run();
            var result = Evaluation.of(policy, env, episodes);
            synchronized (log) {
                if (result.returns().length > 0) log.add("evaluation", mark, result.mean());
            }
        }
    }

    /**
     * After so many steps: the mean return goes to the log's series "evaluation", where it is time; of a network with action values,
     * what they promise and the discounted return that followed to "value" and "realised" ({@link Estimates}).
     */
    public void at(long t, Log log) {
        if (t % every != 0) return;
        before.run();
        var estimates = q == null ? null : Estimates.of(q, env, gamma, episodes);
        var result = q == null ? Evaluation.of(policy, env, episodes) : estimates.evaluation();
        if (result.returns().length > 0) log.add("evaluation", t, result.mean());
        if (q == null || estimates.predicted().length == 0) return;
        log.add("value", t, estimates.value());
        log.add("realised", t, estimates.truth());
    }
}
