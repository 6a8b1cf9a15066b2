package dql.tab;

import dql.show.Spark;
import dql.show.Ticks;

/**
 * One pass over all states.
 *
 * @param k its number: 1, 2, ...
 * @param change the largest |V(s) afterwards − before|
 * @param v V(s) afterwards
 */
public record Sweep(int k, double change, double[] v) {
    @Override public String toString() {
        return "sweep %d: largest change %s, V %s".formatted(k, Ticks.text(change), Spark.of(v, 60));
    }
}
