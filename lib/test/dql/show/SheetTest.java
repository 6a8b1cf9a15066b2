package dql.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class SheetTest {
    private static final int WHITE = Color.WHITE.getRGB(), GREY = Palette.GREY.getRGB();

    private final BufferedImage image = new BufferedImage(100, 60, BufferedImage.TYPE_INT_RGB);

    @Test void aSheetIsWhiteToItsEdges() {
        Sheet.exact(image.createGraphics(), 100, 60);
        for (int[] xy : new int[][] {{0, 0}, {99, 0}, {0, 59}, {99, 59}, {50, 30}}) assertEquals(WHITE, image.getRGB(xy[0], xy[1]));
    }

    @Test void aBoxCoversWhatIsUnderIt() {
        var g = image.createGraphics();
        Sheet.exact(g, 100, 60);
        Sheet.box(g, new Rectangle2D.Double(20, 10, 40, 30), 1);
        int empty = image.getRGB(40, 25);
        assertNotEquals(WHITE, empty);
        g.setColor(Color.BLACK);
        g.fillRect(30, 20, 20, 10);
        Sheet.box(g, new Rectangle2D.Double(20, 10, 40, 30), 1);
        assertEquals(empty, image.getRGB(40, 25));
        assertEquals(WHITE, image.getRGB(70, 25));
    }

    @Test void anArrowIsWideBehindItsTipAndEndsThere() {
        var g = image.createGraphics();
        Sheet.exact(g, 100, 60);
        Sheet.arrow(g, 10, 30, 80, 30);
        assertEquals(GREY, image.getRGB(71, 32));
        assertEquals(WHITE, image.getRGB(50, 32));
        assertEquals(WHITE, image.getRGB(81, 30));
        assertEquals(WHITE, image.getRGB(8, 30));
    }
}
