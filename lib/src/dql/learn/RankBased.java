package dql.learn;

import java.util.Arrays;

/**
 * P(i) ∝ (1 / rank(i))^α, where the largest |δ| has rank 1: outliers weigh no more than their rank (Schaul et al. 2016, section
 * 3.3). Ranks are places in a binary heap, nearly sorted, and sorted truly now and then (appendix B.2.1).
 */
public final class RankBased implements Priorities {
    private final double alpha;
    private final float[] error;                       // |δ| of each place
    private final int[] heap, rank;                    // the place of rank k, and the rank of place i, from 0; -1: none yet
    private final double[] cumulative;                 // Σ (1/k)^α up to each rank
    private final long[] order;                        // room to sort in
    private int size, changes;

    /** For so many places; α = 0 makes all equally likely. */
    public RankBased(int capacity, double alpha) {
        this.alpha = Priorities.alpha(alpha);
        error = new float[capacity];
        heap = new int[capacity];
        rank = new int[capacity];
        cumulative = new double[capacity];
        order = new long[capacity];
        Arrays.fill(rank, -1);
        double sum = 0;
        for (int k = 0; k < capacity; k++) cumulative[k] = sum += StrictMath.pow(1.0 / (k + 1), alpha);
    }

    @Override public void add(int i) {
        if (rank[i] < 0) put(i, size++);
        update(i, size == 1 ? 1 : error[heap[0]]);
    }

    @Override public void update(int i, double e) {
        error[i] = (float) Math.abs(e);
        up(rank[i]);
        down(rank[i]);
        if (++changes >= error.length) sort();
    }

    private void put(int i, int k) {
        heap[k] = i;
        rank[i] = k;
    }

    private void swap(int k, int l) {
        int i = heap[k];
        put(heap[l], k);
        put(i, l);
    }

    private void up(int k) {
        for (int parent = (k - 1) / 2; k > 0 && error[heap[k]] > error[heap[parent]]; parent = (k - 1) / 2) {
            swap(k, parent);
            k = parent;
        }
    }

    private void down(int k) {
        for (int child = 2 * k + 1; child < size; child = 2 * k + 1) {
            if (child + 1 < size && error[heap[child + 1]] > error[heap[child]]) child++;
            if (error[heap[child]] <= error[heap[k]]) return;
            swap(k, child);
            k = child;
        }
    }

    /** Largest first; a sorted array is a heap. Floats from 0 up are in the same order as their bits. */
    private void sort() {
        for (int i = 0; i < size; i++) order[i] = (long) ~Float.floatToIntBits(error[heap[i]]) << 32 | heap[i];
        Arrays.sort(order, 0, size);
        for (int k = 0; k < size; k++) put((int) order[k], k);
        changes = 0;
    }

    @Override public int draw(double u) {
        int k = Arrays.binarySearch(cumulative, 0, size, u * cumulative[size - 1]);
        return heap[Math.min(k < 0 ? -k - 1 : k + 1, size - 1)];
    }

    @Override public double probability(int i) {
        int k = rank[i];
        return (cumulative[k] - (k == 0 ? 0 : cumulative[k - 1])) / cumulative[size - 1];
    }

    @Override public String toString() { return "rank-based, alpha " + alpha; }
}
