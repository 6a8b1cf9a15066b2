package dql.parity;

import dql.env.lunar.LunarDraws;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * One episode of a LunarLander recording.
 *
 * @param line where it begins in its file
 * @param seed what reset was given
 * @param start the draws of reset: 12 heights, 2 forces
 * @param rows reset's own step, then one for each action
 * @param steps how many actions it took
 * @param terminated whether the world ended it; else a time limit did
 */
record LunarEpisode(int line, BigInteger seed, double[] start, List<Row> rows, int steps, boolean terminated) {

    /** A step: the action (one choice or two throttles), two dispersions, and what came of it. */
    record Row(double[] action, double[] dispersions, double r, boolean terminated, double[] s) { }

    /** The draws of the whole episode, in order. */
    LunarDraws draws() {
        return LunarDraws.recorded(DoubleStream.concat(Arrays.stream(start), rows.stream().flatMapToDouble(row -> Arrays.stream(row.dispersions))).toArray());
    }

    /** Whether actions are throttles. */
    boolean continuous() { return rows.get(0).action.length == 2; }
}
