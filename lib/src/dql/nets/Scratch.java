package dql.nets;

/** Room for numbers on the way to others, kept by each thread, so that losses and means allocate nothing. */
final class Scratch {
    private static final ThreadLocal<double[][]> ROOM = ThreadLocal.withInitial(() -> new double[4][0]);

    private Scratch() { }

    /** Four arrays of n numbers or more, whatever was left in them; good until the next call. */
    static double[][] arrays(int n) {
        var room = ROOM.get();
        if (room[0].length < n) for (int i = 0; i < room.length; i++) room[i] = new double[n];
        return room;
    }
}
