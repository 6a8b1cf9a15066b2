package dql.show;

import java.awt.Graphics2D;

/** A picture that can be painted again and again: onto pixels, or into a vector file. */
public interface Drawing {

    /** Width in pixels. */
    int width();

    /** Height in pixels. */
    int height();

    /** Paints all of it, from (0, 0) on. */
    void paint(Graphics2D g);

    /** What it shows, in text: a title and a sparkline per series. */
    String text();
}
