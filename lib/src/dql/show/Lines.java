package dql.show;

import dql.Part;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Axes and bands by XChart; on them lines and points: XChart draws each segment by itself, which breaks the dashes. */
final class Lines implements Chart {
    private static final BasicStroke THIN = new BasicStroke(1), LEVEL = Palette.dashed(1.6f, 7, 5);
    private static final Color NONE = new Color(0, 0, 0, 0);

    private final XYChart chart = new XYChart(100, 100, ChartTheme.XChart);
    private final List<Key.Entry> entries = new ArrayList<>();
    private final List<Curve> pale = new ArrayList<>(), curves = new ArrayList<>(), points = new ArrayList<>();
    private final List<Integer> colours = new ArrayList<>(), pointColours = new ArrayList<>();
    private final List<Part.Level> levels;
    private final List<Part.Text> texts;
    private final List<Ground> grounds;
    private final Axes axes;
    private final int pixels;
    private final boolean data;
    private int series, colour;

    Lines(String x, String y, List<Part> parts, int pixels) {
        this.pixels = pixels;
        axes = Axes.of(parts);
        chart.setXAxisTitle(x);
        chart.setYAxisTitle(y);
        Axes.look(chart.getStyler());
        axes.style(chart.getStyler());
        chart.addSeries("axes", axes.someX(), axes.someY()).setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter)
            .setMarker(SeriesMarkers.NONE).setMarkerColor(NONE);
        for (var p : parts) part(p);
        levels = parts.stream().filter(p -> p instanceof Part.Level l && l.y() >= axes.y0() && l.y() <= axes.y1()).map(p -> (Part.Level) p).toList();
        texts = parts.stream().filter(p -> p instanceof Part.Text).map(p -> (Part.Text) p).toList();
        grounds = parts.stream().filter(p -> p instanceof Part.Surface).map(p -> new Ground((Part.Surface) p)).toList();
        data = series > 0 || !grounds.isEmpty() || !levels.isEmpty() || Stream.of(curves, pale, points).flatMap(List::stream).anyMatch(c -> c.seen() > 0);
        if (!data) chart.getStyler().setAxisTicksVisible(false).setPlotGridLinesVisible(false);
    }

    private void part(Part p) {
        if (p instanceof Part.Line l) line(l.name(), l.x(), l.y(), null);
        else if (p instanceof Part.Band b) {
            band(b);
            line(b.name(), b.x(), b.mid(), Palette.shade(colour));
        } else if (p instanceof Part.Faint f) {
            pale.add(Curve.of(f.x(), f.y(), axes, pixels));
            entries.add(new Key.Entry(f.name(), Palette.PALE, new BasicStroke(3), null, null));
        } else if (p instanceof Part.Points d) {
            var curve = Curve.of(d.x(), d.y(), axes, Integer.MAX_VALUE / 8);
            var marker = Palette.marker(colour);
            points.add(curve);
            pointColours.add(colour);
            entries.add(new Key.Entry(d.name(), Palette.colour(colour++), null, marker, null));
        }
    }

    private void line(String name, double[] x, double[] y, Color shade) {
        curves.add(Curve.of(x, y, axes, pixels));
        colours.add(colour);
        entries.add(new Key.Entry(name, Palette.colour(colour), Palette.stroke(colour++, 2.4f), null, shade));
    }

    /** One polygon for each run without a gap. */
    private void band(Part.Band b) {
        for (int i = 0; i < b.x().length; i++) {
            int from = i;
            while (i < b.x().length && axes.has(b.x()[i], b.low()[i]) && axes.has(b.x()[i], b.high()[i])) i++;
            if (i - from > 1) polygon(b, from, i - from);
        }
    }

    private void polygon(Part.Band b, int from, int n) {
        var x = new double[2 * n];
        var y = new double[2 * n];
        for (int i = 0; i < n; i++) {
            x[i] = x[2 * n - 1 - i] = b.x()[from + i];
            y[i] = b.high()[from + i];
            y[2 * n - 1 - i] = b.low()[from + i];
        }
        XYSeries s = chart.addSeries(Integer.toString(series++), x, y).setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
        s.setMarker(SeriesMarkers.NONE).setLineColor(NONE).setLineStyle(THIN).setFillColor(Palette.shade(colour));
    }

    @Override public List<Key.Entry> entries() { return entries; }

    @Override public void paint(Graphics2D g, int width, int height) {
        chart.paint(g, width - (grounds.isEmpty() ? 0 : grounds.get(0).width()), height);
        if (!data) {
            g.setFont(Fonts.plain(20));
            g.setColor(Palette.GREY);
            g.drawString("no data yet", (width - Fonts.width(g.getFont(), "no data yet")) / 2, height / 2);
            return;
        }
        var pane = new Pane(axes, chart.getScreenXFromChart(axes.x0()), chart.getScreenXFromChart(axes.x1()),
            chart.getScreenYFromChart(axes.y1()), chart.getScreenYFromChart(axes.y0()));
        if (axes.logY()) decades(g, pane);
        for (var ground : grounds) ground.bar(g, pane);
        g.clip(pane.area());
        for (var ground : grounds) ground.paint(g, pane);
        g.setStroke(THIN);
        g.setColor(Palette.PALE);
        for (var c : pale) g.draw(pane.path(c));
        g.setStroke(LEVEL);
        g.setColor(Palette.GREY);
        for (var l : levels) g.draw(new Line2D.Double(pane.left(), pane.y(l.y()), pane.right(), pane.y(l.y())));
        var labels = new Labels(pane, curves, levels);
        for (var l : levels) labels.write(g, l);
        for (int i = 0; i < curves.size(); i++) {
            if (!grounds.isEmpty()) Ground.rim(g, pane.path(curves.get(i)));
            g.setStroke(Palette.stroke(colours.get(i), 2.4f));
            g.setColor(Palette.colour(colours.get(i)));
            g.draw(pane.path(curves.get(i)));
            if (curves.get(i).seen() == 1) dots(g, pane, curves.get(i), SeriesMarkers.CIRCLE, 10);
        }
        for (int i = 0; i < points.size(); i++) {
            g.setColor(Color.WHITE);
            if (!grounds.isEmpty()) dots(g, pane, points.get(i), Palette.marker(pointColours.get(i)), 11);
            g.setColor(Palette.colour(pointColours.get(i)));
            dots(g, pane, points.get(i), Palette.marker(pointColours.get(i)), 7);
        }
        g.setFont(Fonts.plain(14));
        g.setColor(Palette.INK);
        for (var t : texts) g.drawString(t.words(), (float) pane.x(t.x()), (float) pane.y(t.y()) + 5);
    }

    private static void dots(Graphics2D g, Pane pane, Curve c, Marker marker, int size) {
        for (int i = 0; i < c.x().length; i++)
            if (!Double.isNaN(c.y()[i])) marker.paint(g, pane.x(c.x()[i]), pane.y(c.y()[i]), size);
    }

    /** Grid lines at 1, 10, 100, ...: XChart would draw those between as well. */
    private void decades(Graphics2D g, Pane pane) {
        g.setStroke(THIN);
        g.setColor(Palette.GRID);
        for (int k = (int) Math.ceil(Math.log10(axes.y0())); k <= Math.log10(axes.y1()); k++)
            g.draw(new Line2D.Double(pane.left(), pane.y(Math.pow(10, k)), pane.right(), pane.y(Math.pow(10, k))));
    }
}
