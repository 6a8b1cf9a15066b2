package dql.show;

import java.awt.AWTError;
import java.awt.Font;
import java.awt.font.FontRenderContext;

/** The fonts of figures, or one clear sentence on a machine that has none. */
public final class Fonts {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private Fonts() { }

    /** Throws, with what to install, if Java cannot draw text here. */
    public static void check() {
        try {
            width(plain(14), "x");
        } catch (RuntimeException | LinkageError | InternalError | AWTError e) {
            String display = System.getenv("DISPLAY");
            if (display != null && !Boolean.getBoolean("java.awt.headless")) throw new IllegalStateException("Java cannot draw on the display "
                + display + ", and figures need none: unset DISPLAY or start Java with -Djava.awt.headless=true", e);
            throw new IllegalStateException("Java finds no fonts to draw figures with: install fontconfig and DejaVu "
                + "(Debian and Ubuntu: apt-get install fontconfig fonts-dejavu-core), then start again", e);
        }
    }

    /** Sans serif. */
    static Font plain(int size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, size);
    }

    /** Bold sans serif. */
    static Font bold(int size) {
        return new Font(Font.SANS_SERIF, Font.BOLD, size);
    }

    /** How wide a text is, in pixels. */
    static int width(Font font, String text) {
        return (int) Math.ceil(font.getStringBounds(text, CONTEXT).getWidth());
    }
}
