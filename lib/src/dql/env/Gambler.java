package dql.env;

import dql.Mdp;
import dql.Outcome;
import dql.Space;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The gambler's problem (Sutton and Barto, Ex. 4.3): a capital of 1 to 99, a stake of 1 to min(s, 100 − s), won with probability
 * p(heads) and lost otherwise; reward 1 at 100, the end at 0 and 100. Action a stakes a + 1. Episodes start with any capital.
 */
public record Gambler(double pHeads) implements Mdp {
    private static final int GOAL = 100;

    /** Throws unless the probability is above 0 and below 1. */
    public Gambler {
        if (!(pHeads > 0 && pHeads < 1)) throw new IllegalArgumentException("p(heads) must be above 0 and below 1, not " + pHeads);
    }

    @Override public Space.Discrete states() { return Space.discrete(GOAL + 1); }

    @Override public Space.Discrete actions() {
        return new Space.Discrete(IntStream.rangeClosed(1, GOAL / 2).mapToObj(stake -> "stake " + stake).toList());
    }

    @Override public List<Outcome> outcomes(int s, int a) {
        int stake = a + 1;
        if (stake > Math.min(s, GOAL - s)) return List.of();
        return List.of(new Outcome(pHeads, s + stake, s + stake == GOAL ? 1 : 0, s + stake == GOAL), new Outcome(1 - pHeads, s - stake, 0, s == stake));
    }

    @Override public double[] starts() {
        return IntStream.rangeClosed(0, GOAL).mapToDouble(s -> s == 0 || s == GOAL ? 0 : 1.0 / (GOAL - 1)).toArray();
    }

    @Override public String toString() {
        return "Gambler: capital 0 to 100, stakes 1 to 50, p(heads) = " + pHeads;
    }
}
