package dql.show;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A game on square cells: what stands where, in colours and forms, and below the board what they mean. */
public record Board(int width, int side, List<Layer> layers) implements Drawing {
    private static final int WITH_KEY = 80;                        // narrower than this there is no room for words
    private static final Color GROUND = new Color(0xF3F4F5);

    /** How a thing is drawn in its cell. */
    public enum Form { BLOCK, BLOCK_LEFT, BLOCK_RIGHT, DISC, PALE_DISC, UP, DOWN }

    /**
     * Things of one kind.
     *
     * @param name what they are
     * @param letter what they are in text
     * @param colour which colour of the {@link Palette}
     * @param cells not 0 where one is, [row * side + column]
     */
    public record Layer(String name, char letter, int colour, Form form, byte[] cells) { }

    /** The hindmost layer first; throws if cells would be smaller than a pixel. */
    public Board {
        if (width < side) throw new IllegalArgumentException("a picture of %dx%d cells must be at least %d pixels wide, not %d".formatted(side, side, side, width));
        layers = List.copyOf(layers);
    }

    private int cell() { return width / side; }

    private Font font() { return Fonts.plain(Math.max(10, Math.min(20, width / 32))); }

    private int line() { return font().getSize() * 8 / 5; }

    @Override public int width() { return width; }

    @Override public int height() {
        return cell() * side + (width < WITH_KEY ? 0 : line() * keyLines().size() + line() / 3);
    }

    /** Which layers the lines below the board explain: as many on a line as fit. */
    private List<List<Layer>> keyLines() {
        var lines = new ArrayList<List<Layer>>(List.of(new ArrayList<>()));
        int x = 0;
        for (Layer layer : layers) {
            if (x > 0 && x + wide(layer) > width) {
                lines.add(new ArrayList<>());
                x = 0;
            }
            lines.get(lines.size() - 1).add(layer);
            x += wide(layer) + font().getSize();
        }
        return lines;
    }

    private int wide(Layer layer) {
        return font().getSize() * 3 / 2 + Fonts.width(font(), layer.name);
    }

    @Override public void paint(Graphics2D g) {
        Sheet.blank(g, this);
        int cell = cell(), left = (width - cell * side) / 2, gap = cell < 8 ? 0 : Math.max(1, cell / 24);
        g.setColor(GROUND);
        for (int i = 0; i < side * side; i++) g.fillRect(left + i % side * cell, i / side * cell, cell - gap, cell - gap);
        for (Layer layer : layers)
            for (int i = 0; i < side * side; i++)
                if (layer.cells[i] != 0) draw(g, layer, left + i % side * cell, i / side * cell, cell - gap);
        if (width >= WITH_KEY) key(g, left, side * cell + line());
    }

    private void key(Graphics2D g, int left, int y) {
        g.setFont(font());
        int size = g.getFont().getSize();
        for (var line : keyLines()) {
            int x = left;
            for (Layer layer : line) {
                draw(g, layer, x, y - size * 9 / 10, size);
                g.setColor(Palette.INK);
                g.drawString(layer.name, x + size * 3 / 2, y);
                x += wide(layer) + size;
            }
            y += line();
        }
    }

    private static void draw(Graphics2D g, Layer layer, int x, int y, int size) {
        var colour = Palette.colour(layer.colour);
        g.setColor(layer.form == Form.PALE_DISC ? pale(colour) : colour);
        switch (layer.form) {
            case DISC, PALE_DISC -> g.fill(new Ellipse2D.Double(x + size * 0.1, y + size * 0.1, size * 0.8, size * 0.8));
            case UP -> triangle(g, x + size * 0.5, y + size * 0.5, size * 0.36, 0, -size * 0.45);
            case DOWN -> triangle(g, x + size * 0.5, y + size * 0.5, size * 0.36, 0, size * 0.45);
            default -> g.fillRect(x, y, size, size);
        }
        g.setColor(Color.WHITE);
        if (layer.form == Form.BLOCK_LEFT) triangle(g, x + size * 0.6, y + size * 0.5, size * 0.25, -size * 0.35, 0);
        if (layer.form == Form.BLOCK_RIGHT) triangle(g, x + size * 0.4, y + size * 0.5, size * 0.25, size * 0.35, 0);
    }

    /** A triangle that points from the middle of its base to (dx, dy) from there; the base is twice half long. */
    private static void triangle(Graphics2D g, double x, double y, double half, double dx, double dy) {
        double far = Math.hypot(dx, dy), alongX = half * dy / far, alongY = half * dx / far;
        var path = new Path2D.Double();
        path.moveTo(x + alongX, y + alongY);
        path.lineTo(x - alongX, y - alongY);
        path.lineTo(x + dx, y + dy);
        path.closePath();
        g.fill(path);
    }

    private static Color pale(Color c) {
        return new Color((c.getRed() + 2 * 255) / 3, (c.getGreen() + 2 * 255) / 3, (c.getBlue() + 2 * 255) / 3);
    }

    @Override public String text() {
        var board = ". ".repeat(side * side).toCharArray();
        for (int i = side; i <= side * side; i++) if (i % side == 0) board[2 * i - 1] = '\n';
        for (Layer layer : layers)
            for (int i = 0; i < side * side; i++) if (layer.cells[i] != 0) board[2 * i] = layer.letter;
        return new String(board) + layers.stream().map(layer -> layer.letter + " " + layer.name).collect(Collectors.joining("   "));
    }
}
