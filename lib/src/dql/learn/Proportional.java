package dql.learn;

/** P(i) ∝ pᵢ^α with pᵢ = |δᵢ| + ε, in a {@link SumTree} (Schaul et al. 2016, section 3.3). */
public final class Proportional implements Priorities {
    private static final double LEAST = 1e-6;          // ε: what was learned perfectly comes again some day

    private final double alpha;
    private final SumTree tree;
    private double top = 1;                            // the highest p^α so far

    /** For so many places; α = 0 makes all equally likely. */
    public Proportional(int capacity, double alpha) {
        this.alpha = Priorities.alpha(alpha);
        tree = new SumTree(capacity);
    }

    @Override public void add(int i) { tree.set(i, top); }

    @Override public void update(int i, double error) {
        double p = StrictMath.pow(Math.abs(error) + LEAST, alpha);
        tree.set(i, p);
        top = Math.max(top, p);
    }

    @Override public int draw(double u) { return tree.find(u * tree.sum()); }

    @Override public double probability(int i) { return tree.at(i) / tree.sum(); }

    @Override public String toString() { return "proportional, alpha " + alpha; }
}
