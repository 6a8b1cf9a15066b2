package dql.show;

import dql.Env;
import dql.Space;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Worlds as they are now: their pictures, with their names, states and actions below. */
public record Gallery(int columns, List<Shown> worlds) implements Drawing {
    private static final int WIDE = 284, HIGH = 214, GAP = 18, WORDS = 64, SMALL = 13;

    /** One world. */
    record Shown(String name, String states, String actions, BufferedImage picture) {
        private static Shown of(Env env) {
            var picture = env.render(WIDE);
            for (int wide = WIDE; picture.getHeight() > HIGH && wide > 60; picture = env.render(wide)) wide = Math.min(wide - 1, wide * HIGH / picture.getHeight());
            var actions = env.actions() instanceof Space.Discrete d ? fitting("actions: " + String.join(", ", d.names()), "actions: one of " + d.n()) : "actions: " + words(env.actions());
            return new Shown(env.name(), "states: " + words(env.states()), actions, picture);
        }

        private static String fitting(String words, String otherwise) {
            return Fonts.width(Fonts.plain(SMALL), words) <= WIDE ? words : otherwise;
        }

        private static String words(Space space) {
            return space instanceof Space.Numbers n && n.size() > 1 ? n.size() + " numbers" : space instanceof Space.Discrete d ? "one of " + d.n() : space.toString();
        }
    }

    /** Throws if there is no world or no column. */
    public Gallery {
        if (worlds.isEmpty()) throw new IllegalArgumentException("there must be at least 1 world to show");
        if (columns < 1) throw new IllegalArgumentException("columns must be at least 1, not " + columns);
    }

    /** Takes their pictures. Throws if one has none. */
    public static Gallery of(int columns, Env... worlds) {
        return new Gallery(columns, Arrays.stream(worlds).map(Shown::of).toList());
    }

    @Override public int width() { return Math.min(columns, worlds.size()) * (WIDE + GAP) + GAP; }

    @Override public int height() { return GAP + IntStream.range(0, rows()).map(this::height).sum(); }

    private int rows() { return (worlds.size() + columns - 1) / columns; }

    private List<Shown> row(int i) { return worlds.subList(i * columns, Math.min(worlds.size(), (i + 1) * columns)); }

    private int pictures(int row) { return row(row).stream().mapToInt(w -> w.picture.getHeight()).max().orElseThrow(); }

    private int height(int row) { return pictures(row) + WORDS + GAP; }

    @Override public void paint(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width(), height());
        for (int row = 0, y = GAP; row < rows(); y += height(row++))
            for (int i = 0; i < row(row).size(); i++) paint(g, row(row).get(i), GAP + i * (WIDE + GAP), y + pictures(row));
    }

    /** A picture that stands on line y, its words below. */
    private static void paint(Graphics2D g, Shown world, int x, int y) {
        var p = world.picture;
        int left = x + (WIDE - p.getWidth()) / 2, top = y - p.getHeight();
        g.drawImage(p, left, top, null);
        g.setColor(Palette.GRID);
        g.drawRect(left - 1, top - 1, p.getWidth() + 1, p.getHeight() + 1);
        centred(g, world.name, Fonts.bold(17), Palette.INK, x, y + 23);
        centred(g, world.states, Fonts.plain(SMALL), Palette.GREY, x, y + 42);
        centred(g, world.actions, Fonts.plain(SMALL), Palette.GREY, x, y + 59);
    }

    private static void centred(Graphics2D g, String words, Font font, Color colour, int x, int y) {
        g.setFont(font);
        g.setColor(colour);
        g.drawString(words, x + (WIDE - Fonts.width(font, words)) / 2, y);
    }

    @Override public String text() {
        return worlds.stream().map(w -> "%s; %s; %s".formatted(w.name, w.states, w.actions)).collect(Collectors.joining("\n"));
    }
}
