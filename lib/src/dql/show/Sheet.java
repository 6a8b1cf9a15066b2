package dql.show;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** The white sheet that drawings are made on, and the shapes that several of them share. */
final class Sheet {
    private Sheet() { }

    /** An empty sheet, smooth from now on. */
    static void blank(Graphics2D g, Drawing d) {
        blank(g, d.width(), d.height());
    }

    /** The same with a title. */
    static void blank(Graphics2D g, Drawing d, String title) {
        blank(g, d);
        g.setColor(Palette.INK);
        g.setFont(Fonts.bold(18));
        g.drawString(title, 20, 32);
    }

    /** The same where lines lie between pixels if they are drawn there. */
    static void exact(Graphics2D g, int width, int height) {
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        blank(g, width, height);
    }

    private static void blank(Graphics2D g, int width, int height) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
    }

    /** A shape in a pale shade of colour i, with a rim; what is under it is covered. */
    static void box(Graphics2D g, Shape shape, int i) {
        g.setColor(Color.WHITE);
        g.fill(shape);
        g.setColor(Palette.shade(i));
        g.fill(shape);
        g.setColor(Palette.colour(i));
        g.draw(shape);
    }

    /** A grey arrow. */
    static void arrow(Graphics2D g, double x0, double y0, double x1, double y1) {
        double d = Math.hypot(x1 - x0, y1 - y0), dx = (x1 - x0) / d, dy = (y1 - y0) / d;
        g.setColor(Palette.GREY);
        g.draw(new Line2D.Double(x0, y0, x1 - 6 * dx, y1 - 6 * dy));
        var head = new Path2D.Double();
        head.moveTo(x1, y1);
        head.lineTo(x1 - 10 * dx + 5 * dy, y1 - 10 * dy - 5 * dx);
        head.lineTo(x1 - 10 * dx - 5 * dy, y1 - 10 * dy + 5 * dx);
        head.closePath();
        g.fill(head);
    }
}
