package dql;

/**
 * The target y of one transition, a formula of the lecture: {@code x -> x.r() + x.discount() * max(x.qT())}.
 * Q(s′, ·) and Q⁻(s′, ·) are computed for the whole batch when the formula first asks for them, and not before.
 */
@FunctionalInterface
public interface Target {

    /** y for row x. */
    double of(Row x);

    /** y for every row of a batch, with the online values q and the target network's qT; good until the next batch. */
    default double[] of(Batch b, Q q, Q qT) {
        var x = b.row(q, qT);
        var y = b.y();
        for (int i = 0; i < b.n(); i++) y[i] = of(x.at(i));
        return y;
    }

    /** One row of a batch with its next state's values. The arrays are good until the next row. */
    final class Row {
        private final Batch b;
        private Q q, qT;
        private float[] values = {}, valuesT = {};
        private float[] all, allT;                     // [n][actions], once asked for
        private int i;

        Row(Batch b) {
            this.b = b;
        }

        /** Forgets the values of the batch before: one row serves all batches, so that targets allocate nothing. */
        Row on(Q q, Q qT) {
            this.q = q;
            this.qT = qT;
            all = allT = null;
            if (values.length != q.actions()) values = new float[q.actions()];
            if (valuesT.length != qT.actions()) valuesT = new float[qT.actions()];
            return this;
        }

        Row at(int row) {
            i = row;
            return this;
        }

        /** The state s. */
        public State s() { return b.s().row(i); }

        /** The action a. */
        public int a() { return b.a()[i]; }

        /** The reward r. */
        public double r() { return b.r()[i]; }

        /** γ′: 0 after the end, γ otherwise, γⁿ after n steps. */
        public double discount() { return b.discount()[i]; }

        /** The state s′. */
        public State next() { return b.next().row(i); }

        /** Q(s′, ·; θ), the network that learns. */
        public float[] q() {
            if (all == null) all = q == qT && allT != null ? allT : q.of(b.next());
            return row(all, values);
        }

        /** Q⁻(s′, ·) = Q(s′, ·; θ⁻), the target network. */
        public float[] qT() {
            if (allT == null) allT = q == qT && all != null ? all : qT.of(b.next());
            return row(allT, valuesT);
        }

        private float[] row(float[] all, float[] values) {
            for (int k = 0, at = i * values.length; k < values.length; k++) values[k] = all[at + k];
            return values;
        }
    }
}
