package dql.show;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Dql;
import dql.Figure;
import dql.Refused;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PictureTest {
    @Test void greyLevelsAsSquares() {
        Figure f = Dql.picture("P", new byte[] {0, (byte) 128, (byte) 255, 0}, 2);
        int left = 20, top = 42, side = 160;
        assertEquals(0xFF808080, f.getRGB(left + side + 5, top + 5));
        assertEquals(0xFFFFFFFF, f.getRGB(left + 5, top + side + 5));
        assertEquals(0xFF000000, f.getRGB(left + 5, top + 5));
        assertEquals("P: 2 rows of 2 pixels", f.toString());
    }

    @Test void colours() {
        var image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xC84848);
        assertEquals(0xFFC84848, Dql.picture("P", image).getRGB(100, 100));
    }

    @Test void rowsThatDoNotComeOutEvenAreRefused() {
        Refused.with("3 pixels are no rows of 2", () -> Dql.picture("", new byte[3], 2));
    }
}
