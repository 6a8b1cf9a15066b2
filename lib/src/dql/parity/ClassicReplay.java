package dql.parity;

import dql.Env;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.Step;
import dql.env.TimeLimit;
import dql.parity.ClassicRecording.Moment;
import dql.parity.ClassicRecording.World;
import java.math.BigInteger;
import java.util.List;

/**
 * Holds a classic control world against a recording. Row by row, states must agree to 1e-12, all else to the bit (Pendulum's rewards to
 * a float's last bit). From the seed, too; but Java's sine and Python's differ in the last bit once in a few hundred times, and
 * Acrobot's chaos makes that a million times larger within an episode. A state that has drifted beyond 1e-12 in this way is therefore
 * counted, and the recorded one taken up.
 */
record ClassicReplay(World world, List<Moment> moments, Comparison comparison) {

    /** By how much states, and what is seen of them, may differ. */
    private record Tolerance(String how, double state, double seen) {
        static final Tolerance ROW = new Tolerance("row by row", 1e-12, 0), SEED = new Tolerance("from the seed", 1e-9, 1e-9);
    }

    /** Each row from the state recorded before it. */
    void rowByRow() {
        var env = world.make().apply(new Rng(0));
        for (var m : moments) {
            comparison.row();
            var o = env.place(m.s());
            if (m.reset()) state(Tolerance.ROW, m, o, env.exact());
            else {
                var x = step(env, m);
                step(Tolerance.ROW, m, new Step(x.s(), x.r(), x.terminated(), m.t() >= world.limit()), env.exact());
            }
        }
    }

    /** Everything from the seed alone. */
    void fromSeed(BigInteger seed) {
        var inside = world.make().apply(new Rng(seed));
        var env = new TimeLimit(inside, world.limit());
        boolean running = false;
        int drifts = 0;
        for (var m : moments) {
            if (m.reset()) {
                state(Tolerance.SEED, m, env.reset(), inside.exact());
                running = true;
            } else if (!running) wrong(Tolerance.SEED, m, "our episode was over before");
            else {
                var x = step(env, m);
                double by = step(Tolerance.SEED, m, x, inside.exact());
                running = !x.end();
                if (!running || by <= Tolerance.ROW.state || by > Tolerance.SEED.state) continue;
                drifts++;
                inside.place(m.next());
            }
        }
        if (drifts > 0) comparison.note("%s, last bits grew to more than 1e-12 and the recorded state was taken up again: on %,d row%s"
            .formatted(Tolerance.SEED.how, drifts, drifts == 1 ? "" : "s"));
    }

    private static Step step(Env env, Moment m) {
        return env.actions() instanceof Space.Numbers ? env.step((float) m.action()) : env.step((int) m.action());
    }

    private double step(Tolerance t, Moment m, Step x, double[] exact) {
        double by = state(t, m, x.s(), exact);
        comparison.difference("reward, " + t.how, x.r() - m.reward());
        if (!(Math.abs(x.r() - m.reward()) <= world.reward())) wrong(t, m, "reward is %s, recorded %s".formatted(x.r(), m.reward()));
        if (x.terminated() != m.terminated()) wrong(t, m, "%sterminated, recorded %s".formatted(x.terminated() ? "" : "not ", m.terminated()));
        if (x.truncated() != m.truncated()) wrong(t, m, "%struncated, recorded %s".formatted(x.truncated() ? "" : "not ", m.truncated()));
        return by;
    }

    /** Compares the state and what is seen of it; returns by how much the state differs. */
    private double state(Tolerance t, Moment m, State o, double[] exact) {
        double by = 0;
        for (int i = 0; i < exact.length; i++) by = Math.max(by, number(t, m, "state", i, exact[i], m.next()[i], t.state));
        for (int i = 0; i < o.size(); i++)
            number(t, m, "observation", i, o.at(i), m.o().at(i), t.seen == 0 ? 0 : t.seen + Math.ulp(m.o().at(i)));
        return by;
    }

    private double number(Tolerance t, Moment m, String what, int i, double ours, double recorded, double most) {
        double by = Math.abs(ours - recorded);
        comparison.difference(what + ", " + t.how, by);
        if (!(by <= most)) wrong(t, m, "%s %d is %s, recorded %s".formatted(what, i, ours, recorded));
        return by;
    }

    private void wrong(Tolerance t, Moment m, String what) {
        comparison.mismatch("line " + m.line(), t.how + ", " + what);
    }
}
