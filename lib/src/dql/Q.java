package dql;

/** Action values Q(s, ·): a table, a regressor or a network. */
public interface Q {

    /** How many actions have a value. */
    int actions();

    /** Writes Q(s, ·) into an array of {@link #actions()} numbers. */
    void of(State s, float[] values);

    /** Q(s, ·), one number per action. */
    default float[] of(State s) {
        var values = new float[actions()];
        of(s, values);
        return values;
    }

    /** Q(s, ·) of n states, [n][actions] row after row; good until the next call. */
    default float[] of(States s) {
        var all = new float[s.n() * actions()];
        for (int i = 0; i < s.n(); i++) System.arraycopy(of(s.row(i)), 0, all, i * actions(), actions());
        return all;
    }

    /** The sum of these values and others, as they are when it is asked: what double Q-learning acts on. Throws unless both are of the same actions. */
    default Q plus(Q other) {
        return new Sum(this, other, 1);
    }

    /** Their mean: it likes the same action best as the sum, and promises as much as one of them. Throws unless both are of the same actions. */
    default Q mean(Q other) {
        return new Sum(this, other, 0.5f);
    }

    /** An action at random in state s, all that there are equally likely. */
    default int random(State s, Rng rng) {
        return rng.integers(actions());
    }
}
