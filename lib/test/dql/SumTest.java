package dql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SumTest {
    /** Values of as many actions as there are numbers, the same in every state. */
    private static Q always(float... values) {
        return new Q() {
            @Override public int actions() { return values.length; }

            @Override public void of(State s, float[] to) { System.arraycopy(values, 0, to, 0, values.length); }

            @Override public String toString() { return "Q"; }
        };
    }

    @Test void addsAsTheyAreWhenAsked() {
        float[] first = {1, 2};
        var sum = always(first).plus(always(10, 20));
        assertArrayEquals(new float[] {11, 22}, sum.of(State.of(0f)));
        first[1] = 5;
        assertArrayEquals(new float[] {11, 25}, sum.of(State.of(0f)));
    }

    @Test void theMeanIsHalfOfTheSum() {
        var mean = always(1, 2).mean(always(10, 20));
        assertArrayEquals(new float[] {5.5f, 11}, mean.of(State.of(0f)));
        assertEquals("the mean of Q and Q", mean.toString());
        assertEquals("the sum of Q and Q", always(1).plus(always(2)).toString());
    }

    @Test void othersActionsAreRefused() {
        Refused.with("Q has 2 actions, Q has 3: they cannot be added", () -> always(1, 2).plus(always(1, 2, 3)));
    }
}
