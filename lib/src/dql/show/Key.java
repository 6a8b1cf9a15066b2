package dql.show;

import dql.Part;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;

/** A figure's legend: entries in rows under the plot, or one under the other at its right. */
record Key(List<Entry> entries, boolean below, int columns, int entryWidth) {
    private static final int SWATCH = 44, GAP = 18, ROW = 22;
    private static final Font FONT = Fonts.plain(14);

    /** One name with its line (null: none), marker (null: none) and shade (null: none). */
    record Entry(String name, Color colour, Stroke stroke, Marker marker, Color shade) { }

    /** Lays out the entries that have a name. */
    static Key of(List<Entry> entries, Part.Legend place, int width) {
        var named = entries.stream().filter(e -> place != Part.Legend.OFF && !e.name.isBlank()).toList();
        int widest = named.stream().mapToInt(Key::wide).max().orElse(0);
        int columns = place == Part.Legend.RIGHT ? 1 : Math.max(1, Math.min(named.size(), (width - 40) / Math.max(1, widest)));
        int rows = (named.size() + columns - 1) / columns;      // fill rows evenly: 7 entries in 4 + 3, not 6 + 1
        return new Key(named, place != Part.Legend.RIGHT, rows == 0 ? 1 : (named.size() + rows - 1) / rows, widest);
    }

    private static int wide(Entry e) { return Fonts.width(FONT, e.name) + SWATCH + GAP; }

    int width() { return below || entries.isEmpty() ? 0 : entryWidth; }

    int height() { return !below || entries.isEmpty() ? 0 : (entries.size() + columns - 1) / columns * ROW + 10; }

    /** Paints it, centred in the strip below, or from (x, y) downwards. */
    void paint(Graphics2D g, int x, int y, int width) {
        boolean one = below && columns == entries.size();                  // a single row needs no columns
        int all = one ? entries.stream().mapToInt(Key::wide).sum() : columns * entryWidth;
        int left = below ? x + Math.max(0, (width - all + GAP) / 2) : x, at = left;
        g.setFont(FONT);
        for (int i = 0; i < entries.size(); i++) {
            entry(g, entries.get(i), one ? at : left + i % columns * entryWidth, y + i / columns * ROW + ROW / 2);
            at += wide(entries.get(i));
        }
    }

    private static void entry(Graphics2D g, Entry e, int x, int y) {
        if (e.shade != null) {
            g.setColor(e.shade);
            g.fillRect(x, y - 7, SWATCH - 8, 14);
        }
        g.setColor(e.colour);
        if (e.stroke != null) {
            g.setStroke(e.stroke);
            g.drawLine(x, y, x + SWATCH - 8, y);
        }
        if (e.marker != null) e.marker.paint(g, x + (SWATCH - 8) / 2, y, 9);
        g.setColor(Palette.INK);
        g.drawString(e.name, x + SWATCH, y + 5);
    }

    /** Text cut into lines that fit, at spaces. */
    static List<String> wrap(String text, Font font, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && Fonts.width(font, line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
