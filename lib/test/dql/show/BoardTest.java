package dql.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Figure;
import dql.Refused;
import dql.show.Board.Form;
import dql.show.Board.Layer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardTest {
    private static final List<Layer> LAYERS = List.of(new Layer("wall", '#', 0, Form.BLOCK, new byte[] {1, 1, 0, 0}),
        new Layer("a ball with a long name", 'o', 1, Form.DISC, new byte[] {0, -1, 0, 0}), new Layer("up", '^', 2, Form.UP, new byte[4]));

    @Test void layersCoverEachOther() {
        assertEquals("# o\n. .\n# wall   o a ball with a long name   ^ up", new Board(100, 2, LAYERS).text());
    }

    @Test void cellsHaveTheirColours() {
        var picture = Figure.of(new Board(200, 2, LAYERS));
        assertEquals(0x0072B2, picture.getRGB(50, 50) & 0xFFFFFF);
        assertEquals(0xD55E00, picture.getRGB(148, 48) & 0xFFFFFF);
        assertEquals(0x0072B2, picture.getRGB(102, 2) & 0xFFFFFF);         // the wall behind the ball
        assertEquals(0xF3F4F5, picture.getRGB(50, 150) & 0xFFFFFF);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 79, 80, 120, 480, 1000})
    void anyWidthWillDo(int width) {
        var picture = Figure.of(new Board(width, 2, LAYERS));
        assertEquals(width, picture.getWidth());
        int key = picture.getHeight() - width / 2 * 2;
        if (width < 80) assertEquals(0, key);
        else assertTrue(key > 10 && key <= 60, "%d pixels for the key".formatted(key));
    }

    @Test void cellsBelowAPixelAreRefused() {
        Refused.with("a picture of 2x2 cells must be at least 2 pixels wide, not 1", () -> new Board(1, 2, LAYERS));
    }
}
