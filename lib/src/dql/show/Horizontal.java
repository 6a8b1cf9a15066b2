package dql.show;

import dql.Part;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Horizontal bars on an XChart, the first label at the top. */
final class Horizontal implements Chart {
    private final HorizontalBarChart chart = new HorizontalBarChart(100, 100, ChartTheme.XChart);
    private final List<Key.Entry> entries = new ArrayList<>();

    Horizontal(String x, String y, List<Part> parts) {
        chart.setXAxisTitle(x);
        chart.setYAxisTitle(y);
        var s = chart.getStyler();
        Axes.look(s);
        s.setLabelsVisible(false).setPlotGridVerticalLinesVisible(true).setPlotGridHorizontalLinesVisible(false);
        s.setXAxisMaxLabelCount(10_000);    // label every bar
        double low = 0, high = 0;
        var bars = bars(parts);
        for (int i = 0; i < bars.size(); i++) {
            var b = bars.get(i);
            chart.addSeries(Integer.toString(i), Arrays.stream(b.values()).boxed().toList(), b.labels()).setFillColor(Palette.colour(i));
            entries.add(new Key.Entry(b.name(), Palette.colour(i), null, SeriesMarkers.SQUARE, null));
            for (double v : b.values()) {
                low = Math.min(low, 1.05 * v);
                high = Math.max(high, 1.05 * v);
            }
        }
        s.setXAxisMin(low - 1e-9).setXAxisMax(high > low ? high : 1);
        for (var p : parts) if (p instanceof Part.Range r) s.setXAxisMin(r.low() - 1e-9).setXAxisMax(r.high() + 1e-9);
        s.setXAxisTickLabelsFormattingFunction(Ticks.axis(s.getXAxisMin(), s.getXAxisMax()));
    }

    private static List<Part.Bars> bars(List<Part> parts) {
        return parts.stream().filter(p -> p instanceof Part.Bars).map(p -> (Part.Bars) p).toList();
    }

    /** Throws unless all bars have the same labels. */
    static void check(List<Part> parts) {
        var bars = bars(parts);
        for (var b : bars) if (!b.labels().equals(bars.get(0).labels())) throw new IllegalArgumentException(
            "bars '%s' and '%s' must have the same labels in the same order".formatted(bars.get(0).name(), b.name()));
    }

    /** As high as the bars need. */
    static Part.Size size(List<Part> parts) {
        var bars = bars(parts);
        int rows = bars.get(0).labels().size();
        return new Part.Size(900, Math.max(300, Math.min(4000, 130 + rows * (bars.size() == 1 ? 20 : 6 + 10 * bars.size()))));
    }

    @Override public List<Key.Entry> entries() { return entries; }

    @Override public void paint(Graphics2D g, int width, int height) {
        chart.paint(g, width, height);
    }
}
