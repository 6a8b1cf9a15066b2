package dql.run;

import dql.Env;
import java.util.List;
import java.util.function.LongFunction;

/**
 * What playing a world at random has shown.
 *
 * @param played what was played
 * @param broken where it breaks the contract of {@link Env}
 * @param suspicions what is allowed, but is a mistake more often than not
 * @param remarks what could be better
 */
public record Check(String played, List<String> broken, List<String> suspicions, List<String> remarks) {

    /** Copies of the lists. */
    public Check {
        broken = List.copyOf(broken);
        suspicions = List.copyOf(suspicions);
        remarks = List.copyOf(remarks);
    }

    /** Plays a world for so many steps; leaves it in the midst of an episode. */
    public static Check of(Env env, int steps) {
        var check = new Checker(env).play(steps);
        check.remark("not tested: whether the same seed gives the same episodes, and a step before the first reset() is refused; check(seed -> ...) does");
        return check.report();
    }

    /** Plays a world made from a seed for so many steps, then two of them side by side. */
    public static Check of(LongFunction<? extends Env> world, int steps) {
        var check = new Checker(world.apply(0));
        check.beforeReset();
        check.play(steps);
        check.twice(world.apply(0), world.apply(0), Math.min(steps, 2_000));
        return check.report();
    }

    /** Whether the contract is kept. */
    public boolean ok() {
        return broken.isEmpty();
    }

    @Override public String toString() {
        var text = new StringBuilder(played).append(!ok() ? ". It breaks the contract of Env:" : suspicions.isEmpty() ? ". Everything is fine." : ". It looks suspicious:");
        for (String words : broken) text.append("\n- ").append(words);
        for (String words : suspicions) text.append("\n- ").append(ok() ? "" : "suspicious: ").append(words);
        for (String words : remarks) text.append("\n  (").append(words).append(')');
        return text.toString();
    }
}
