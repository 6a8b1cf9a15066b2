package dql.show;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Where on the screen the plane of a chart lies. */
record Pane(Axes axes, double left, double right, double top, double bottom) {

    /** The column of an x. */
    double x(double v) {
        return left + (right - left) * share(v, axes.x0(), axes.x1(), axes.logX());
    }

    /** The row of a y. */
    double y(double v) {
        return bottom + (top - bottom) * share(v, axes.y0(), axes.y1(), axes.logY());
    }

    private static double share(double v, double low, double high, boolean log) {
        double s = log ? (Math.log(v) - Math.log(low)) / (Math.log(high) - Math.log(low)) : (v - low) / (high - low);
        return Math.max(-20, Math.min(20, s));         // far outside is outside: keeps the numbers small for the painter
    }

    /** The area, a little larger so that a line at its edge is whole. */
    Rectangle2D area() {
        return new Rectangle2D.Double(left, top - 2, right - left + 2, bottom - top + 3);
    }

    /** A curve as a path with gaps; a point without neighbours becomes a dot. */
    Path2D path(Curve c) {
        var path = new Path2D.Double();
        int n = c.x().length;
        for (int i = 0; i < n; i++) {
            if (Double.isNaN(c.y()[i])) continue;
            boolean begins = i == 0 || Double.isNaN(c.y()[i - 1]), ends = i == n - 1 || Double.isNaN(c.y()[i + 1]);
            if (begins && ends) path.append(new Ellipse2D.Double(x(c.x()[i]) - 1, y(c.y()[i]) - 1, 2, 2), false);
            else if (begins) path.moveTo(x(c.x()[i]), y(c.y()[i]));
            else path.lineTo(x(c.x()[i]), y(c.y()[i]));
        }
        return path;
    }
}
