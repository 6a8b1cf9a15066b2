package dql.show;

import dql.nets.Values;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/**
 * How the return of one action is distributed, as a small picture in a film: a bar for each atom, or stairs that rise by one step
 * at each quantile. A line stands at the mean, Q(s, a).
 *
 * @param z probabilities of the atoms, or quantiles
 * @param top the largest probability on the screen
 */
record Spread(Values kind, float[] z, double mean, double top, Scene.Scale scale) {

    /** Paints it into a rectangle, in a colour of the palette. */
    void paint(Graphics2D g, double x, double y, double width, double height, int colour) {
        g.setColor(Palette.PALE);
        g.fill(new Rectangle2D.Double(x, y + height, width, 1));
        g.setColor(Palette.colour(colour));
        if (kind instanceof Values.Categorical atoms) bars(g, atoms, x, y, width, height);
        else g.draw(stairs(x, y, width, height));
        g.setColor(Palette.INK);
        g.fill(new Rectangle2D.Double(x + width * scale.of(mean) - 0.5, y, 1, height));
    }

    private void bars(Graphics2D g, Values.Categorical atoms, double x, double y, double width, double height) {
        double each = width * (scale.of(atoms.atom(1)) - scale.of(atoms.atom(0)));
        for (int i = 0; i < z.length; i++) {
            double high = height * z[i] / top;
            g.fill(new Rectangle2D.Double(x + width * scale.of(atoms.atom(i)) - each / 2, y + height - high, each, high));
        }
    }

    private Path2D stairs(double x, double y, double width, double height) {
        var sorted = z.clone();
        Arrays.sort(sorted);
        var path = new Path2D.Double();
        path.moveTo(x, y + height);
        for (int i = 0; i < sorted.length; i++) {
            double at = x + width * scale.of(sorted[i]);
            path.lineTo(at, y + height * (1 - (double) i / sorted.length));
            path.lineTo(at, y + height * (1 - (i + 1.0) / sorted.length));
        }
        path.lineTo(x + width, y);
        return path;
    }
}
