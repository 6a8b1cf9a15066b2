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

    /** Throws unless there are two places at least, and they go up in even steps. */
    public static void even(String name, String axis, double[] places) {
        if (places.length < 2) throw new IllegalArgumentException("surface '%s' needs at least 2 values of %s, not %d".formatted(name, axis, places.length));
        double step = (places[places.length - 1] - places[0]) / (places.length - 1);
        for (int i = 0; i < places.length; i++) if (!(step > 0 && Math.abs(places[i] - places[0] - i * step) < 1e-6 * step * places.length))
            throw new IllegalArgumentException("surface '%s': its values of %s must go up in even steps, but number %d is %s".formatted(name, axis, i, places[i]));
    }
}
