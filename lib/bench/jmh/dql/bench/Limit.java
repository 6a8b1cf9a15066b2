package dql.bench;

import java.util.Arrays;
import java.util.Locale;
import jdk.incubator.vector.FloatVector;

/**
 * The multiply-adds that one core can do at best: ten independent chains in registers, no memory. By itself it prints GFLOP/s (a
 * multiply-add counts as two) as a line of JSON: {@code java --add-modules jdk.incubator.vector lib/bench/jmh/dql/bench/Limit.java}.
 */
public final class Limit {
    private Limit() { }

    private static final int CHAINS = 10;       // more than latency times throughput of any processor known to us, fewer than its registers
    static final int ROUNDS = 1_000_000;

    /** Floating-point operations of one {@link #run}. */
    static double operations() {
        return 2.0 * CHAINS * FloatVector.SPECIES_PREFERRED.length() * ROUNDS;
    }

    static float run(float x) {
        var species = FloatVector.SPECIES_PREFERRED;
        FloatVector w = FloatVector.broadcast(species, x), b = FloatVector.broadcast(species, 1e-3f);
        FloatVector a0 = w, a1 = w, a2 = w, a3 = w, a4 = w, a5 = w, a6 = w, a7 = w, a8 = w, a9 = w;
        for (int i = 0; i < ROUNDS; i++) {
            a0 = a0.fma(w, b);
            a1 = a1.fma(w, b);
            a2 = a2.fma(w, b);
            a3 = a3.fma(w, b);
            a4 = a4.fma(w, b);
            a5 = a5.fma(w, b);
            a6 = a6.fma(w, b);
            a7 = a7.fma(w, b);
            a8 = a8.fma(w, b);
            a9 = a9.fma(w, b);
        }
        return a0.add(a1).add(a2).add(a3).add(a4).add(a5).add(a6).add(a7).add(a8).add(a9).lane(0);
    }

    /** Prints the median of several repeats. */
    public static void main(String[] args) {
        float sum = 0;
        for (int i = 0; i < 50; i++) sum += run(0.5f + i * 1e-3f);
        var rates = new double[15];
        for (int k = 0; k < rates.length; k++) {
            long start = System.nanoTime();
            for (int i = 0; i < 20; i++) sum += run(0.5f + i * 1e-3f);
            rates[k] = 20 * operations() / (System.nanoTime() - start);
        }
        Arrays.sort(rates);
        if (Float.isNaN(sum)) System.err.println("not a number");
        System.out.printf(Locale.ROOT, "{\"what\": \"multiply-add limit\", \"key\": \"limit\", \"gflops\": %.1f, \"lanes\": %d, \"versions\": {\"java\": \"%s\"}}%n",
            rates[rates.length / 2], FloatVector.SPECIES_PREFERRED.length(), Runtime.version());
    }
}
