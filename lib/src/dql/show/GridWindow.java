package dql.show;

import dql.Q;
import dql.env.Dynamics;
import java.awt.image.BufferedImage;

/**
 * Pictures of a world's grid with the agent on it, and values beneath it if there are any.
 *
 * @param model the world
 * @param q the values, read again for each picture; null: none
 * @param low the value of the darkest colour; NaN: the lowest there is
 * @param high the value of the lightest colour
 */
public record GridWindow(Dynamics model, Q q, double low, double high) {
    private static final int EDGE = 6;

    /** Throws if the values do not fit the world. */
    public GridWindow {
        if (!Double.isNaN(low) || !Double.isNaN(high)) new Scale(low, high);
        if (q != null) Grid.of(model, q);
    }

    /** A picture so many pixels wide, with the agent in state s; -1: nowhere. */
    public BufferedImage picture(int s, int width) {
        if (width < 60 || width > 10_000) throw new IllegalArgumentException("a picture's width must be 60 to 10000 pixels, not " + width);
        var grid = q == null ? Grid.bare(model) : Grid.of(model, q).scale(low, high);
        double side = (width - 2.0 * EDGE) / grid.layout().columns();
        var image = new BufferedImage(width, (int) Math.ceil(side * grid.layout().rows()) + 2 * EDGE, BufferedImage.TYPE_INT_RGB);
        return Interrupts.later(() -> {
            var g = image.createGraphics();
            Sheet.exact(g, width, image.getHeight());
            new GridCells(grid, g, EDGE, EDGE, side).paint(s);
            g.dispose();
            return image;
        });
    }
}
