package dql.tab;

import dql.show.Ticks;

/**
 * What a table learned from one step, printed as the lecture's formula: Q(s, a) ← old + α (r + γ′ v − old).
 *
 * @param x the step
 * @param table the table
 * @param old Q(s, a) before
 * @param alpha the step size α
 * @param y the target, r + γ′ v
 */
public record Update(Turn x, Table table, double old, double alpha, double y) {

    /** Throws unless α is above 0 and up to 1. */
    public Update {
        if (!(alpha > 0 && alpha <= 1)) throw new IllegalArgumentException("alpha must be above 0 and up to 1, not " + alpha);
    }

    /** Q(s, a) afterwards: old + α (y − old). */
    public double now() {
        return alpha == 1 ? y : old + alpha * (y - old);
    }

    /** The TD error, y − old. */
    public double error() {
        return y - old;
    }

    @Override public String toString() {
        String target = Ticks.text(x.r()) + (x.discount() == 0 ? "" : " + %s · %s".formatted(Ticks.text(x.discount()), in((y - x.r()) / x.discount())));
        String formula = alpha == 1 ? target : "%s + %s (%s − %s)".formatted(Ticks.text(old), Ticks.text(alpha), target, in(old));
        return "%st=%d: Q(%s, %s) ← %s = %s".formatted(x.episode() == 0 ? "" : "episode %d, ".formatted(x.episode()), x.t(),
            table.states().names().get(x.s()), table.choices().names().get(x.a()), formula, Ticks.text(now()));
    }

    /** A number within a formula: in brackets if it is below 0. */
    private static String in(double v) {
        return v < 0 ? "(" + Ticks.text(v) + ")" : Ticks.text(v);
    }
}
