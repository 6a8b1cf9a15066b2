package dql.show;

import java.awt.BasicStroke;
import java.awt.Color;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Colours that colour-blind people tell apart (Okabe and Ito 2008), the yellow left to the last; dashes for black and white. */
public final class Palette {
    private static final Color[] COLOURS = {
        new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73), new Color(0xCC79A7),
        new Color(0x000000), new Color(0xE69F00), new Color(0x56B4E9), new Color(0xC9B800)};
    private static final float[][] DASHES = {null, {10, 4}, {3, 3}, {12, 3, 3, 3}, {18, 5}, {6, 3, 2, 3, 2, 3}, {14, 3}, {14, 3, 6, 3}};
    private static final Marker[] MARKERS = {
        SeriesMarkers.CIRCLE, SeriesMarkers.SQUARE, SeriesMarkers.TRIANGLE_UP, SeriesMarkers.DIAMOND,
        SeriesMarkers.TRIANGLE_DOWN, SeriesMarkers.CROSS, SeriesMarkers.PLUS, SeriesMarkers.OVAL};

    /** Text and axes. */
    public static final Color INK = new Color(0x222222);
    /** Small print and levels. */
    public static final Color GREY = new Color(0x666666);
    /** Raw data behind a smoothed curve. */
    public static final Color PALE = new Color(0xC8CDD2);
    /** Grid lines. */
    public static final Color GRID = new Color(0xE4E4E4);

    private Palette() { }

    /** The colour of series i = 0, 1, ... */
    public static Color colour(int i) {
        return COLOURS[i % COLOURS.length];
    }

    /** The same, seen through. */
    static Color shade(int i) {
        var c = colour(i);
        return new Color(c.getRed(), c.getGreen(), c.getBlue(), 45);
    }

    /** The line of series i. */
    static BasicStroke stroke(int i, float width) {
        return dashed(width, DASHES[i % DASHES.length]);
    }

    /** A line with the given dashes; null: solid. */
    static BasicStroke dashed(float width, float... dashes) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }

    /** The marker of series i. */
    static Marker marker(int i) {
        return MARKERS[i % MARKERS.length];
    }
}
