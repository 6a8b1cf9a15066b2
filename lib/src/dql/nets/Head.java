package dql.nets;

import dql.nets.Layer.Activation;

/** The last part of a network, behind its hidden layers. */
public sealed interface Head permits Head.Linear, Head.Dueling, Head.PerAction {

    /** The same head with another function in hidden layers of its own. */
    default Head with(Activation f) { return this; }

    /** One dense layer, its outputs left as they are or bounded by tanh. */
    record Linear(Activation activation) implements Head {
        @Override public String toString() { return activation == Activation.TANH ? " → tanh outputs" : ""; }
    }

    /**
     * Two streams, V(s) and A(s, a), each with a hidden layer of so many units, or none for 0. Their sum is Q: centred,
     * Q = V + A − meanₐ A (equation 9 of Wang et al. 2016), or plain, Q = V + A (equation 7).
     */
    record Dueling(int units, boolean centred, Activation activation) implements Head {
        /** Throws if units is below 0. */
        public Dueling {
            if (units < 0) throw new IllegalArgumentException("the streams of a dueling head need 0 or more hidden units, not " + units);
        }

        @Override public Head with(Activation f) { return new Dueling(units, centred, f); }

        @Override public String toString() {
            return " → dueling" + (units > 0 ? " streams of " + units + (activation == Activation.TANH ? " tanh" : "") : "") + (centred ? "" : " (plain sum)");
        }
    }

    /** No shared layers at all: each action has all of them for itself, and one linear output (lecture 003's Θₐ). */
    record PerAction() implements Head {
        @Override public String toString() { return " → apart for each action"; }
    }
}
