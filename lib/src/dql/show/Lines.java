package dql.show;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Lines, points, bands and levels on an XChart: bands at the back, then pale lines, levels, and the lines. */
final class Lines implements Chart {
    private static final BasicStroke THIN = new BasicStroke(1), LEVEL = Palette.dashed(1.6f, 7, 5);
    private static final Color NONE = new Color(0, 0, 0, 0);

    private final XYChart chart = new XYChart(100, 100, ChartTheme.XChart);
    private final List<Key.Entry> entries = new ArrayList<>();
    private final List<Part> parts;
    private final Axes axes;
    private final int pixels;
    private int series, colour;

    Lines(String x, String y, List<Part> parts, int pixels) {
        this.parts = parts;
        this.pixels = pixels;
        axes = Axes.of(parts);
        chart.setXAxisTitle(x);
        chart.setYAxisTitle(y);
        Axes.look(chart.getStyler());
        axes.style(chart.getStyler());
        chart.getStyler().setMarkerSize(7);
        bands();
        for (var p : parts) if (p instanceof Part.Faint f) {
            add(Curve.of(f.x(), f.y(), axes, pixels), XYSeriesRenderStyle.Line, Palette.PALE, THIN, null);
            entries.add(new Key.Entry(f.name(), Palette.PALE, new BasicStroke(3), null, null));
        }
        for (var p : parts) if (p instanceof Part.Level l && axes.has(1, l.y()))
            add(new Curve(new double[] {axes.x0(), axes.x1()}, new double[] {l.y(), l.y()}), XYSeriesRenderStyle.Line, Palette.GREY, LEVEL, null);
        for (var p : parts) draw(p);
        if (series == 0) {                                     // XChart draws no axes without a series
            add(new Curve(new double[] {axes.x0(), axes.x1()}, new double[] {axes.y0(), axes.y1()}), XYSeriesRenderStyle.Line, NONE, THIN, null);
            chart.getStyler().setAxisTicksVisible(false).setPlotGridLinesVisible(false);
        }
    }

    private void draw(Part p) {
        if (p instanceof Part.Line l) line(l.name(), l.x(), l.y(), null);
        else if (p instanceof Part.Band b) line(b.name(), b.x(), b.mid(), Palette.shade(colour));
        else if (p instanceof Part.Points d) {
            var marker = Palette.marker(colour);
            add(Curve.of(d.x(), d.y(), axes, Integer.MAX_VALUE / 8), XYSeriesRenderStyle.Scatter, Palette.colour(colour), THIN, marker);
            entries.add(new Key.Entry(d.name(), Palette.colour(colour++), null, marker, null));
        }
    }

    private void line(String name, double[] x, double[] y, Color shade) {
        var curve = Curve.of(x, y, axes, pixels);
        var stroke = Palette.stroke(colour, 2.4f);
        var dot = curve.seen() == 1 ? SeriesMarkers.CIRCLE : null;
        add(curve, XYSeriesRenderStyle.Line, Palette.colour(colour), stroke, dot);
        entries.add(new Key.Entry(name, Palette.colour(colour++), stroke, dot, shade));
    }

    private void bands() {
        int c = 0;
        for (var p : parts) {
            if (p instanceof Part.Band b) {
                for (int i = 0; i < b.x().length; i++) {       // one polygon for each run without a gap
                    int from = i;
                    while (i < b.x().length && axes.has(b.x()[i], b.low()[i]) && axes.has(b.x()[i], b.high()[i])) i++;
                    if (i - from > 1) polygon(b, from, i, Palette.shade(c));
                }
            }
            if (p instanceof Part.Band || p instanceof Part.Line || p instanceof Part.Points) c++;
        }
    }

    private void polygon(Part.Band b, int from, int to, Color shade) {
        int n = to - from;
        var x = new double[2 * n];
        var y = new double[2 * n];
        for (int i = 0; i < n; i++) {
            x[i] = x[2 * n - 1 - i] = b.x()[from + i];
            y[i] = b.high()[from + i];
            y[2 * n - 1 - i] = b.low()[from + i];
        }
        add(new Curve(x, y), XYSeriesRenderStyle.PolygonArea, NONE, THIN, null).setFillColor(shade);
    }

    private XYSeries add(Curve curve, XYSeriesRenderStyle style, Color colour, BasicStroke stroke, Marker marker) {
        if (curve.seen() == 0) return null;
        var s = chart.addSeries(Integer.toString(series++), curve.x(), curve.y());
        s.setXYSeriesRenderStyle(style);
        s.setMarker(marker == null ? SeriesMarkers.NONE : marker).setMarkerColor(colour).setLineColor(colour).setLineStyle(stroke);
        return s;
    }

    @Override public List<Key.Entry> entries() { return entries; }

    @Override public void paint(Graphics2D g, int width, int height) {
        chart.paint(g, width, height);
        boolean data = parts.stream().anyMatch(p -> p instanceof Part.Line l && l.x().length > 0 || p instanceof Part.Points d && d.x().length > 0
            || p instanceof Part.Band b && b.x().length > 0 || p instanceof Part.Faint f && f.x().length > 0 || p instanceof Part.Level);
        g.setColor(Palette.GREY);
        if (!data) {
            g.setFont(Fonts.plain(20));
            g.drawString("no data yet", (width - Fonts.width(g.getFont(), "no data yet")) / 2, height / 2);
        }
        g.setFont(Fonts.plain(14));
        var taken = new ArrayList<Double>();
        var levels = parts.stream().filter(p -> p instanceof Part.Level l && axes.has(1, l.y())).map(p -> (Part.Level) p).toList();
        for (var l : levels) label(g, l, levels, taken);
    }

    /** Writes a level's name at the left end of its line, above it or, where another level is close, below. */
    private void label(Graphics2D g, Part.Level l, List<Part.Level> all, List<Double> taken) {
        if (l.y() < axes.y0() || l.y() > axes.y1()) return;
        double x = chart.getScreenXFromChart(axes.x0()) + 8, y = chart.getScreenYFromChart(l.y());
        boolean crowded = all.stream().anyMatch(o -> o != l && o.y() > l.y() && y - chart.getScreenYFromChart(o.y()) < 20);
        double base = crowded ? y + 15 : y - 5;
        while (taken.stream().anyMatch(t -> Math.abs(t - base) < 15) && x < 400) x += 180;
        taken.add(base);
        g.drawString(l.name(), (float) x, (float) base);
    }
}
