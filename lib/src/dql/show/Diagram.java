package dql.show;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Boxes with words, and arrows between them: how the parts of an algorithm hang together. */
public final class Diagram implements Drawing {
    private static final int WIDTH = 900, TOP = 56, CELL = 118, EDGE = 16, LINE = 20;

    /** What a diagram is made of. */
    public sealed interface Piece permits Box, Arrow { }

    /** Words (\n begins another line) in a box; columns and rows count from 0 and may lie between two. The first line names it for arrows. */
    public record Box(String words, double column, double row, int colour) implements Piece {
        /** Throws unless it has a name and a place. */
        public Box {
            if (words.isBlank()) throw new IllegalArgumentException("a box needs words");
            if (!(column >= 0 && column < 50 && row >= 0 && row < 50))
                throw new IllegalArgumentException("box '%s': column and row must be 0 or more, not %s and %s".formatted(words, column, row));
        }

        String name() { return words.lines().findFirst().orElseThrow(); }
    }

    /** From one box to another, by their names, with words on it or "". */
    public record Arrow(String from, String to, String words) implements Piece { }

    private final String title;
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final List<Arrow> arrows;
    private final double columns, rows;

    /** Throws if two boxes have one name, or an arrow's box is missing. */
    public Diagram(String title, List<Piece> pieces) {
        this.title = title;
        for (var piece : pieces)
            if (piece instanceof Box b && boxes.put(b.name(), b) != null) throw new IllegalArgumentException("two boxes begin with '%s': arrows could not tell them apart".formatted(b.name()));
        arrows = pieces.stream().filter(Arrow.class::isInstance).map(Arrow.class::cast).toList();
        for (var a : arrows) for (var name : List.of(a.from, a.to))
            if (!boxes.containsKey(name)) throw new IllegalArgumentException("there is no box '%s': there are %s".formatted(name, String.join(", ", boxes.keySet())));
        columns = 1 + boxes.values().stream().mapToDouble(Box::column).max().orElse(0);
        rows = 1 + boxes.values().stream().mapToDouble(Box::row).max().orElse(0);
    }

    @Override public int width() { return WIDTH; }

    @Override public int height() { return (int) (TOP + rows * CELL); }

    private Rectangle2D place(Box b) {
        double wide = b.words.lines().mapToDouble(line -> Fonts.width(Fonts.plain(15), line)).max().orElse(0) + 2 * EDGE, high = LINE * b.words.lines().count() + EDGE;
        double x = (b.column + 0.5) * WIDTH / columns, y = TOP + (b.row + 0.5) * CELL - EDGE / 2.0;
        return new Rectangle2D.Double(x - wide / 2, y - high / 2, wide, high);
    }

    @Override public void paint(Graphics2D canvas) {
        var g = (Graphics2D) canvas.create();
        Sheet.blank(g, this, title);
        g.setStroke(new BasicStroke(1.6f));
        arrows.forEach(a -> paint(g, a));
        boxes.values().forEach(b -> paint(g, b));
        g.dispose();
    }

    private void paint(Graphics2D g, Box b) {
        var place = place(b);
        var shape = new RoundRectangle2D.Double(place.getX(), place.getY(), place.getWidth(), place.getHeight(), 12, 12);
        Sheet.box(g, shape, b.colour);
        g.setColor(Palette.INK);
        var lines = b.words.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            g.setFont(i == 0 && lines.size() > 1 ? Fonts.bold(15) : Fonts.plain(15));
            g.drawString(lines.get(i), (float) (place.getCenterX() - Fonts.width(g.getFont(), lines.get(i)) / 2.0), (float) (place.getY() + EDGE / 2.0 + LINE * i + 15));
        }
    }

    /** A straight line from border to border; where another comes back, each keeps to its right. */
    private void paint(Graphics2D g, Arrow a) {
        Rectangle2D from = place(boxes.get(a.from)), to = place(boxes.get(a.to));
        double dx = to.getCenterX() - from.getCenterX(), dy = to.getCenterY() - from.getCenterY(), d = Math.max(1, Math.hypot(dx, dy));
        dx /= d;
        dy /= d;
        double aside = arrows.stream().anyMatch(o -> o.from.equals(a.to) && o.to.equals(a.from)) ? 9 : 0;
        double x0 = from.getCenterX() - aside * dy, y0 = from.getCenterY() + aside * dx, x1 = to.getCenterX() - aside * dy, y1 = to.getCenterY() + aside * dx;
        double out = leaves(from, x0, y0, dx, dy), in = d - leaves(to, x1, y1, -dx, -dy) - 3;
        Sheet.arrow(g, x0 + out * dx, y0 + out * dy, x0 + in * dx, y0 + in * dy);
        words(g, a.words, x0 + (out + in) / 2 * dx, y0 + (out + in) / 2 * dy, dx, dy, aside > 0);
    }

    /** How far a ray from within runs until it leaves the box. */
    private static double leaves(Rectangle2D box, double x, double y, double dx, double dy) {
        double across = dx == 0 ? 1e9 : ((dx > 0 ? box.getMaxX() : box.getMinX()) - x) / dx, along = dy == 0 ? 1e9 : ((dy > 0 ? box.getMaxY() : box.getMinY()) - y) / dy;
        return Math.min(across, along);
    }

    /** Beside the line: above one that runs level, below one that falls, to the right of a steep one; of two, on the outer side. */
    private static void words(Graphics2D g, String words, double x, double y, double dx, double dy, boolean paired) {
        g.setFont(Fonts.plain(14));
        g.setColor(Palette.INK);
        double wide = Fonts.width(g.getFont(), words);
        double rise = Math.abs(dy) * wide / 2;
        if (Math.abs(dy) < 0.3) g.drawString(words, (float) (x - wide / 2), (float) ((paired ? dx > 0 : dy > 0.05) ? y + 18 + rise : y - 7 - rise));
        else g.drawString(words, (float) (paired && dy > 0 ? x - wide - 8 : x + 8), (float) (y + 5));
    }

    @Override public String text() {
        return title + "\n" + arrows.stream().map(a -> "%s → %s%s".formatted(a.from, a.to, a.words.isEmpty() ? "" : ": " + a.words)).collect(Collectors.joining("\n"));
    }
}
