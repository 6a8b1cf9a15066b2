package dql;

/** How an agent acts: π(s). A lambda will do: {@code Policy right = s -> 1}. Where actions are numbers it is an {@link Actor}. */
@FunctionalInterface
public interface Policy {

    /** The action in state s. */
    int of(State s);

    /** The action in state s after t steps, for policies that explore less and less. */
    default int of(State s, long t) {
        return of(s);
    }
}
