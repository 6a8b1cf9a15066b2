package dql;

/** A setting that changes with time, such as ε. */
@FunctionalInterface
public interface Schedule {

    /** Its value after t steps. */
    double at(long t);

    /** Always the same. */
    record Constant(double value) implements Schedule {
        @Override public double at(long t) { return value; }

        @Override public String toString() { return Double.toString(value); }
    }

    /** A straight line from one value to another in so many steps, then level. */
    record Linear(double from, double to, long steps) implements Schedule {
        /** Throws unless both ends are finite and there is at least 1 step. */
        public Linear {
            if (!Double.isFinite(from) || !Double.isFinite(to)) throw new IllegalArgumentException("a schedule goes from number to number, not from %s to %s".formatted(from, to));
            if (steps < 1) throw new IllegalArgumentException("a schedule needs at least 1 step, not " + steps);
        }

        @Override public double at(long t) {
            return t >= steps ? to : from + (to - from) * t / steps;
        }

        @Override public String toString() { return "%s to %s over %,d steps".formatted(from, to, steps); }
    }
}
