package dql.run;

import dql.Actor;
import dql.Env;
import dql.Policy;
import dql.State;
import dql.Transition;
import dql.show.Watch;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * The stream of transitions of a policy in an environment, episode after episode. It ends after so many steps, or as soon as its
 * thread is interrupted (the stop button of a notebook), with everything before kept.
 */
public record Play(Env env, Policy policy, double gamma, long steps) implements Iterable<Transition> {

    /** Throws if γ is not in [0, 1] or there is not a single step. */
    public Play {
        Objects.requireNonNull(env, "play needs an environment, not null");
        check(policy, gamma, steps);
    }

    static void check(Policy policy, double gamma, long steps) {
        Objects.requireNonNull(policy, "play needs a policy, not null");
        if (!(gamma >= 0 && gamma <= 1)) throw new IllegalArgumentException("gamma must be 0 to 1, not " + gamma);
        if (steps < 1) throw new IllegalArgumentException("steps must be at least 1, not " + steps);
    }

    @Override public Iterator<Transition> iterator() {
        return new Iterator<>() {
            private long t;
            private State s;                           // null when the next episode is to begin

            @Override public boolean hasNext() {
                if (!Thread.currentThread().isInterrupted()) return t < steps;
                Watch.stopped();
                return false;
            }

            @Override public Transition next() {
                if (t >= steps) throw new NoSuchElementException("all %,d steps have been played".formatted(steps));
                if (s == null) s = sized("reset", env.reset());
                float[] u = policy instanceof Actor actor ? actor.act(s, t) : null;
                int a = u == null ? policy.of(s, t) : -1;
                var step = u == null ? env.step(a) : env.step(u);
                var x = new Transition(++t, s, a, u, step.r(), step.discount(gamma), step.s(), step.end(), step.raw(), 0);
                s = step.end() ? null : sized("step", step.s());
                return x;
            }

            private State sized(String method, State s) {
                int size = env.states().size();
                if (s != null && s.size() != size) throw new IllegalStateException("%s: states() says %d numbers, but %s() gave %d".formatted(env.name(), size, method, s.size()));
                return s;
            }
        };
    }

    @Override public String toString() {
        return "%,d steps in %s".formatted(steps, env);
    }
}
