package dql.show;

import dql.Part;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.knowm.xchart.style.AxesChartStyler;

/** The part of the plane that a figure shows, and how its axes look. */
record Axes(boolean logX, boolean logY, double x0, double x1, double y0, double y1) {
    private static final Color CLEAR = new Color(255, 255, 255, 0);

    /** Around a chart; at the right it must hold half a tick label, or XChart leaves that out. */
    static final int PADDING = 24;

    /** As the parts say; where they do not, so that every finite point is seen. */
    static Axes of(List<Part> parts) {
        boolean logX = false, logY = false, points = false;
        var x = new Extent();
        var y = new Extent();
        for (var p : parts) if (p instanceof Part.Logarithmic l) {
            logX |= l.x();
            logY |= l.y();
        }
        for (var p : parts) {
            if (p instanceof Part.Line l) add(x, y, l.x(), l.y(), logX, logY);
            else if (p instanceof Part.Faint l) add(x, y, l.x(), l.y(), logX, logY);
            else if (p instanceof Part.Points l) {
                add(x, y, l.x(), l.y(), logX, logY);
                points = true;
            } else if (p instanceof Part.Band b) {
                add(x, y, b.x(), b.mid(), logX, logY);
                add(x, y, b.x(), b.low(), logX, logY);
                add(x, y, b.x(), b.high(), logX, logY);
            }
        }
        for (var p : parts) if (p instanceof Part.Text t) add(x, y, new double[] {t.x()}, new double[] {t.y()}, logX, logY);
        for (var p : parts) if (p instanceof Part.Level l && (!logY || l.y() > 0)) y.add(l.y());
        x.pad(logX, points ? 0.03 : 0, 0.02);
        y.pad(logY, 0.05, 0.3);
        for (var p : parts) if (p instanceof Part.Surface s) {
            x.fit(s.x());
            y.fit(s.y());
        }
        for (var p : parts) if (p instanceof Part.Range r) (r.axis() == 'x' ? x : y).set(r, r.axis() == 'x' ? logX : logY);
        x.edge(logX);
        y.edge(logY);
        return new Axes(logX, logY, x.low, x.high, y.low, y.high);
    }

    private static void add(Extent ex, Extent ey, double[] x, double[] y, boolean logX, boolean logY) {
        for (int i = 0; i < x.length; i++)
            if (Double.isFinite(x[i]) && Double.isFinite(y[i]) && (!logX || x[i] > 0) && (!logY || y[i] > 0)) {
                ex.add(x[i]);
                ey.add(y[i]);
            }
    }

    /** Whether a point can be drawn. */
    boolean has(double x, double y) {
        return Double.isFinite(x) && Double.isFinite(y) && (!logX || x > 0) && (!logY || y > 0);
    }

    /** Sets ranges and scales. */
    void style(AxesChartStyler s) {
        s.setXAxisLogarithmic(logX).setYAxisLogarithmic(logY);
        s.setXAxisMin(x0).setXAxisMax(x1).setYAxisMin(y0).setYAxisMax(y1);
        s.setXAxisLogarithmicDecadeOnly(x1 / x0 > 15).setYAxisLogarithmicDecadeOnly(y1 / y0 > 15).setPlotGridHorizontalLinesVisible(!logY);
        s.setXAxisTickLabelsFormattingFunction(Ticks.axis(x0, x1)).setYAxisTickLabelsFormattingFunction(Ticks.axis(y0, y1));
    }

    /** Three x on the axis, not equally spaced: else XChart would put its ticks at data, not at round numbers. */
    double[] someX() { return some(x0, x1, logX); }

    /** Three y on the axis. */
    double[] someY() { return some(y0, y1, logY); }

    private static double[] some(double low, double high, boolean log) {
        return new double[] {low, log ? Math.pow(10, 0.7 * Math.log10(low) + 0.3 * Math.log10(high)) : low + 0.3 * (high - low), high};
    }

    /** The look of every chart: light grid, no boxes, large type. */
    static void look(AxesChartStyler s) {
        s.setChartBackgroundColor(CLEAR).setPlotBackgroundColor(CLEAR).setPlotBorderVisible(false);
        s.setChartTitleVisible(false).setLegendVisible(false).setChartPadding(PADDING).setPlotContentSize(1);
        s.setChartFontColor(Palette.INK);
        s.setAxisTitleFont(Fonts.plain(15)).setAxisTickLabelsFont(Fonts.plain(14)).setAxisTickLabelsColor(Palette.INK);
        s.setAxisTickMarksColor(Palette.GREY).setAxisTickMarkLength(5).setAxisTickPadding(5).setPlotMargin(0);
        s.setPlotGridLinesColor(Palette.GRID).setPlotGridLinesStroke(new BasicStroke(1)).setPlotGridVerticalLinesVisible(false);
        s.setXAxisTickMarkSpacingHint(90).setYAxisTickMarkSpacingHint(55);
        s.setAntiAlias(true).setTextAntiAlias(true);
    }

    /** From the lowest to the highest number seen. */
    private static final class Extent {
        private double low = Double.POSITIVE_INFINITY, high = Double.NEGATIVE_INFINITY;

        void add(double v) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }

        /** Adds a share of the extent at both ends; from zero on, if that is near. */
        void pad(boolean log, double share, double near) {
            if (low > high) {
                low = log ? 1 : 0;
                high = log ? 10 : 1;
            } else if (log) {
                double f = low == high ? 2 : Math.pow(10, share * (Math.log10(high) - Math.log10(low)));
                low = Math.max(low / f, 1e-300);
                high = Math.min(high * f, 1e300);
            } else {
                double d = low == high ? Math.max(Math.abs(low) * 0.1, 0.5) : (high - low) * share;
                boolean nearZero = low >= 0 && low <= near * high;
                low = nearZero ? 0 : low - d;
                high += d;
            }
        }

        /** A hair more at both ends, as XChart draws no tick at the very edge; and 1e-8 at least, as it hangs below. */
        void edge(boolean log) {
            double d = log ? 0 : Math.max(1e-6 * (high - low), high - low < 1e-8 ? 1e-8 : 0);
            low -= d;
            high += d;
        }

        /** From half a step before evenly spaced places to half a step after them. */
        void fit(double[] places) {
            double half = (places[places.length - 1] - places[0]) / (places.length - 1) / 2;
            low = places[0] - half;
            high = places[places.length - 1] + half;
        }

        void set(Part.Range r, boolean log) {
            if (log && r.low() <= 0) throw new IllegalArgumentException("the range of a logarithmic axis must be above 0, not from " + r.low());
            low = r.low();
            high = r.high();
        }
    }
}
