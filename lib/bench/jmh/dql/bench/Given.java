package dql.bench;

import dql.Space;
import dql.State;
import dql.Transition;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** What benchmarks work on: random states and transitions. */
final class Given {
    static final RandomGenerator RANDOM = RandomGeneratorFactory.of("L64X128MixRandom").create(0);

    private Given() { }

    static State[] states(Space space, int n) {
        var states = new State[n];
        Arrays.setAll(states, i -> state(space));
        return states;
    }

    private static State state(Space space) {
        if (space instanceof Space.Pixels p) {
            var frames = new byte[p.channels()][p.rows() * p.columns()];
            for (var frame : frames) RANDOM.nextBytes(frame);
            return State.pixels(frames);
        }
        var x = new float[space.size()];
        for (int i = 0; i < x.length; i++) x[i] = (float) RANDOM.nextGaussian();
        return State.of(x);
    }

    static Transition[] transitions(Space space, int actions, int n) {
        var rows = new Transition[n];
        for (int i = 0; i < n; i++)
            rows[i] = new Transition(i, state(space), RANDOM.nextInt(actions), RANDOM.nextGaussian(), 0.99, state(space), false);
        return rows;
    }
}
