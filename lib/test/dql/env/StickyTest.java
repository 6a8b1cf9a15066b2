package dql.env;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Actor;
import dql.Dql;
import dql.Env;
import dql.Refused;
import dql.Rng;
import dql.VectorEnv;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StickyTest {

    /** What the world takes when 0, 1, 2, 0, ... is chosen, in episodes of 4 steps. */
    private static List<Integer> taken(double p, long seed, int steps) {
        var world = new Counter(4);
        var env = Dql.sticky(world, p, seed);
        boolean end = true;
        for (int t = 0; t < steps; t++) {
            if (end) env.reset();
            end = env.step(t % 3).end();
        }
        return world.taken;
    }

    @Test void neverAndAlways() {
        assertEquals(List.of(0, 1, 2, 0, 1, 2), taken(0, 0, 6));
        assertEquals(List.of(0, 0, 0, 0, 1, 1, 1, 1, 2), taken(1, 0, 9), "an episode's first action is taken");
    }

    @Test void drawsFromTheSpawnKeyOfWrappers() {
        var rng = new Rng(5, 7);
        var expected = new ArrayList<Integer>();
        for (int t = 0; t < 200; t++) expected.add(t % 4 == 0 || rng.random() >= 0.25 ? t % 3 : expected.get(t - 1));
        assertEquals(expected, taken(0.25, 5, 200));
    }

    @Test void aQuarterSticks() {
        long stuck = 0;
        var taken = taken(0.25, 1, 40_000);
        for (int t = 0; t < taken.size(); t++) if (taken.get(t) != t % 3) stuck++;
        assertEquals(0.25 * 0.75 * 40_000, stuck, 4 * Math.sqrt(30_000 * 0.25 * 0.75), "none of the first actions, a quarter of the others");
    }

    @Test void actionsOfNumbersStickToo() {
        var env = Dql.sticky(new Slide(), 1, 0);
        env.reset();
        float[] u = {0.5f, 1};
        assertEquals(0.5f, env.step(u).s().at(0));
        u[0] = 7;
        assertEquals(1, env.step(0, 0).s().at(0), "what the caller does with its array afterwards is nothing to the wrapper");
        Refused.saying("action must have 2 numbers", () -> env.step(1f));
    }

    @Test void anActionThatDoesNotExistIsRefusedAlsoWhereItWouldNotBeTaken() {
        var env = Dql.sticky(new Counter(4), 1, 0);
        Refused.saying(IllegalStateException.class, "Counter: no episode is in progress", () -> env.step(0));
        env.reset();
        env.step(0);
        Refused.saying("action must be 0 to 2", () -> env.step(3));
        Refused.with("sticky actions need a probability p of 0 to 1, not 1.5", () -> Dql.sticky(env, 1.5, 0));
        Refused.saying("not NaN", () -> Dql.sticky(env, Double.NaN, 0));
    }

    @Test void copiesOfAVectorStickAloneAndAlike() {
        var vector = new VectorEnv(2, rng -> Dql.sticky(new Counter(4, rng), 0.5, rng), 3);
        var alone = new ArrayList<Env>(List.of(Dql.sticky(new Counter(4, new Rng(3)), 0.5, new Rng(99)), Dql.sticky(new Counter(4), 0, 0)));
        var shared = new Rng(3);
        alone.set(0, Dql.sticky(new Counter(4, shared), 0.5, shared));
        vector.reset();
        var s = alone.get(0).reset();
        for (int t = 0; t < 50; t++) {
            vector.step(new int[] {t % 3, 1});
            var x = alone.get(0).step(t % 3);
            s = x.end() ? alone.get(0).reset() : x.s();
            assertEquals(s, vector.s().row(0));
        }
    }

    @Test void anActorPlaysIt() {
        Actor actor = state -> new float[] {1, 0};
        assertEquals(3, Dql.evaluate(actor, Dql.timeLimit(Dql.sticky(new Slide(), 0.25, 0), 3), 1).mean());
    }
}
