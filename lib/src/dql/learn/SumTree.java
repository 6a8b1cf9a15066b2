package dql.learn;

/**
 * Numbers p₀, p₁, ... from which index i can be drawn with probability pᵢ / Σ p, and any of which can be changed, in O(log n)
 * (Schaul et al. 2016, appendix B.2.1). Each inner node is the sum of its two children, computed anew when one of them changes,
 * so that rounding does not add up.
 */
public final class SumTree {
    private final int leaves;                  // a power of two
    private final double[] node;               // 1 is the root, the children of k are 2k and 2k + 1

    /** Room for n numbers, all 0. */
    public SumTree(int n) {
        if (n < 1) throw new IllegalArgumentException("a sum tree needs room for at least 1 number, not " + n);
        leaves = n == 1 ? 1 : Integer.highestOneBit(n - 1) << 1;
        if (leaves < 0 || leaves > 1 << 29) throw new IllegalArgumentException("a sum tree cannot hold %,d numbers".formatted(n));
        node = new double[2 * leaves];
    }

    /** pᵢ ← p. Throws unless p is finite and not below 0. */
    public void set(int i, double p) {
        if (!(p >= 0 && p < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("a priority must be 0 or more, not " + p);
        int k = leaves + i;
        node[k] = p;
        while ((k >>= 1) >= 1) node[k] = node[2 * k] + node[2 * k + 1];
    }

    /** pᵢ. */
    public double at(int i) { return node[leaves + i]; }

    /** Σ p. */
    public double sum() { return node[1]; }

    /** How many leaves there are: the least power of two with room for all numbers. */
    public int leaves() { return leaves; }

    /** The sum in node k: 1 is the root, the children of k are 2k and 2k + 1, number i is the leaf {@link #leaves()} + i. */
    public double node(int k) { return node[k]; }

    /** The i with p₀ + ... + pᵢ₋₁ ≤ u < p₀ + ... + pᵢ, for u from 0 to the sum; never one whose p is 0, as long as there is another. */
    public int find(double u) {
        int k = 1;
        while (k < leaves) {
            k *= 2;
            if (u >= node[k] && node[k + 1] > 0) {
                u -= node[k];
                k++;
            }
        }
        return k - leaves;
    }
}
