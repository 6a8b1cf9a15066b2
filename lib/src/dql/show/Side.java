package dql.show;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.Collectors;

/** Several drawings in one, in rows of so many columns. */
public record Side(int columns, List<Drawing> drawings) implements Drawing {

    /** Throws if there is nothing to draw or no column. */
    public Side {
        if (drawings.isEmpty()) throw new IllegalArgumentException("there must be at least 1 figure to put side by side");
        if (columns < 1) throw new IllegalArgumentException("columns must be at least 1, not " + columns);
        drawings = List.copyOf(drawings);
    }

    private int cellWidth() { return drawings.stream().mapToInt(Drawing::width).max().orElseThrow(); }

    private int cellHeight() { return drawings.stream().mapToInt(Drawing::height).max().orElseThrow(); }

    @Override public int width() { return cellWidth() * Math.min(columns, drawings.size()); }

    @Override public int height() { return cellHeight() * ((drawings.size() + columns - 1) / columns); }

    @Override public void paint(Graphics2D g) {
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width(), height());
        for (int i = 0; i < drawings.size(); i++) {
            int x = i % columns * cellWidth(), y = i / columns * cellHeight();
            g.translate(x, y);
            drawings.get(i).paint(g);
            g.translate(-x, -y);
        }
    }

    @Override public String text() {
        return drawings.stream().map(Drawing::text).collect(Collectors.joining("\n"));
    }
}
