package dql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTest {
    private static Transition x(int a) {
        return new Transition(1, State.of((float) a), a, 10 * a, 0.5, State.of(a + 1f), false);
    }

    @Test void holdsTransitionsSideBySide() {
        var b = Batch.of(x(1), x(2));
        assertEquals(2, b.n());
        assertArrayEquals(new int[] {1, 2}, b.a());
        assertArrayEquals(new double[] {10, 20}, b.r());
        assertArrayEquals(new double[] {0.5, 0.5}, b.discount());
        assertArrayEquals(new double[] {1, 1}, b.weight());
        assertEquals(State.of(3f), b.next().row(1));
    }

    @Test void anyStreamOfTransitionsIsADataSet() {
        assertArrayEquals(new double[] {10, 20, 30}, Batch.of(List.of(x(1), x(2), x(3))).r());
        Refused.with("a batch needs at least 1 transition", () -> Batch.of(List.<Transition>of()));
    }

    @Test void copiesTheRowsThatItsPlacesName() {
        var b = Batch.like(x(0), 1);
        b.resize(2);
        b.weight()[1] = 7;
        b.index()[0] = 2;
        b.index()[1] = 0;
        b.copy(Batch.of(x(1), x(2), x(3)));
        assertArrayEquals(new int[] {3, 1}, b.a());
        assertArrayEquals(new double[] {30, 10}, b.r());
        assertArrayEquals(new int[] {2, 0}, b.index());
        assertArrayEquals(new double[] {1, 1}, b.weight());
        assertEquals(List.of(State.of(3f), State.of(4f)), List.of(b.s().row(0), b.next().row(0)));
        assertEquals(List.of(State.of(1f), State.of(2f)), List.of(b.s().row(1), b.next().row(1)));
    }

    @Test void resizingMakesFreshWeights() {
        var b = Batch.of(x(1), x(2));
        b.weight()[0] = 0.1;
        b.resize(3);
        assertArrayEquals(new double[] {1, 1, 1}, b.weight());
        assertEquals(3, b.s().n());
    }

    @Test void printsItsFirstRows() {
        assertTrue(Batch.of(x(1)).toString().endsWith("s=(1.000) a=1 r=10.00 γ′=0.5000 s′=(2.000)"));
    }

    @Test void needsATransition() {
        assertEquals("a batch needs at least 1 transition", assertThrows(IllegalArgumentException.class, Batch::of).getMessage());
    }

    @Test void actionsOfNumbersComeAlong() {
        var push = new Transition(1, State.of(0f), -1, new float[] {0.5f, -2}, 0, 1, State.of(1f), false, 0, 0);
        var memory = Batch.memory(push, 3);
        memory.put(2, push);
        var b = Batch.like(push, 1);
        b.index()[0] = 2;
        b.copy(memory);
        assertArrayEquals(new float[] {0.5f, -2}, b.u());
        assertEquals(-1, b.a()[0]);
        assertTrue(b.toString().contains("a=(0.5000, -2.000)"), b.toString());
        Refused.with("an action must have 2 numbers, not 0", () -> b.put(0, x(1)));
        Refused.with("actions here are choices, not numbers", () -> Batch.of(x(1)).put(0, push));
    }
}
