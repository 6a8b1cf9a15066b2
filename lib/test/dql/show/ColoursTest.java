package dql.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColoursTest {

    private static int shown(Colours colours, int rgb) {
        return colours.model().getRGB(colours.index(rgb)) & 0xFFFFFF;
    }

    @Test void fewColoursStayAsTheyAre() {
        var colours = new Colours();
        int[] all = IntStream.range(0, 255).map(i -> i * 0x010203).toArray();
        colours.count(all);
        colours.model();
        for (int rgb : all) assertEquals(rgb, shown(colours, rgb));
        assertEquals(0, colours.model().getAlpha(Colours.TRANSPARENT));
    }

    @Test void ofManyTheFrequentOnesStayAndOthersAreNear() {
        var colours = new Colours();
        int[] shades = IntStream.range(0, 4_096).map(i -> (i >> 8) * 17 << 16 | (i >> 4 & 15) * 17 << 8 | (i & 15) * 17).toArray();
        colours.count(shades);
        colours.count(IntStream.generate(() -> 0xFEFEFE).limit(50).toArray());
        colours.count(IntStream.generate(() -> 0xFFFFFF).limit(60).toArray());
        colours.model();
        assertEquals(0xFEFEFE, shown(colours, 0xFEFEFE), "next to white, and not taken for it");
        assertEquals(0xFFFFFF, shown(colours, 0xFFFFFF));
        for (int rgb : shades) for (int shift : new int[] {0, 8, 16})
            assertTrue(Math.abs((rgb >> shift & 0xFF) - (shown(colours, rgb) >> shift & 0xFF)) <= 102, Integer.toHexString(rgb));
        double sum = 0;
        for (int rgb : shades) for (int shift : new int[] {0, 8, 16}) sum += Math.abs((rgb >> shift & 0xFF) - (shown(colours, rgb) >> shift & 0xFF));
        assertTrue(sum / shades.length / 3 < 20, "a shade of 17 on the average, not " + sum / shades.length / 3);
    }
}
