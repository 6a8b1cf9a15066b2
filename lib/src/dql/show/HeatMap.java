package dql.show;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A matrix of numbers as coloured squares under a title, row 0 at the top; the numbers are written in them where there is room. */
public final class HeatMap implements Drawing {
    private static final int LEFT = 20, WIDE = 340, READABLE = 30;
    private static final Font TITLE = Fonts.bold(16), NUMBER = Fonts.plain(12);

    private final List<String> title;
    private final double[][] values;
    private final Scale scale;
    private final int side, top;

    /** Throws unless all rows are equally long, with a number at least, and all numbers are finite. */
    public HeatMap(String title, double[][] values) {
        if (values.length == 0 || values[0].length == 0) throw new IllegalArgumentException("a heat map needs at least 1 row of at least 1 number");
        for (int i = 0; i < values.length; i++) {
            if (values[i].length != values[0].length) throw new IllegalArgumentException(
                "rows of a heat map must be equally long, but row %d has %d numbers and row 0 has %d".formatted(i, values[i].length, values[0].length));
            for (double v : values[i]) if (!Double.isFinite(v)) throw new IllegalArgumentException(
                "a heat map's numbers must be finite, but row %d has %s".formatted(i, v));
        }
        this.values = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        this.title = Key.wrap(title, TITLE, WIDE);
        scale = Scale.of(Arrays.stream(values).flatMapToDouble(Arrays::stream));
        side = Math.max(2, Math.min(64, WIDE / Math.max(values.length, values[0].length)));
        top = 20 + 22 * this.title.size();
    }

    @Override public int width() { return WIDE + 2 * LEFT; }

    @Override public int height() { return top + side * values.length + 20; }

    @Override public void paint(Graphics2D canvas) {
        var g = (Graphics2D) canvas.create();
        Sheet.exact(g, width(), height());
        g.setColor(Palette.INK);
        g.setFont(TITLE);
        for (int i = 0; i < title.size(); i++) g.drawString(title.get(i), LEFT, 26 + 22 * i);
        g.setFont(NUMBER);
        for (int i = 0; i < values.length; i++) for (int j = 0; j < values[i].length; j++) cell(g, values[i][j], LEFT + j * side, top + i * side);
        g.dispose();
    }

    private void cell(Graphics2D g, double v, int x, int y) {
        g.setColor(scale.colour(v));
        g.fill(new Rectangle2D.Double(x, y, side, side));
        g.setColor(Palette.GREY);
        g.draw(new Rectangle2D.Double(x, y, side, side));
        if (side < READABLE) return;
        String text = Ticks.text(v);
        g.setColor(scale.ink(v));
        g.drawString(text, x + (side - g.getFontMetrics().stringWidth(text)) / 2f, y + side / 2f + 5);
    }

    @Override public String text() {
        return String.join(" ", title) + Arrays.stream(values)
            .map(row -> Arrays.stream(row).mapToObj(Ticks::text).collect(Collectors.joining(" ", "\n", ""))).collect(Collectors.joining());
    }
}
