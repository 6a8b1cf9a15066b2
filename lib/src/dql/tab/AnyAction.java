package dql.tab;

import dql.Policy;
import dql.Rng;
import dql.State;
import dql.env.Dynamics;

/** Any of the actions that a model has in a state, all equally likely. */
public record AnyAction(Dynamics model, Rng rng) implements Policy {
    @Override public int of(State s) {
        int state = Turn.index(s), there = 0, a = 0;
        for (int k = 0; k < model.actions(); k++) if (model.has(state, k)) there++;
        if (there == 0) return 0;                      // after an end it does not matter
        for (int k = rng.integers(there); ; a++) if (model.has(state, a) && k-- == 0) return a;
    }

    @Override public String toString() {
        return "any action that there is, at random";
    }
}
