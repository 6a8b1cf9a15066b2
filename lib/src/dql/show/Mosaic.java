package dql.show;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Small matrices in rows of so many, all on one scale of colours: the filters of a convolution, or its feature maps. */
public final class Mosaic implements Drawing {
    private static final int LEFT = 20, TOP = 48, WIDE = 860, GAP = 6;
    private static final Font TITLE = Fonts.bold(18), WORDS = Fonts.plain(13);

    private final String title;
    private final int columns, rows, cell;
    private final double[][][] parts;
    private final Scale scale;

    /** Throws unless there is a matrix, all are of one size, and there is a column. */
    public Mosaic(String title, int columns, double[][]... parts) {
        if (parts.length == 0 || columns < 1) throw new IllegalArgumentException("a mosaic needs at least 1 matrix and 1 column, not %d and %d".formatted(parts.length, columns));
        int high = parts[0].length, wide = parts[0][0].length;
        for (var part : parts) if (part.length != high || Arrays.stream(part).anyMatch(row -> row.length != wide))
            throw new IllegalArgumentException("the matrices of a mosaic must all be %dx%d, as its first one is".formatted(high, wide));
        this.title = title;
        this.columns = Math.min(columns, parts.length);
        this.parts = parts.clone();
        rows = (parts.length + columns - 1) / columns;
        cell = Math.max(1, Math.min(24, ((WIDE + GAP) / this.columns - GAP) / wide));
        scale = Scale.of(Arrays.stream(parts).flatMap(Arrays::stream).flatMapToDouble(DoubleStream::of));
    }

    private int wide() { return cell * parts[0][0].length + GAP; }

    private int high() { return cell * parts[0].length + GAP; }

    @Override public int width() { return Math.max(WIDE, columns * wide()) + 2 * LEFT; }

    @Override public int height() { return TOP + rows * high() + 34; }

    @Override public void paint(Graphics2D canvas) {
        var g = (Graphics2D) canvas.create();
        Sheet.exact(g, width(), height());
        g.setColor(Palette.INK);
        g.setFont(TITLE);
        g.drawString(title, LEFT, 30);
        for (int i = 0; i < parts.length; i++) paint(g, parts[i], LEFT + i % columns * wide(), TOP + i / columns * high());
        g.setFont(WORDS);
        g.setColor(Palette.GREY);
        g.drawString(key(), LEFT, height() - 14);
        g.dispose();
    }

    private void paint(Graphics2D g, double[][] part, int x, int y) {
        for (int i = 0; i < part.length; i++) for (int j = 0; j < part[i].length; j++) {
            g.setColor(scale.colour(part[i][j]));
            g.fillRect(x + j * cell, y + i * cell, cell, cell);
        }
    }

    private String key() { return "dark blue: %s, yellow: %s".formatted(Ticks.text(scale.low()), Ticks.text(scale.high())); }

    @Override public String text() {
        return "%s: %d matrices of %dx%d; %s".formatted(title, parts.length, parts[0].length, parts[0][0].length, key());
    }
}
