package dql.nets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Dql;
import dql.Net;
import dql.Refused;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.States;
import org.junit.jupiter.api.Test;

class FeaturesTest {
    @Test void oneFilterByHand() {
        Net q = Dql.mlp().conv(1, 2, 1).on(Space.pixels(1, 3, 3), 1, 0);
        System.arraycopy(new float[] {1, 2, 3, 4, -1}, 0, q.parameters(), 0, 5);
        q.changed();
        assertArrayEquals(new double[][] {{1, 2}, {3, 4}}, Dql.filters(q, 1)[0][0]);
        byte full = (byte) 255;
        var s = State.pixels(new byte[] {full, 0, 0, 0, full, 0, 0, 0, 0});
        assertArrayEquals(new double[][] {{4, 2}, {1, 0}}, Dql.maps(q, s, 1)[0], "1 + 4 − 1, 3 − 1, 2 − 1, max(0, 1 − 1)");
    }

    /** With maps of one pixel, a linear layer of weights 1 behind them adds them up: what the network says itself. */
    @Test void twoLayersWithStridesAndChannelsAsTheNetworkHasThem() {
        Net q = Dql.mlp().conv(3, 4, 2).conv(5, 3, 1).on(Space.pixels(2, 8, 8), 1, 4);
        var out = q.layout().get(4);
        for (int i = 0; i <= out.size(); i++) q.parameters()[out.at() + i] = i < out.size() ? 1 : 0;
        q.changed();
        var draws = new Rng(3);
        byte[][] frames = new byte[2][64];
        for (byte[] frame : frames) for (int i = 0; i < 64; i++) frame[i] = (byte) draws.integers(256);
        var s = State.pixels(frames);
        var one = States.like(s, 1);
        one.put(0, s);
        double sum = 0;
        for (double[][] map : Dql.maps(q, s, 2)) sum += map[0][0];
        assertEquals(5, Dql.maps(q, s, 2).length);
        assertEquals(q.outputs(one)[0], sum, 1e-5);
    }

    @Test void whatIsNoConvolutionIsRefused() {
        Net q = Dql.mlp().conv(1, 2, 1).dense(4).on(Space.pixels(1, 3, 3), 1, 0);
        Refused.saying("layer 2 is no convolution of", () -> Dql.filters(q, 2));
        Refused.saying("layer 0 is no convolution of", () -> Dql.maps(q, State.pixels(new byte[9]), 0));
        Refused.with("s must be 1 square pictures, 9 numbers in all, not 4", () -> Dql.maps(q, State.pixels(new byte[4]), 1));
    }
}
