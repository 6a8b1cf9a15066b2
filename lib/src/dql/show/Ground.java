package dql.show;

import dql.Part;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** A surface as the coloured ground of a chart, and the bar at its right that says what the colours are. */
record Ground(Part.Surface surface) {
    private static final int GAP = 14, BAR = 14, TICKS = 52, NAME = 22;
    private static final BasicStroke RIM = new BasicStroke(5.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND), THIN = new BasicStroke(1);

    private Scale scale() { return new Scale(surface.low(), surface.high()); }

    /** The room that the bar takes. */
    int width() { return GAP + BAR + TICKS + (surface.name().isBlank() ? 0 : NAME); }

    /** A rectangle around each point, from pixel to pixel, so that no seam shines through. */
    void paint(Graphics2D g, Pane pane) {
        double[] x = surface.x(), y = surface.y();
        double halfX = (x[1] - x[0]) / 2, halfY = (y[1] - y[0]) / 2;
        for (int j = 0; j < y.length; j++) for (int i = 0; i < x.length; i++) {
            int left = (int) Math.round(pane.x(x[i] - halfX)), top = (int) Math.round(pane.y(y[j] + halfY));
            int right = (int) Math.round(pane.x(x[i] + halfX)), bottom = (int) Math.round(pane.y(y[j] - halfY));
            g.setColor(scale().colour(surface.values()[j][i]));
            g.fillRect(left, top, right - left, bottom - top);
        }
    }

    /** A white rim, on which a line is seen on any colour. */
    static void rim(Graphics2D g, Shape path) {
        g.setStroke(RIM);
        g.setColor(Color.WHITE);
        g.draw(path);
    }

    /** The colours from low to high, with round values beside them. */
    void bar(Graphics2D g, Pane pane) {
        double left = pane.right() + GAP, high = pane.bottom() - pane.top();
        for (int k = 0; k < high; k++) {
            g.setColor(scale().colour(surface.high() - (surface.high() - surface.low()) * k / high));
            g.fill(new Rectangle2D.Double(left, pane.top() + k, BAR, Math.min(1.5, high - k)));
        }
        g.setColor(Palette.INK);
        g.setStroke(THIN);
        g.setFont(Fonts.plain(13));
        for (double v : scale().ticks()) {
            double y = pane.bottom() - high * (v - surface.low()) / (surface.high() - surface.low());
            g.draw(new Line2D.Double(left + BAR, y, left + BAR + 4, y));
            g.drawString(Ticks.text(v), (float) left + BAR + 8, (float) y + 5);
        }
        if (!surface.name().isBlank()) name(g, left + BAR + TICKS + 10, (pane.top() + pane.bottom()) / 2);
    }

    private void name(Graphics2D g, double x, double y) {
        var turned = (Graphics2D) g.create();
        turned.setFont(Fonts.plain(15));
        turned.rotate(Math.PI / 2, x, y);
        turned.drawString(surface.name(), (float) x - Fonts.width(turned.getFont(), surface.name()) / 2f, (float) y + 5);
        turned.dispose();
    }
}
