package dql.show;

import dql.Part;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A figure made of parts: a title that says the finding, small print, a chart by XChart, a legend. */
public record Plot(String title, String x, String y, List<Part> parts) implements Drawing {
    private static final Part.Size DEFAULT = new Part.Size(900, 500);

    /** Throws if the parts do not fit together. */
    public Plot {
        parts = Part.Several.flat(parts).toList();
        boolean bars = parts.stream().anyMatch(p -> p instanceof Part.Bars);
        for (var p : parts) if (bars && (p instanceof Part.Line || p instanceof Part.Faint || p instanceof Part.Points
            || p instanceof Part.Band || p instanceof Part.Level || p instanceof Part.Text || p instanceof Part.Surface))
            throw new IllegalArgumentException("bars share no figure with lines, points, bands, levels, texts and surfaces: put two figures side by side");
        if (bars) Horizontal.check(parts);
    }

    private Part.Size size() {
        var size = last(Part.Size.class, null);
        if (size != null) return size;
        return parts.stream().anyMatch(p -> p instanceof Part.Bars) ? Horizontal.size(parts) : DEFAULT;
    }

    private <P extends Part> P last(Class<P> type, P otherwise) {
        P found = otherwise;
        for (var p : parts) if (type.isInstance(p)) found = type.cast(p);
        return found;
    }

    @Override public int width() { return size().width(); }

    @Override public int height() { return size().height(); }

    @Override public void paint(Graphics2D canvas) {
        var g = (Graphics2D) canvas.create();
        int width = width(), height = height();
        g.setClip(null);                           // in SVG a chart's clip outlives its Graphics2D
        Sheet.exact(g, width, height);
        var chart = parts.stream().anyMatch(p -> p instanceof Part.Bars) ? new Horizontal(x, y, parts) : new Lines(x, y, parts, width);
        var key = Key.of(chart.entries(), last(Part.Legend.class, Part.Legend.BELOW), width);
        int top = header(g, width);
        int w = width - key.width(), h = height - top - key.height();
        key.paint(g, key.below() ? 0 : w, key.below() ? top + h : top + 20, width);
        var plot = (Graphics2D) g.create();
        int spare = Axes.PADDING - 12;             // of XChart's even padding, only that at the right is needed
        plot.translate(-spare, top - spare);
        chart.paint(plot, w + spare, h + 2 * spare);
        plot.dispose();
        g.dispose();
    }

    /** Title and notes; returns where they end. */
    private int header(Graphics2D g, int width) {
        int y = 10;
        Font bold = Fonts.bold(18), small = Fonts.plain(13);
        g.setColor(Palette.INK);
        g.setFont(bold);
        if (!title.isBlank()) for (String line : Key.wrap(title, bold, width - 40)) g.drawString(line, 20, y += 22);
        var notes = new ArrayList<String>();
        for (var p : parts) {
            String text = p instanceof Part.Note n ? n.text() : p instanceof Part.Band b ? b.meaning() : "";
            if (!text.isBlank() && !notes.contains(text)) notes.add(text);
        }
        g.setColor(Palette.GREY);
        g.setFont(small);
        if (!notes.isEmpty()) for (String line : Key.wrap(String.join("; ", notes), small, width - 40)) g.drawString(line, 20, y += 18);
        return y + 4;
    }

    @Override public String text() {
        var lines = parts.stream().filter(p -> p instanceof Part.Line || p instanceof Part.Points || p instanceof Part.Band
            || p instanceof Part.Bars || p instanceof Part.Level || p instanceof Part.Text || p instanceof Part.Surface).map(Part::toString).collect(Collectors.joining("\n"));
        return title + "\n" + (lines.isEmpty() ? "no data yet" : lines);
    }
}
