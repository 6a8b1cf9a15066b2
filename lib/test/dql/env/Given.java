package dql.env;

/** Draws that are always the same. */
record Given(double random, int bit) implements Draws { }
