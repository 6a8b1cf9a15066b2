package dql;

import static dql.Dql.adam;
import static dql.Dql.argmax;
import static dql.Dql.constant;
import static dql.Dql.epsGreedy;
import static dql.Dql.greedy;
import static dql.Dql.max;
import static dql.Dql.mlp;
import static dql.Dql.play;
import static dql.Dql.replay;
import static dql.Dql.squared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.nets.Architecture;
import org.junit.jupiter.api.Test;

/** The training loop as a cell writes it: it learns something tiny in seconds, repeats itself from its seed, and stops when told. */
class TrainTest {
    private final Target dqn = x -> x.r() + x.discount() * max(x.qT());
    private final Target doubleQ = x -> x.r() + x.discount() * x.qT()[argmax(x.q())];
    private final Hyper tiny = new Hyper(3_000, 3_000, 32, 100, 1, 50, 0.9, 5e-3, constant(0.3));

    /** A corridor of five cells, entered at the left; going right all the way earns 1, every other end is the time limit. */
    static class Corridor implements Env {
        private int at;

        @Override public Space states() { return Space.numbers("cell 0", "cell 1", "cell 2", "cell 3", "cell 4"); }

        @Override public Space.Discrete actions() { return Space.discrete("left", "right"); }

        @Override public State reset() {
            at = 0;
            return state();
        }

        @Override public Step step(int a) {
            at = Math.max(0, at + (a == 1 ? 1 : -1));
            return at < 5 ? new Step(state(), 0, false, false) : new Step(State.of(new float[5]), 1, true, false);
        }

        private State state() {
            var x = new float[5];
            x[at] = 1;
            return State.of(x);
        }
    }

    /** The loop of the README, in the environment and with the layers given; leaves the network in the array. */
    static Log train(Target target, Env env, Architecture net, Hyper h, int seed, Net[] trained) {
        var q = net.on(env, seed);
        var qT = q.copy();
        var D = replay(h.capacity(), seed);
        var adam = adam(h.lr(), q);
        var log = new Log(h, seed);
        for (var x : play(env, epsGreedy(q, h.eps(), seed), h.gamma(), h.steps())) {
            D.add(x);
            log.step(x);
            if (x.t() >= h.warmup() && x.t() % h.every() == 0) {
                var b = D.sample(h.batch());
                var y = target.of(b, q, qT);
                log.add("loss", x.t(), adam.step(b, squared, y));
                D.update(b);
            }
            if (x.t() % h.sync() == 0) qT.set(q);
        }
        trained[0] = q;
        return log;
    }

    @Test void dqnFindsTheValuesOfTheCorridor() {
        solves(dqn);
    }

    @Test void doubleDqnDoesToo() {
        solves(doubleQ);
    }

    private void solves(Target target) {
        var env = Dql.timeLimit(new Corridor(), 50);
        var trained = new Net[1];
        train(target, env, mlp(32), tiny, 0, trained);
        State s = env.reset();
        for (int cell = 0; cell < 5; cell++) {        // Q*(s, right) = 0.9^(4 - cell)
            assertEquals(Math.pow(0.9, 4 - cell), trained[0].of(s)[1], 0.05);
            assertEquals(1, greedy(trained[0]).of(s));
            s = env.step(1).s();
        }
    }

    @Test void theSameSeedGivesTheSameLogBitForBitAndAnotherSeedAnother() {
        var h = tiny.steps(600).eps(Dql.linear(1, 0.1, 300));
        var nets = new Net[1];
        Log first = train(doubleQ, Dql.cartPole(3), mlp(16), h, 3, nets), again = train(doubleQ, Dql.cartPole(3), mlp(16), h, 3, nets);
        assertTrue(first.sameAs(again));
        assertFalse(first.sameAs(train(doubleQ, Dql.cartPole(4), mlp(16), h, 4, nets)));
    }

    @Test void anInterruptEndsTheRunAndKeepsItsLog() {
        var env = new Corridor() {
            int steps;

            @Override public Step step(int a) {
                if (++steps == 500) Thread.currentThread().interrupt();
                return super.step(a);
            }
        };
        Log log = train(dqn, Dql.timeLimit(env, 50), mlp(8), tiny, 0, new Net[1]);
        assertTrue(Thread.interrupted());
        assertEquals(401, log.values("loss").length);    // updates from step 100 to step 500
    }
}
