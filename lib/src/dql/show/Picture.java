package dql.show;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/** A picture as an agent sees it, every pixel a square, under a title and over its size. */
public final class Picture implements Drawing {
    private static final int LEFT = 20, WIDE = 320;
    private static final Font TITLE = Fonts.bold(16), SIZE = Fonts.plain(13);

    private final List<String> title;
    private final BufferedImage image;
    private final int side, top;

    /** A picture of any size. */
    public Picture(String title, BufferedImage image) {
        this.title = Key.wrap(title, TITLE, WIDE);
        this.image = image;
        side = Math.max(1, WIDE / image.getWidth());
        top = 20 + 22 * this.title.size();
    }

    /** Unsigned bytes as grey levels, row after row of so many. Throws unless that comes out even. */
    public static Picture grey(String title, byte[] pixels, int columns) {
        if (columns < 1 || pixels.length == 0 || pixels.length % columns != 0)
            throw new IllegalArgumentException("%d pixels are no rows of %d".formatted(pixels.length, columns));
        var image = new BufferedImage(columns, pixels.length / columns, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < pixels.length; i++) image.setRGB(i % columns, i / columns, (pixels[i] & 0xFF) * 0x010101);
        return new Picture(title, image);
    }

    @Override public int width() { return Math.max(WIDE, side * image.getWidth()) + 2 * LEFT; }

    @Override public int height() { return top + side * image.getHeight() + 34; }

    @Override public void paint(Graphics2D canvas) {
        var g = (Graphics2D) canvas.create();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width(), height());
        g.setColor(Palette.INK);
        g.setFont(TITLE);
        for (int i = 0; i < title.size(); i++) g.drawString(title.get(i), LEFT, 26 + 22 * i);
        g.drawImage(image, LEFT, top, side * image.getWidth(), side * image.getHeight(), null);
        g.setColor(Palette.GREY);
        g.setFont(SIZE);
        g.drawString(size(), LEFT, top + side * image.getHeight() + 18);
        g.dispose();
    }

    private String size() { return "%d rows of %d pixels".formatted(image.getHeight(), image.getWidth()); }

    @Override public String text() { return String.join(" ", title) + ": " + size(); }
}
