package dql.run;

import static dql.Dql.adam;
import static dql.Dql.max;
import static dql.Dql.mlp;
import static dql.Dql.nature;
import static dql.Dql.squared;

import dql.Batch;
import dql.Net;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.Target;
import dql.Transition;
import dql.nets.Djl;
import dql.nets.Engines;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * How many updates of a network a second: the target network forward, the network forward and backward, and Adam, on batches of
 * noise, 16 in turn.
 *
 * @param what the network, the batch, and where it runs
 * @param updates how many a second
 */
record Pace(String what, double updates) {
    private static final int BATCHES = 16, ROUNDS = 8;
    private static final double SECONDS = 3, FASTER = 1.1;

    /** The Nature network and a small one on DJL's device, and the small one on the simd engine where it can run; each is measured when asked for. */
    static List<Supplier<Pace>> all() {
        String device = "djl on the " + Djl.device().getDeviceType();
        var all = new ArrayList<Supplier<Pace>>();
        all.add(() -> of("Nature network, batch 32, " + device, nature().on(Space.pixels(4, 84, 84), 6, 0).to("djl"), Space.pixels(4, 84, 84), 32, SECONDS));
        all.add(() -> of("4-120-84-2, batch 128, " + device, small("djl"), Space.numbers(4), 128, SECONDS));
        if (Engines.vectors()) all.add(() -> of("4-120-84-2, batch 128, simd on the cpu", small("simd"), Space.numbers(4), 128, SECONDS));
        return all;
    }

    private static Net small(String engine) {
        return mlp(120, 84).on(Space.numbers(4), 2, 0).to(engine);
    }

    /** Updates a second of a network over so many seconds, after as many to warm up, and until Java's compiler makes it no faster. */
    static Pace of(String what, Net q, Space states, int n, double seconds) {
        var rng = new Rng(0);
        var qT = q.copy();
        var adam = adam(2.5e-4, q);
        Target dqn = x -> x.r() + x.discount() * max(x.qT());
        var batches = new ArrayList<Batch>();
        for (int i = 0; i < BATCHES; i++) batches.add(batch(states, q.actions(), n, rng));
        Runnable sixteen = () -> batches.forEach(b -> adam.step(b, squared, dqn.of(b, q, qT)));
        count(sixteen, seconds);
        double best = 0, now = count(sixteen, seconds);
        for (int i = 0; i < ROUNDS && now > FASTER * best; i++) {
            best = now;
            now = count(sixteen, seconds);
        }
        return new Pace(what, Math.max(best, now));
    }

    private static double count(Runnable sixteen, double seconds) {
        long start = System.nanoTime(), updates = 0;
        for (; since(start) < seconds; updates += BATCHES) sixteen.run();
        return updates / since(start);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) * 1e-9;
    }

    private static Batch batch(Space states, int actions, int n, Rng rng) {
        var rows = new Transition[n];
        for (int i = 0; i < n; i++) rows[i] = new Transition(i, state(states, rng), rng.integers(actions), rng.normal(), 0.99, state(states, rng), false);
        return Batch.of(rows);
    }

    private static State state(Space states, Rng rng) {
        if (states instanceof Space.Pixels p) {
            var frames = new byte[p.channels()][p.rows() * p.columns()];
            for (var frame : frames) for (int i = 0; i < frame.length; i++) frame[i] = (byte) rng.integers(256);
            return State.pixels(frames);
        }
        var x = new float[states.size()];
        for (int i = 0; i < x.length; i++) x[i] = (float) rng.normal();
        return State.of(x);
    }

    @Override public String toString() {
        return "%-50s %,8.0f updates a second".formatted(what, updates);
    }
}
