package dql.run;

import dql.State;
import dql.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long episodes were, where they began, and what that says about resets and time limits. */
final class Lengths {
    private static final int LIKELY = 20;              // steps; shorter worlds often have a longest way to their end

    private final List<Integer> whole = new ArrayList<>(), terminated = new ArrayList<>();
    private State first, last;
    private int k, resets, again;                      // again: resets that only gave back the state before
    private boolean differ;                            // first states

    void begin(State s) {
        if (last != null) {
            resets++;
            if (s.equals(last)) again++;
            differ |= !s.equals(first);
        } else first = s;
        k = 0;
    }

    void step(Step x) {
        k++;
        last = x.s();
        if (x.end()) whole.add(k);
        if (x.terminated() && !x.truncated()) terminated.add(k);
    }

    int ended() { return whole.size(); }

    /** Sentences about a reset that does not begin anew. */
    List<String> broken() {
        var words = new ArrayList<String>();
        if (resets >= 3 && again == resets && differ)
            words.add("reset() does not begin anew: each of %,d episodes began in the state in which the one before had stopped".formatted(resets));
        if (whole.size() >= 4 && whole.get(0) > 1 && whole.stream().skip(1).allMatch(n -> n == 1))
            words.add("reset() does not begin anew: the first episode had %,d steps, and all %,d after it ended at their first step".formatted(whole.get(0), whole.size() - 1));
        return words;
    }

    /** Sentences about a time limit that says terminated. */
    List<String> suspicions() {
        if (terminated.isEmpty()) return List.of();
        int longest = Collections.max(whole), at = Collections.frequency(terminated, longest);
        boolean all = at >= 5 && at == whole.size(), many = longest >= LIKELY && at >= 3 && at >= 0.05 * whole.size();
        if (!all && !many || longest == 1) return List.of();
        return List.of("%s terminated after exactly %,d steps%s: if this is a time limit, it must be truncated, not terminated; timeLimit(env, %d) does that".formatted(
            all ? "all %,d episodes".formatted(at) : "%,d of %,d episodes".formatted(at, whole.size()), longest, all ? ", whatever the actions were" : ", and none went on", longest));
    }

    @Override public String toString() {
        if (whole.isEmpty()) return "no whole episode";
        int shortest = Collections.min(whole), longest = Collections.max(whole);
        return "%,d episode%s of %s steps".formatted(ended(), ended() == 1 ? "" : "s", shortest == longest ? "%,d".formatted(longest) : "%,d to %,d".formatted(shortest, longest));
    }
}
