package dql.env;

import dql.Mdp;
import dql.Outcome;
import dql.Space;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where Q-learning is too hopeful (Sutton and Barto, Ex. 6.7): from A, left goes to B and right to the end, both for 0; from B
 * every action goes to the end for a reward drawn from N(mean, 1). Left is worth the mean: with a mean below 0, right is better.
 *
 * @param choices how many actions there are in B
 * @param mean the mean reward of each of them
 */
public record MaximisationBias(int choices, double mean) implements Mdp {
    private static final int A = 0, B = 1, LEFT_END = 2, RIGHT_END = 3;

    /** Throws unless there are at least 2 actions. */
    public MaximisationBias {
        if (choices < 2) throw new IllegalArgumentException("B must have at least 2 actions, not " + choices);
    }

    /** The book's: 10 actions of mean −0.1. */
    public MaximisationBias() {
        this(10, -0.1);
    }

    @Override public Space.Discrete states() { return Space.discrete("A", "B", "end", "end"); }

    @Override public Space.Discrete actions() {
        return new Space.Discrete(IntStream.range(0, choices).mapToObj(a -> a == 0 ? "left" : a == 1 ? "right" : "choice " + a).toList());
    }

    @Override public List<Outcome> outcomes(int s, int a) {
        if (s == A && a == 0) return List.of(new Outcome(1, B, 0, false));
        if (s == A && a == 1) return List.of(new Outcome(1, RIGHT_END, 0, true));
        return s == B ? List.of(new Outcome(1, LEFT_END, mean, true, 1)) : List.of();
    }

    @Override public Layout layout() {
        return new Layout(4, "....", new int[] {LEFT_END, B, A, RIGHT_END}, List.of("end", "B", "A", "end"));
    }

    @Override public String toString() {
        return "MaximisationBias: left from A to B for 0, right to the end for 0; from B %d actions to the end, each for N(%s, 1)%n%s".formatted(choices, mean, layout());
    }
}
