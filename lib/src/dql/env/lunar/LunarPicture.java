package dql.env.lunar;

import static dql.env.lunar.Terrain.SCALE;
import static dql.env.lunar.Terrain.WIDTH;

import dql.show.Drawing;
import dql.show.Palette;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jbox2d.dynamics.Body;

/** The lander at one moment: sky, ground, flags at the pad; legs turn green on the ground, and engines that fire have flames. */
final class LunarPicture implements Drawing {
    private static final double SKY = 15;                                      // m: a little more than the lander starts at
    private static final int NARROWEST = 40, BANDS = 60, STARS = 70;
    private static final Color TOP = new Color(0x0B1430), HORIZON = new Color(0x3A4F80), STAR = new Color(0xBFC8DC);
    private static final Color GROUND = new Color(0xB4B8BF), EDGE = new Color(0xF2F3F5), METAL = new Color(0xE8EAED), WINDOW = new Color(0x14305C);
    private static final Color HULL = Palette.colour(6), LEG = Palette.colour(5), LEG_DOWN = Palette.colour(2), FLAG = Palette.colour(1), FIRE = Palette.colour(1);
    private static final Color CORE = new Color(0xFFE680);

    private final int width;
    private final Terrain terrain;
    private final AffineTransform hull, rightLeg, leftLeg;
    private final boolean rightDown, leftDown;
    private final double main, side, x, y;

    /** What is to be seen now, so many pixels wide; throws where that is too narrow. */
    LunarPicture(int width, Moon moon, double main, double side) {
        if (width < NARROWEST) throw new IllegalArgumentException("a picture of a lander must be at least %d pixels wide, not %d".formatted(NARROWEST, width));
        this.width = width;
        this.main = main;
        this.side = side;
        terrain = moon.terrain();
        hull = pose(moon.craft().hull());
        rightLeg = pose(moon.craft().leg(0));
        leftLeg = pose(moon.craft().leg(1));
        rightDown = moon.touch().leg(0);
        leftDown = moon.touch().leg(1);
        x = hull.getTranslateX();
        y = hull.getTranslateY();
    }

    /** From a body's own pixels to the world's metres. */
    private static AffineTransform pose(Body body) {
        var pose = AffineTransform.getTranslateInstance(body.getPosition().x, body.getPosition().y);
        pose.rotate(body.getAngle());
        pose.scale(1 / SCALE, 1 / SCALE);
        return pose;
    }

    @Override public int width() { return width; }

    @Override public int height() { return (int) Math.round(width * SKY / WIDTH); }

    @Override public String text() {
        String fire = main > 0 ? ", main engine on" : side < 0 ? ", left engine on" : side > 0 ? ", right engine on" : "";
        return "lander at %.1f m from the pad's middle, %.1f m above it%s".formatted(x - WIDTH / 2, y - terrain.pad(), fire);
    }

    @Override public void paint(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        sky(g);
        AffineTransform pixels = g.getTransform();
        double scale = width / WIDTH;
        g.translate(0, height());
        g.scale(scale, -scale);
        g.setStroke(new BasicStroke((float) Math.max(1 / scale, 0.05), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        ground(g);
        flag(g, Terrain.PAD_LEFT);
        flag(g, Terrain.PAD_RIGHT);
        flames(g);
        leg(g, rightLeg, rightDown, 14);
        leg(g, leftLeg, leftDown, -14);
        hull(g);
        if (y > SKY) fill(g, HULL, polygon(new double[][] {{x - 0.4, SKY - 0.7}, {x + 0.4, SKY - 0.7}, {x, SKY - 0.2}}));     // it is up there
        g.setTransform(pixels);
    }

    private void sky(Graphics2D g) {
        for (int i = 0; i < BANDS; i++) {
            int from = height() * i / BANDS, to = height() * (i + 1) / BANDS;
            g.setColor(between(TOP, HORIZON, i / (BANDS - 1.0)));
            g.fillRect(0, from, width, to - from);
        }
        g.setColor(STAR);
        double size = Math.max(1, width / 400.0);
        for (int i = 1; i <= STARS; i++)                                       // spread evenly, the same in every picture
            g.fill(new Ellipse2D.Double(i * 0.7548776662 % 1 * width, i * 0.5698402910 % 1 * height() * 0.8, size * (0.5 + i % 3 * 0.25), size * (0.5 + i % 3 * 0.25)));
    }

    private static Color between(Color from, Color to, double part) {
        return new Color((int) (from.getRed() + part * (to.getRed() - from.getRed())), (int) (from.getGreen() + part * (to.getGreen() - from.getGreen())),
            (int) (from.getBlue() + part * (to.getBlue() - from.getBlue())));
    }

    private void ground(Graphics2D g) {
        var line = new Path2D.Double();
        double[] px = terrain.x(), py = terrain.y();
        line.moveTo(px[0], py[0]);
        for (int i = 1; i < px.length; i++) line.lineTo(px[i], py[i]);
        var area = new Path2D.Double(line);
        area.lineTo(WIDTH, 0);
        area.lineTo(0, 0);
        area.closePath();
        fill(g, GROUND, area);
        g.setColor(EDGE);
        g.draw(line);
        fill(g, METAL, new Rectangle2D.Double(Terrain.PAD_LEFT, terrain.pad() - 0.2, Terrain.PAD_RIGHT - Terrain.PAD_LEFT, 0.2));
    }

    private void flag(Graphics2D g, double at) {
        double top = terrain.pad() + 50 / SCALE;
        g.setColor(METAL);
        g.draw(new Line2D.Double(at, terrain.pad(), at, top));
        fill(g, FLAG, polygon(new double[][] {{at, top}, {at, top - 0.45}, {at + 0.8, top - 0.22}}));
    }

    private void hull(Graphics2D g) {
        Shape shape = hull.createTransformedShape(polygon(Craft.HULL));
        fill(g, HULL, shape);
        g.setColor(METAL);
        g.draw(shape);
        fill(g, WINDOW, hull.createTransformedShape(new Ellipse2D.Double(-5.5, 1, 11, 11)));
    }

    /** A leg and the strut that holds it, from beneath the hull. */
    private void leg(Graphics2D g, AffineTransform pose, boolean down, double strut) {
        g.setColor(METAL);
        Point2D from = hull.transform(new Point2D.Double(strut, -6), null);
        g.draw(new Line2D.Double(from.getX(), from.getY(), pose.getTranslateX(), pose.getTranslateY()));
        double w = Craft.LEG_WIDTH, h = Craft.LEG_HEIGHT;
        Shape shape = pose.createTransformedShape(new Rectangle2D.Double(-w, -h, 2 * w, 2 * h));
        fill(g, down ? LEG_DOWN : LEG, shape);
        g.setColor(down ? LEG_DOWN : LEG);
        g.draw(shape);
    }

    private void flames(Graphics2D g) {
        if (main > 0) flame(g, 0, -10, -Math.PI / 2, 7, 34 * main);
        if (side != 0) flame(g, side < 0 ? 15 : -15, 10, side < 0 ? 0 : Math.PI, 4, 22 * Math.abs(side));
    }

    /** A flame from a point of the hull (in its pixels), in a direction, so wide and so long. */
    private void flame(Graphics2D g, double fromX, double fromY, double direction, double wide, double length) {
        var pose = new AffineTransform(hull);
        pose.translate(fromX, fromY);
        pose.rotate(direction);
        fill(g, FIRE, pose.createTransformedShape(drop(wide, length)));
        fill(g, CORE, pose.createTransformedShape(drop(wide * 0.55, length * 0.6)));
    }

    private static Shape drop(double wide, double length) {
        var drop = new Path2D.Double();
        drop.moveTo(0, -wide * 0.6);
        drop.quadTo(length * 0.4, -wide * 1.3, length, 0);
        drop.quadTo(length * 0.4, wide * 1.3, 0, wide * 0.6);
        drop.closePath();
        return drop;
    }

    private static Shape polygon(double[][] corners) {
        var path = new Path2D.Double();
        path.moveTo(corners[0][0], corners[0][1]);
        for (double[] corner : List.of(corners).subList(1, corners.length)) path.lineTo(corner[0], corner[1]);
        path.closePath();
        return path;
    }

    private static void fill(Graphics2D g, Color colour, Shape shape) {
        g.setColor(colour);
        g.fill(shape);
    }
}
