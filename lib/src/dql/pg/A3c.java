package dql.pg;

import static dql.Dql.adam;

import dql.Actor;
import dql.Env;
import dql.Hyper;
import dql.Learner;
import dql.Log;
import dql.Net;
import dql.Policy;
import dql.Problem;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.States;
import dql.Step;
import dql.Transition;
import dql.nets.Optimizer;
import dql.run.Crew;
import dql.run.Look;
import dql.run.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A3C, asynchronous advantage actor-critic: Algorithm S3 of Mnih et al. 2016. Each actor-learner is a thread with a world and
 * parameters θ′, θᵥ′ of its own; all change the shared θ, θᵥ and count in the shared T. With one thread the same seed gives the same
 * numbers; with several, which of them comes first is up to the machine. The paper's optimiser is RMSProp, here it is Adam.
 *
 * @param name for titles and tables
 * @param threads actor-learners
 * @param tMax steps between two updates of a thread
 * @param entropy β, what a nat of entropy is worth
 * @param shared whether actor and critic share their hidden layers
 * @param locked whether one update of θ waits for another; without, as in the paper, they may overwrite each other now and then
 * @param clip the Euclidean norm to clip gradients to
 */
public record A3c(String name, int threads, int tMax, double entropy, boolean shared, boolean locked, double clip) implements Learner {

    /** Throws if an option cannot be right by itself. */
    public A3c {
        if (threads < 1) throw new IllegalArgumentException("A3C needs at least 1 thread, not " + threads);
        if (tMax < 1) throw new IllegalArgumentException("t_max must be at least 1, not " + tMax);
        if (!(entropy >= 0 && entropy < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("the weight of the entropy must be 0 or more, not " + entropy);
        if (!(clip > 0)) throw new IllegalArgumentException("the norm to clip gradients to must be above 0, not " + clip);
    }

    /** With so many actor-learners. */
    public A3c threads(int threads) { return new A3c(name, threads, tMax, entropy, shared, locked, clip); }

    /** Under another name. */
    public A3c named(String other) { return new A3c(other, threads, tMax, entropy, shared, locked, clip); }

    /** With so many steps between two updates of a thread. */
    public A3c tMax(int tMax) { return new A3c(name, threads, tMax, entropy, shared, locked, clip); }

    /** With another weight of the entropy. */
    public A3c entropy(double beta) { return new A3c(name, threads, tMax, beta, shared, locked, clip); }

    /** With one network that actor and critic share, or with two. */
    public A3c shared(boolean shared) { return new A3c(name, threads, tMax, entropy, shared, locked, clip); }

    /** With a lock around θ, or without. */
    public A3c locked(boolean locked) { return new A3c(name, threads, tMax, entropy, shared, locked, clip); }

    /** With gradients clipped to another norm. */
    public A3c clip(double norm) { return new A3c(name, threads, tMax, entropy, shared, locked, norm); }

    @Override public Run train(Problem p, long seed) {
        var global = new Global(p, seed);
        Crew.run(threads, global::learn);
        return new Run(this, p, seed, global.theta.named(), global.theta.policy(null), global.log);
    }

    /** What all threads share. */
    private final class Global {
        private final Problem p;
        private final long seed, last;                                                     // T_max
        private final AtomicLong T = new AtomicLong();
        private final ActorCritic theta;                                                   // θ and θᵥ
        private final List<Optimizer> adam;
        private final Space states;
        private final Look look;
        private final Log log;
        private long counted;                                                              // steps that the log knows of

        Global(Problem p, long seed) {
            this.p = p;
            this.seed = seed;
            last = p.hyper().steps();
            theta = new ActorCritic(p.net(), shared, p.env(seed), seed);
            adam = theta.optimizers(q -> adam(p.hyper().lr(), q));
            states = p.env(seed).states();
            var quiet = theta.copy();
            look = new Look(p, seed, quiet.policy(null), () -> synchronize(quiet));
            log = log(p, seed);
        }

        /** One actor-learner, line by line. */
        void learn(int thread) {
            Env env = p.world().apply(thread == 0 ? new Rng(seed) : new Rng(seed, 0, thread));
            var mine = theta.copy();                                                       // θ′ and θᵥ′
            var pi = mine.policy(thread == 0 ? new Rng(seed, Rng.EXPLORATION) : new Rng(seed, Rng.EXPLORATION, thread));
            var d = mine.nets().stream().map(net -> new float[net.parameters().length]).toList();   // dθ and dθᵥ, 0
            var steps = new ArrayList<Transition>();
            State s = env.reset();
            while (T.get() < last && !Thread.currentThread().isInterrupted()) {            // repeat; dθ and dθᵥ are 0
                synchronize(mine);                                                         //   θ′ = θ, θᵥ′ = θᵥ
                steps.clear();                                                             //   t_start = t
                Transition x;
                do {                                                                       //   repeat
                    x = step(env, s, pi, thread);                                          //     perform aₜ according to π(aₜ | sₜ; θ′), receive rₜ and sₜ₊₁
                    steps.add(x);                                                          //     t ← t + 1
                    s = x.end() ? env.reset() : x.next();
                } while (!x.end() && steps.size() < tMax);                                 //   until terminal sₜ or t − t_start = t_max
                accumulate(mine, steps, d);
                update(d);                                                                 //   perform asynchronous update of θ using dθ, of θᵥ using dθᵥ
                count(steps);
            }                                                                              // until T > T_max
        }

        /** One step of a thread's world, counted in T. */
        private Transition step(Env env, State s, Policy pi, int thread) {
            float[] u = pi instanceof Actor actor ? actor.act(s) : null;
            int a = u == null ? pi.of(s) : -1;
            Step x = u == null ? env.step(a) : env.step(u);
            return new Transition(T.incrementAndGet(), s, a, u, x.r(), x.discount(p.hyper().gamma()), x.s(), x.end(), x.raw(), thread);
        }

        /** dθ and dθᵥ of these steps, in the direction downhill: the algorithm as printed adds an ascent and a descent to θ and θᵥ. */
        private void accumulate(ActorCritic mine, List<Transition> steps, List<float[]> d) {
            int n = steps.size();
            var end = new States(states, 1);
            end.put(0, steps.get(n - 1).next());
            double R = mine.values(end)[0];                                                // R = V(sₜ; θᵥ′); terminal: γ′ is 0
            var rows = new States(states, n);
            for (int i = 0; i < n; i++) rows.put(i, steps.get(i).s());
            var now = mine.forward(rows);
            var u = new float[mine.pi().numbers()];
            for (int i = n - 1; i >= 0; i--) {                                             // for i ∈ {t − 1, ..., t_start}
                var x = steps.get(i);
                R = x.r() + x.discount() * R;                                              //   R ← rᵢ + γ R
                double advantage = R - now.v[i];                                           //   R − V(sᵢ; θᵥ′)
                for (int k = 0; k < u.length; k++) u[k] = mine.unit(k, x.u()[k]);
                mine.pi().slope(now.out, i * now.width, x.a(), u, 0, advantage, entropy, now.slope, i * now.width);
                now.slopeV[i] = (float) (-2 * advantage);                                  //   ∂ (R − V(sᵢ; θᵥ′))² / ∂V
            }
            now.backward(d);
        }

        private void synchronize(ActorCritic mine) {
            for (int i = 0; i < adam.size(); i++) {
                Net theirs = theta.nets().get(i), own = mine.nets().get(i);
                alone(i, () -> own.set(theirs));
            }
        }

        private void update(List<float[]> d) {
            for (float[] gradient : d)                                                     // each thread its own, before it waits for the others
                if (!Double.isFinite(Optimizer.shorten(gradient, clip))) throw new ArithmeticException("the gradient has grown beyond numbers after %,d steps".formatted(T.get()));
            for (int i = 0; i < adam.size(); i++) {
                int net = i;
                alone(i, () -> adam.get(net).step(d.get(net)));
            }
        }

        /** With a lock: while no other thread reads or changes this network; another one may see to the other network meanwhile. */
        private void alone(int net, Runnable work) {
            if (!locked) work.run();
            else synchronized (adam.get(net)) {
                work.run();
            }
        }

        /** Tells the log, whole rollouts at a time; its steps are counted in the order in which they come here. */
        private void count(List<Transition> steps) {
            long before, after;
            synchronized (log) {
                before = counted;
                for (var x : steps) log.step(x.at(++counted));
                after = counted;
            }
            look.between(before, after, log);
        }
    }

    @Override public Set<String> settings() { return Hyper.names("steps", "gamma", "lr"); }

    @Override public Map<String, String> slots() {
        var map = new LinkedHashMap<String, String>();
        map.put("threads", Integer.toString(threads));
        map.put("t_max", Integer.toString(tMax));
        map.put("entropy", Double.toString(entropy));
        map.put("networks", shared ? "one, shared" : "two");
        map.put("updates", locked ? "one at a time" : "lock-free");
        map.put("clip", Double.isInfinite(clip) ? "none" : Double.toString(clip));
        return map;
    }

    @Override public String toString() { return text(); }
}
