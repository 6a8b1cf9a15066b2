package dql.env.lunar;

/**
 * The ground of an episode, a line through points (m), flat around the landing pad in its middle.
 *
 * @param x where the points are, from the left edge to the right one
 * @param y how high they are
 */
record Terrain(double[] x, double[] y) {
    /** How many pixels of Gymnasium's window make a metre. */
    static final double SCALE = 30;
    /** The visible world, m. */
    static final double WIDTH = 600 / SCALE, HEIGHT = 400 / SCALE;
    /** The landing pad: its height before heights are averaged, from which y is measured, and its two ends, m. */
    static final double PAD = HEIGHT / 4, PAD_LEFT = WIDTH / 10 * 4, PAD_RIGHT = WIDTH / 10 * 6;

    private static final int POINTS = 11, MIDDLE = POINTS / 2;

    /** Twelve drawn heights, five of them made the pad's, each averaged with its neighbours; what is left of the first is the last one. */
    static Terrain of(LunarDraws draws) {
        var height = new double[POINTS + 1];
        for (int i = 0; i < height.length; i++) height[i] = draws.uniform(0, HEIGHT / 2);
        for (int i = MIDDLE - 2; i <= MIDDLE + 2; i++) height[i] = PAD;
        double[] x = new double[POINTS], y = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            x[i] = WIDTH / (POINTS - 1) * i;
            y[i] = 0.33 * (height[i == 0 ? POINTS : i - 1] + height[i] + height[i + 1]);
        }
        return new Terrain(x, y);
    }

    /** How high the landing pad is. */
    double pad() { return y[MIDDLE]; }
}
