package dql.pg;

import dql.States;

/** Q(s, a) where actions are numbers: a {@link Critic}, or a formula to try things on. */
@FunctionalInterface
public interface ActionValues {

    /** Q(s, a) of n states, each with an action in (−1, 1), [n][numbers in an action]; n numbers, good until the next call. */
    float[] of(States s, float[] a);
}
