package dql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.env.Dynamics;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class MdpTest {
    private static Mdp coin(BiFunction<Integer, Integer, List<Outcome>> outcomes) {
        return Mdp.of("coin", Space.discrete("tails", "heads"), Space.discrete("toss", "keep"), outcomes);
    }

    private static void refused(String message, List<Outcome> outcomes) {
        Refused.with(message, () -> coin((s, a) -> outcomes).env(0));
    }

    @Test void isMadeOfAFormulaAndStartsInItsFirstState() {
        var coin = coin((s, a) -> List.of(new Outcome(0.5, 0, 0, false), new Outcome(0.5, 1, 1, true)));
        assertEquals("coin: 2 states, 2 choices (toss, keep)", coin.toString());
        assertArrayEquals(new double[] {1, 0}, coin.starts());
        assertEquals(State.of(0f), coin.env(0).reset());
        assertEquals(" tails  heads", coin.layout().toString());
    }

    @Test void aTableThatIsNoneIsRefusedWithStateAndAction() {
        refused("coin: state 0 (tails), action 0 (toss) has probabilities that sum to 0.9, not 1",
            List.of(new Outcome(0.4, 0, 0, false), new Outcome(0.5, 1, 0, false)));
        refused("coin: state 0 (tails), action 0 (toss) leads to state 2, but states are 0 to 1", List.of(new Outcome(1, 2, 0, false)));
        refused("coin: state 0 (tails), action 0 (toss) must have a list of outcomes, not null", null);
        Refused.with("coin: state 0 (tails), action 1 (keep) goes on in state 1 (heads), where there is no action: its outcome must be an end",
            () -> coin((s, a) -> s == 1 ? List.of() : List.of(new Outcome(1, a, 0, false))).env(0));
        Refused.with("coin: episodes start in state 0 (tails), where there is no action", () -> coin((s, a) -> List.of()).env(0));
    }

    @Test void startsMustBeProbabilities() {
        Refused.with("Starts: the starts' probabilities sum to 0.5, not 1", () -> new Dynamics(new Starts(0.5, 0)));
        Refused.with("Starts: episodes start in state 1 with probability -1.0", () -> new Dynamics(new Starts(2, -1)));
        Refused.with("Starts: starts() must have 2 probabilities, one for each state, not 1", () -> new Dynamics(new Starts(1)));
    }

    private record Starts(double... starts) implements Mdp {
        @Override public Space.Discrete states() { return Space.discrete(2); }

        @Override public Space.Discrete actions() { return Space.discrete("stay"); }

        @Override public List<Outcome> outcomes(int s, int a) { return List.of(new Outcome(1, s, 0, false)); }
    }
}
