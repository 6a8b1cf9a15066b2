package dql.env;

import dql.show.Palette;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** A picture of a world, drawn in the world's own units with y upwards: clear at any width. */
final class Scene {
    static final Color AIR = new Color(0xF3F6F9), GROUND = new Color(0xDCE2E7), STEEL = new Color(0x8A949D);
    static final Color BLUE = Palette.colour(0), RED = Palette.colour(1), GREEN = Palette.colour(2), INK = Palette.INK;

    private final BufferedImage image;
    private final Graphics2D g;

    /** A picture so many pixels wide of what lies between these coordinates; throws unless it is 16 to 10000 pixels wide. */
    Scene(int width, double left, double right, double bottom, double top) {
        if (width < 16 || width > 10_000) throw new IllegalArgumentException("a picture must be 16 to 10000 pixels wide, not " + width);
        double pixels = width / (right - left);
        image = new BufferedImage(width, (int) Math.round(pixels * (top - bottom)), BufferedImage.TYPE_INT_RGB);
        g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(AIR);
        g.fillRect(0, 0, width, image.getHeight());
        g.scale(pixels, -pixels);
        g.translate(-left, -top);
    }

    /** A line through points x, y, x, y, ... with round ends. */
    Scene line(Color colour, double thickness, double... xy) {
        return stroke(colour, thickness, path(xy));
    }

    /** The outline of a shape, with round ends. */
    Scene stroke(Color colour, double thickness, Shape shape) {
        g.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(colour);
        g.draw(shape);
        return this;
    }

    /** The area within points x, y, x, y, ... */
    Scene area(Color colour, double... xy) {
        return fill(colour, path(xy));
    }

    /** A disc. */
    Scene disc(Color colour, double x, double y, double radius) {
        return fill(colour, new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** A box with rounded corners about its middle, turned by an angle (rad). */
    Scene box(Color colour, double x, double y, double wide, double high, double angle) {
        var before = g.getTransform();
        g.translate(x, y);
        g.rotate(angle);
        fill(colour, new RoundRectangle2D.Double(-wide / 2, -high / 2, wide, high, high / 2, high / 2));
        g.setTransform(before);
        return this;
    }

    /** A shape, filled. */
    Scene fill(Color colour, Shape shape) {
        g.setColor(colour);
        g.fill(shape);
        return this;
    }

    private static Path2D path(double... xy) {
        var path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) path.lineTo(xy[i], xy[i + 1]);
        return path;
    }

    /** The point at the end of a rod: 0 points down, angles grow counterclockwise. */
    static Point2D.Double end(double x, double y, double length, double angle) {
        return new Point2D.Double(x + length * Math.sin(angle), y - length * Math.cos(angle));
    }

    /** The finished picture. */
    BufferedImage image() {
        g.dispose();
        return image;
    }
}
