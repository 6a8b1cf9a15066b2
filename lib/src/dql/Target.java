package dql;

import dql.nets.Values;

/**
 * The target y of one transition, a formula of the lecture: {@code x -> x.r() + x.discount() * max(x.qT())}.
 * Q(s′, ·) and Q⁻(s′, ·) are computed for the whole batch when the formula first asks for them, and not before. Where networks
 * learn distributions, y is one too: as many numbers per row as {@link #width} says.
 */
@FunctionalInterface
public interface Target {

    /** y for row x. */
    double of(Row x);

    /** How many numbers y has per row, for the distributions that this network gives; 1 unless targets are distributions. */
    default int width(Q qT) {
        return 1;
    }

    /** Writes y for row x, from an index on. */
    default void of(Row x, double[] y, int at) {
        y[at] = of(x);
    }

    /** y for every row of a batch, [n][width], with the online values q and the target network's qT; good until the next batch. */
    default double[] of(Batch b, Q q, Q qT) {
        int width = width(qT);
        var x = b.row(q, qT);
        var y = b.y(width);
        for (int i = 0; i < b.n(); i++) of(x.at(i), y, i * width);
        return y;
    }

    /** Which action the target takes in s′: {@code x -> argmax(x.qT())}, or {@code x -> argmax(x.q())} for double Q-learning. */
    @FunctionalInterface
    interface Choice {
        /** The action in s′. */
        int of(Row x);
    }

    /** One row of a batch with its next state's values. The arrays are good until the next row. */
    final class Row {
        private final Batch b;
        private final Next q = new Next(), qT = new Next();
        private float[] distribution = {};
        private int i;

        Row(Batch b) {
            this.b = b;
        }

        /** Forgets the values of the batch before: one row serves all batches, so that targets allocate nothing. */
        Row on(Q q, Q qT) {
            this.q.on(q);
            this.qT.on(qT);
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
        public float[] q() { return q.row(qT); }

        /** Q⁻(s′, ·) = Q(s′, ·; θ⁻), the target network. */
        public float[] qT() { return qT.row(q); }

        /** What the target network's outputs say of its actions: how their returns are distributed. */
        public Values kind() { return qT.kind; }

        /** The target network's distribution of the return of action a in s′: probabilities of atoms, or quantiles. */
        public float[] distributionT(int a) {
            int width = qT.kind.width();
            if (distribution.length != width) distribution = new float[width];
            qT.compute(q);
            qT.kind.distribution(qT.all, (i * qT.values.length + a) * width, distribution);
            return distribution;
        }

        /** The values of one network in all s′ of the batch, once they are asked for. */
        private final class Next {
            private Q net;
            private Values kind;
            private float[] values = {}, all;          // of this row; of all rows, [n][actions][width]

            void on(Q net) {
                this.net = net;
                kind = Values.of(net);
                all = null;
                if (values.length != net.actions()) values = new float[net.actions()];
            }

            void compute(Next other) {
                if (all == null) all = other.net == net && other.all != null ? other.all
                    : kind.width() == 1 ? net.of(b.next()) : ((Net) net).outputs(b.next());
            }

            float[] row(Next other) {
                compute(other);
                int width = kind.width(), at = i * values.length * width;
                if (width == 1) System.arraycopy(all, at, values, 0, values.length);
                else for (int k = 0; k < values.length; k++) values[k] = (float) kind.mean(all, at + k * width);
                return values;
            }
        }
    }
}
