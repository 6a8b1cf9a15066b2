package dql.learn;

/** Which transitions of a memory are sampled more often than others (Schaul et al. 2016). */
public sealed interface Priorities permits Proportional, RankBased {

    /** A new transition in place i: as likely as the likeliest so far. */
    void add(int i);

    /** The TD error of the transition in place i has become this. */
    void update(int i, double error);

    /** The place at which a share u, 0 to 1, of all probability is reached. */
    int draw(double u);

    /** P(i), how likely place i is to be drawn. */
    double probability(int i);

    /** Returns α, or throws unless it is in [0, 1]. */
    static double alpha(double alpha) {
        if (!(alpha >= 0 && alpha <= 1)) throw new IllegalArgumentException("alpha must be 0 to 1, not " + alpha);
        return alpha;
    }
}
