package dql.env.lunar;

import dql.Rng;
import java.util.PrimitiveIterator;
import java.util.stream.DoubleStream;

/** Where an episode's random numbers come from: a generator, or a recording. */
public interface LunarDraws {

    /** U[low, high). */
    double uniform(double low, double high);

    /** One of low, ..., high - 1. */
    int integers(int low, int high);

    /** Drawn by a generator, as Gymnasium draws them. */
    static LunarDraws of(Rng rng) {
        return new LunarDraws() {
            @Override public double uniform(double low, double high) { return rng.uniform(low, high); }

            @Override public int integers(int low, int high) { return low + rng.integers(high - low); }
        };
    }

    /** Recorded numbers in the order in which they were drawn; throws where one is asked for that was not recorded. */
    static LunarDraws recorded(double... x) {
        PrimitiveIterator.OfDouble numbers = DoubleStream.of(x).iterator();
        return new LunarDraws() {
            @Override public double uniform(double low, double high) { return numbers.nextDouble(); }

            @Override public int integers(int low, int high) { throw new UnsupportedOperationException("a recording has no wind"); }
        };
    }
}
