package dql.run;

import dql.Actor;
import dql.Policy;
import dql.State;
import dql.Transition;
import dql.VectorEnv;
import dql.show.Watch;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * The stream of transitions of a policy in all copies of an environment: those of one step of all copies, then those of the next.
 * It ends after so many transitions, or as soon as its thread is interrupted, with everything before kept.
 */
public record PlayVector(VectorEnv env, Policy policy, double gamma, long steps) implements Iterable<Transition> {

    /** Throws if γ is not in [0, 1] or there is not a single step. */
    public PlayVector {
        Objects.requireNonNull(env, "play needs an environment, not null");
        Play.check(policy, gamma, steps);
    }

    @Override public Iterator<Transition> iterator() {
        int n = env.n(), width = env.actions().size();
        var s = new State[n];
        var a = new int[n];
        if (policy instanceof Actor) Arrays.fill(a, -1);
        var u = new float[policy instanceof Actor ? n * width : 0];
        return new Iterator<>() {
            private long t;
            private int copy = n;                      // whose transition is next; n: a step of all of them

            @Override public boolean hasNext() {
                if (!Thread.currentThread().isInterrupted()) return t < steps;
                Watch.stopped();
                return false;
            }

            @Override public Transition next() {
                if (t >= steps) throw new NoSuchElementException("all %,d steps have been played".formatted(steps));
                if (t == 0) env.reset();
                if (copy == n) {
                    act();
                    copy = 0;
                }
                int i = copy++;
                return new Transition(++t, s[i], a[i], u.length == 0 ? null : Arrays.copyOfRange(u, i * width, (i + 1) * width), env.r()[i],
                    env.terminated()[i] || env.lost()[i] ? 0 : gamma, env.next().row(i), env.end(i), env.raw()[i], i);
            }

            private void act() {
                for (int i = 0; i < n; i++) {
                    s[i] = env.s().row(i);
                    if (policy instanceof Actor actor) System.arraycopy(actor.act(s[i], t), 0, u, i * width, width);
                    else a[i] = policy.of(s[i], t);
                }
                if (u.length > 0) env.step(u);
                else env.step(a);
            }
        };
    }

    @Override public String toString() {
        return "%,d steps in %s".formatted(steps, env);
    }
}
