package dql.show;

import dql.Part;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Writes names of levels where they hide the least: above or below their line, anywhere along it. */
final class Labels {
    private static final Font FONT = Fonts.plain(14);
    private static final int HIGH = 17;
    private static final int PLACES = 12;

    private final Pane pane;
    private final List<Curve> curves;
    private final List<Double> lines = new ArrayList<>();
    private final List<Rectangle2D> taken = new ArrayList<>();

    Labels(Pane pane, List<Curve> curves, List<Part.Level> levels) {
        this.pane = pane;
        this.curves = curves;
        for (var l : levels) lines.add(pane.y(l.y()));
    }

    void write(Graphics2D g, Part.Level level) {
        double y = pane.y(level.y()), wide = Fonts.width(FONT, level.name()) + 8, room = Math.max(0, pane.right() - pane.left() - wide);
        Rectangle2D best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k <= PLACES; k++)
            for (double top : new double[] {y - HIGH - 2, y + 2}) {
                var box = new Rectangle2D.Double(pane.left() + 2 + room * k / PLACES, top, wide, HIGH);
                double cost = hidden(box) + 0.001 * k + (top > y ? 0.5 : 0);
                if (cost < least) {
                    least = cost;
                    best = box;
                }
            }
        taken.add(best);
        g.setColor(new Color(255, 255, 255, 190));
        g.fill(best);
        g.setFont(FONT);
        g.setColor(Palette.GREY);
        g.drawString(level.name(), (float) best.getX() + 4, (float) best.getMaxY() - 4);
    }

    /** How much of lines, other labels and the world outside a box covers. */
    private double hidden(Rectangle2D box) {
        double cost = box.getMinY() < pane.top() - 4 || box.getMaxY() > pane.bottom() ? 1e6 : 0;
        for (var t : taken) if (t.intersects(box)) cost += 1e5;
        for (double line : lines) if (line > box.getMinY() && line < box.getMaxY()) cost += 300;
        for (var c : curves)
            for (int i = 1; i < c.x().length; i++)
                if (!Double.isNaN(c.y()[i - 1]) && !Double.isNaN(c.y()[i])
                    && box.intersectsLine(pane.x(c.x()[i - 1]), pane.y(c.y()[i - 1]), pane.x(c.x()[i]), pane.y(c.y()[i]))) cost += 1;
        return cost;
    }
}
