package dql.tab;

import dql.Env;
import dql.Policy;
import dql.State;
import dql.Transition;
import dql.run.Play;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The steps of a policy in a world as tables learn from them, each looking n steps ahead. It ends after so many steps, or as soon
 * as its thread is interrupted; steps whose n rewards have not all come by then are left out.
 *
 * @param n how many rewards are summed before the value of a state stands in for the rest (Sutton and Barto, Ch. 7)
 */
public record Turns(Env env, Policy policy, double gamma, long steps, int n) implements Iterable<Turn> {

    /** Throws if γ is not in [0, 1], or there is not a single step. */
    public Turns {
        new Play(env, policy, gamma, steps);
        if (n < 1) throw new IllegalArgumentException("n must be at least 1 step, not " + n);
    }

    @Override public Iterator<Turn> iterator() {
        return new Stream();
    }

    /** Plays, and keeps the latest n transitions of the episode until their rewards are summed. */
    private final class Stream implements Iterator<Turn> {
        private final ArrayDeque<Transition> latest = new ArrayDeque<>();
        private final Iterator<Transition> play = new Play(env, new Asked(), gamma, steps).iterator();
        private Transition last;                       // the latest of all
        private int episode = 1, chosen = -1;          // a′, once it has been asked for

        /** The policy, but for an action that has been chosen already. */
        private final class Asked implements Policy {
            @Override public int of(State s) { return of(s, 0); }

            @Override public int of(State s, long t) {
                int a = chosen < 0 ? policy.of(s, t) : chosen;
                chosen = -1;
                return a;
            }
        }

        @Override public boolean hasNext() {
            while (!ready() && play.hasNext()) read();
            return ready();
        }

        private boolean ready() {
            return !latest.isEmpty() && (latest.size() == n || last.end());
        }

        private void read() {
            if (last != null && last.end()) {
                episode++;
                chosen = -1;                           // a′ after a time limit is never taken
            }
            last = play.next();
            latest.add(last);
        }

        @Override public Turn next() {
            if (!hasNext()) throw new NoSuchElementException("all %,d steps have been played".formatted(steps));
            double r = 0, discount = 1;
            for (var x : latest) {
                r += discount * x.r();
                discount *= x.discount();
            }
            var from = last;
            return new Turn(latest.remove().with(r, discount, last.next()), episode, () -> next(from));
        }

        private int next(Transition from) {
            if (from != last) throw new IllegalStateException("a′ must be asked for before the next step is taken");
            if (chosen < 0) chosen = policy.of(from.next(), from.t());
            return chosen;
        }
    }

    @Override public String toString() {
        return "%,d steps in %s".formatted(steps, env.name());
    }
}
