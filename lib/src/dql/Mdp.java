package dql;

import dql.env.Layout;
import dql.env.MdpEnv;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A finite Markov decision process as data: states and actions numbered from 0, and p(s′, r | s, a) as a list of outcomes. It is
 * a model, to plan with; {@link #env} is a world that plays it, to learn from. Write your own by implementing three methods, or
 * by {@link #of}.
 */
public interface Mdp {

    /** Its states, n of them. */
    Space.Discrete states();

    /** Its actions. */
    Space.Discrete actions();

    /** What may come of action a in state s, with probabilities that sum to 1; none where there is no such action, as after an end. */
    List<Outcome> outcomes(int s, int a);

    /** The probability of each state to be an episode's first; state 0 unless told. */
    default double[] starts() {
        var p = new double[states().n()];
        p[0] = 1;
        return p;
    }

    /** Its name, for titles and messages. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** Where its states are drawn: in rows of ten, unless it has a map. */
    default Layout layout() {
        return Layout.rows(states().names(), 10);
    }

    /** A world that draws what happens from a seed; its states are {@code State.of(s)}. Throws if the model is not sound. */
    default MdpEnv env(long seed) {
        return env(new Rng(seed));
    }

    /** The same, drawn by the generator. */
    default MdpEnv env(Rng rng) {
        return new MdpEnv(this, rng);
    }

    /** A model from a formula: {@code Mdp.of("coin", discrete("tails", "heads"), discrete("toss"), (s, a) -> List.of(...))}. */
    static Mdp of(String name, Space.Discrete states, Space.Discrete actions, BiFunction<Integer, Integer, List<Outcome>> outcomes) {
        return new Formula(name, states, actions, outcomes);
    }

    /** A model whose outcomes a function gives; it starts in state 0. */
    record Formula(String name, Space.Discrete states, Space.Discrete actions, BiFunction<Integer, Integer, List<Outcome>> formula) implements Mdp {
        @Override public List<Outcome> outcomes(int s, int a) { return formula.apply(s, a); }

        @Override public String toString() { return "%s: %d states, %s".formatted(name, states.n(), actions); }
    }
}
