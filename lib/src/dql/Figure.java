package dql;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import dql.show.Drawing;
import dql.show.Fonts;
import dql.show.Interrupts;
import dql.show.Plot;
import dql.show.Side;
import dql.show.Whole;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** A picture made in one call: any Java kernel shows it as its cell's value; jshell prints its title and sparklines. */
public final class Figure extends BufferedImage {
    private final Drawing drawing;

    private Figure(Drawing drawing) {
        super(drawing.width(), drawing.height(), TYPE_INT_RGB);
        this.drawing = drawing;
        Graphics2D g = createGraphics();
        drawing.paint(g);
        g.dispose();
    }

    /** A drawing, painted. */
    public static Figure of(Drawing drawing) {
        return Interrupts.later(() -> {
            Fonts.check();
            return new Figure(drawing);
        });
    }

    /** A chart: its title, what the axes are (with units), and what is drawn on them. */
    public static Figure of(String title, String x, String y, Part... parts) {
        return of(new Plot(title, x, y, List.of(parts)));
    }

    /** Several figures in one picture, beside each other. */
    public static Figure side(Figure... figures) {
        return grid(Math.max(1, figures.length), figures);
    }

    /** Several figures in one picture, in rows of so many. */
    public static Figure grid(int columns, Figure... figures) {
        return of(new Side(columns, Arrays.stream(figures).map(f -> f.drawing).toList()));
    }

    /** Writes the picture as .png or .svg; throws with a plain sentence if the name ends otherwise or cannot be written. */
    public Figure save(String path) {
        return save(Path.of(path));
    }

    /** Writes the picture as .png or .svg; throws with a plain sentence if the name ends otherwise or cannot be written. */
    public Figure save(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) Whole.write(path, Interrupts.later(this::png));
        else if (name.endsWith(".svg")) Whole.write(path, Interrupts.later(this::svg));
        else throw new IllegalArgumentException("a figure is saved as .png or .svg: what should " + path + " be?");
        return this;
    }

    private byte[] png() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(this, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private byte[] svg() {
        var g = new VectorGraphics2D();
        drawing.paint(g);
        var out = new ByteArrayOutputStream();
        try {
            new SVGProcessor().getDocument(g.getCommands(), new PageSize(0, 0, getWidth(), getHeight())).writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override public String toString() {
        return drawing.text();
    }
}
