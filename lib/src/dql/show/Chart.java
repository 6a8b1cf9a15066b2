package dql.show;

import java.awt.Graphics2D;
import java.util.List;

/** The axes of a figure with what is drawn on them. */
interface Chart {

    /** What the legend says. */
    List<Key.Entry> entries();

    /** Paints it from (0, 0) on. */
    void paint(Graphics2D g, int width, int height);
}
