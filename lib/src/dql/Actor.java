package dql;

/** How an agent acts where actions are numbers: μ(s). A lambda will do: {@code Actor push = s -> new float[] {2}}. */
@FunctionalInterface
public interface Actor extends Policy {

    /** The action in state s. */
    float[] act(State s);

    /** The action in state s after t steps, for actors that explore less and less. */
    default float[] act(State s, long t) {
        return act(s);
    }

    @Override default int of(State s) {
        throw new IllegalArgumentException("this policy's actions are numbers: it does not choose among actions");
    }
}
