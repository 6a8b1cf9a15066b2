package dql.learn;

import static dql.Dql.argmax;
import static dql.Dql.mlp;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dql.Batch;
import dql.Dql;
import dql.Refused;
import dql.Space;
import dql.State;
import dql.Target;
import dql.Transition;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class QuantileTest {
    private final Target target = Dql.quantile(x -> argmax(x.qT()));
    private final Batch b = Batch.of(new Transition(1, State.of(0f), 0, 1, 0.5, State.of(0f), false),
        new Transition(2, State.of(0f), 0, 3, 0, State.of(0f), true));

    @Test void quantilesAreShiftedAndShrunk() {
        var q = mlp().quantiles(2).on(Space.numbers("x"), 2, 0);
        Arrays.fill(q.parameters(), 0);
        System.arraycopy(new float[] {0, 5, 2, 4}, 0, q.parameters(), 4, 4);       // means 2.5 and 3
        q.changed();
        assertArrayEquals(new double[] {2, 3, 3, 3}, target.of(b, q, q), 1e-6);
    }

    @Test void otherNetworksAreRefusedInWords() {
        var q = mlp(4).on(Space.numbers("x"), 2, 0);
        Refused.with("quantile targets need a network with quantiles, mlp(...).quantiles(51)", () -> target.of(b, q, q));
    }
}
