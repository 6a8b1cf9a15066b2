package dql.show;

/** What a series must be, said in words. */
public final class Checks {
    private Checks() { }

    /** Throws unless x and y are equally long, and some of y is finite or there is none at all. */
    public static void series(String kind, String name, double[] x, double[] y) {
        length(kind, name, "y", x, y);
        boolean some = y.length == 0;
        for (int i = 0; i < y.length && !some; i++) some = Double.isFinite(x[i]) && Double.isFinite(y[i]);
        if (!some) throw new IllegalArgumentException(
            "%s '%s' has nothing to draw: all its %,d points are NaN or infinite".formatted(kind, name, y.length));
    }

    /** Throws unless there is a value for each x. */
    public static void length(String kind, String name, String what, double[] x, double[] y) {
        if (x.length != y.length) throw new IllegalArgumentException(
            "%s '%s' has %,d values of x but %,d of %s".formatted(kind, name, x.length, y.length, what));
    }
}
