package dql.show;

import dql.nets.Values;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;

/** One moment of a film, painted: the world's picture, its caption, and beside it the bars of Q(s, ·) or the distributions of the return. */
record Scene(Reel reel, Shot shot, int width, int height, Scale scale) {
    private static final int TITLE = 30, CAPTION = 44, BARS = 190, GAP = 12, NAME = 74, VALUE = 50, OVER = 30, SPREAD = 38;

    /** From where to where all bars of a film go, and where they begin. */
    record Scale(double low, double high, double base) {

        /** Of all values in these films; from 0, unless the values are all far from it. */
        static Scale of(List<Reel> reels) {
            double low = Double.POSITIVE_INFINITY, high = Double.NEGATIVE_INFINITY;
            for (var reel : reels) for (double q : all(reel)) if (Double.isFinite(q)) {
                low = Math.min(low, q);
                high = Math.max(high, q);
            }
            if (low > high) return new Scale(0, 1, 0);
            if (high - low > 0.3 * Math.max(Math.abs(low), Math.abs(high))) {
                low = Math.min(0, low);
                high = Math.max(0, high);
            }
            if (high == low) high = low + 1;
            double rim = low > 0 || high < 0 ? 0.1 * (high - low) : 0;     // so that the least of them has a bar, too
            return new Scale(low - rim, high + rim, low > 0 ? low - rim : high < 0 ? high + rim : 0);
        }

        /** All values of a film: the atoms, the quantiles or Q(s, ·). */
        private static double[] all(Reel reel) {
            if (reel.kind() instanceof Values.Categorical z) return new double[] {z.atom(-1), z.atom(z.atoms())};   // and half a bar more
            var values = DoubleStream.builder();
            for (var shot : reel.shots) {
                if (shot.z() != null) for (float[] z : shot.z()) for (float x : z) values.add(x);
                else if (shot.q() != null) for (float q : shot.q()) values.add(q);
            }
            return values.build().toArray();
        }

        /** Where a value stands between the lowest, 0, and the highest, 1. */
        double of(double q) {
            return Math.max(0, Math.min(1, (q - low) / (high - low)));
        }
    }

    static int width(Reel reel, int picture) {
        return picture + (reel.hasQ() ? GAP + BARS : 0);
    }

    static int height(Reel reel, int picture) {
        return (reel.title.isEmpty() ? 0 : TITLE) + picture + CAPTION;
    }

    void paint(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        var move = g.getTransform();
        if (!reel.title.isEmpty()) {
            write(g, reel.title, Fonts.bold(15), 2, 20, width(reel, width) - 4);
            g.translate(0, TITLE);
        }
        var picture = shot.picture().picture();
        if (picture.getWidth() == width && picture.getHeight() == height) g.drawImage(picture, 0, 0, null);
        else g.drawImage(picture, 0, 0, width, height, null);
        g.setColor(Palette.PALE);
        g.setStroke(new BasicStroke(1));
        g.drawRect(0, 0, width - 1, height - 1);
        write(g, shot.where(reel.episodes() > 1), Fonts.plain(13), 2, height + 18, width - 4);
        write(g, shot.won(), Fonts.plain(13), 2, height + 36, width - 4);
        if (reel.hasQ()) {
            g.translate(width + GAP, 0);
            bars(g);
        }
        g.setTransform(move);
    }

    /** Words, cut off where they would not fit. */
    private static void write(Graphics2D g, String words, Font font, int x, int y, int room) {
        g.setFont(font);
        g.setColor(Palette.INK);
        String shown = words;
        while (shown.length() > 1 && Fonts.width(font, shown) > room) shown = shown.substring(0, shown.length() - 2) + "…";
        g.drawString(shown, x, y);
    }

    private void bars(Graphics2D g) {
        if (shot.q() == null) return;
        int n = shot.q().length;
        double room = (height + CAPTION - 46.0) / n, row = Math.min(40, room);
        boolean spread = shot.z() != null && room >= SPREAD;
        if (spread) row = Math.min(120, room);
        write(g, spread ? "distribution of the return" : "Q(s, a)", Fonts.bold(13), 0, 14, BARS);
        for (int a = 0; a < n; a++) {
            bar(g, a, 24 + row * a, row, !spread);
            if (spread) spread(a).paint(g, 0, 24 + row * a + 16, BARS, row - 22, a == shot.a() ? 1 : 6);
        }
        if (row < OVER) return;                        // no room for the ends of the scale
        int y = (int) (24 + row * n) + 10;
        var font = Fonts.plain(11);
        String high = Ticks.text(scale.high, 3);
        write(g, Ticks.text(scale.low, 3), font, 0, y, BARS / 2);
        write(g, high, font, BARS - Fonts.width(font, high), y, BARS / 2);
    }

    private Spread spread(int a) {
        double top = 0;
        if (reel.kind() instanceof Values.Categorical) for (float[] z : shot.z()) for (float p : z) top = Math.max(top, p);
        return new Spread(reel.kind(), shot.z()[a], shot.q()[a], top, scale);
    }

    /** The action's name and value, over its bar, or to its left and right where there are many actions. */
    private void bar(Graphics2D g, int a, double y, double row, boolean filled) {
        boolean over = row >= OVER, chosen = a == shot.a();
        int size = (int) Math.max(8, Math.min(12, row - 2)), left = over ? 0 : NAME, room = over ? BARS : BARS - NAME - VALUE;
        double q = shot.q()[a], thick = over ? 9 : Math.max(2, Math.min(14, row - 3)), top = over ? y + 17 : y;
        double from = left + room * scale.of(Math.min(q, scale.base)), to = left + room * scale.of(Math.max(q, scale.base));
        if (filled) {
            g.setColor(chosen ? Palette.colour(1) : Palette.colour(6));
            g.fill(new Rectangle2D.Double(from, top, Math.max(1, to - from), thick));
            g.setColor(Palette.GREY);
            g.fill(new Rectangle2D.Double(left + room * scale.of(scale.base) - 0.5, top - 1, 1, thick + 2));
        }
        var font = chosen ? Fonts.bold(size) : Fonts.plain(size);
        String value = Ticks.text(q, 3);
        int line = (int) Math.round(over ? y + 12 : y + (thick + 0.75 * size) / 2), wide = Fonts.width(font, value);
        int space = over ? BARS - wide - 6 : NAME - 4;
        write(g, (chosen ? "▸ " : "") + reel.action(a, name -> Fonts.width(font, name) <= space - 10), font, 0, line, space);
        write(g, value, font, BARS - wide, line, wide);
    }

    /** White paper for films. */
    static void blank(Graphics2D g, int width, int height) {
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
    }
}
