package dql;

import static dql.Dql.band;
import static dql.Dql.bars;
import static dql.Dql.legend;
import static dql.Dql.level;
import static dql.Dql.line;
import static dql.Dql.logX;
import static dql.Dql.logY;
import static dql.Dql.note;
import static dql.Dql.points;
import static dql.Dql.rangeY;
import static dql.Dql.size;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureTest {
    private static final double[] X = {0, 1, 2, 3}, Y = {4, 2, 8, 6};
    private static final double NAN = Double.NaN, INF = Double.POSITIVE_INFINITY;

    private static Figure figure(Part... parts) {
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Figure.of("title", "x", "y", parts));
    }

    private static int count(Figure f, int rgb) {
        int n = 0;
        for (int i = 0; i < f.getWidth(); i++) for (int j = 0; j < f.getHeight(); j++) if ((f.getRGB(i, j) & 0xFFFFFF) == rgb) n++;
        return n;
    }

    private static String refused(Part... parts) {
        return assertThrows(IllegalArgumentException.class, () -> Figure.of("title", "x", "y", parts)).getMessage();
    }

    @Test void drawsEachKindOfPartInItsColour() {
        var f = figure(band("a", X, new double[] {3, 1, 7, 5}, Y, new double[] {5, 3, 9, 7}), line("b", X, X), points("c", X, Y), level("goal", 7));
        assertEquals(900, f.getWidth());
        assertEquals(500, f.getHeight());
        assertTrue(count(f, 0x0072B2) > 500, "the first line is blue");
        assertTrue(count(f, 0xD55E00) > 300, "the second is vermilion");
        assertTrue(count(f, 0x009E73) > 30, "points are green");
        assertEquals(0, count(f, 0xCC79A7), "a level takes no colour");
    }

    @Test void printsATitleAndASparklineForEachSeries() {
        assertEquals("title\nb ▁▃▆█ 3\nc ▃▁█▆ 6\ngoal: 1,234", figure(line("b", X, X), points("c", X, Y), level("goal", 1234)).toString());
        assertEquals("title\nno data yet", figure().toString());
    }

    @Test void showsThatThereIsNoDataYet() {
        assertEquals("title\nloss: no data yet", figure(line("loss", new double[0], new double[0])).toString());
        assertEquals(0, count(figure(line("loss", new double[0], new double[0]), legend("off")), 0x0072B2));
    }

    @Test void leavesGapsForNumbersThatAreNone() {
        int whole = count(figure(line("", X, X)), 0x0072B2), gap = count(figure(line("", X, new double[] {0, 1, NAN, 3})), 0x0072B2);
        assertTrue(gap > 100 && gap < whole / 2, gap + " of " + whole);
        figure(line("", new double[] {0, INF, 2, NAN}, new double[] {1, 2, -INF, 4}), band("", X, new double[] {0, NAN, 0, 0}, Y, new double[] {9, 9, INF, 9}));
    }

    @Test void drawsASinglePointAndAFlatLine() {
        assertTrue(count(figure(line("", new double[] {5}, new double[] {21})), 0x0072B2) > 30);
        figure(line("", X, new double[] {7, 7, 7, 7}));
        figure(line("", X, new double[4]));
    }

    @Test void drawsNumbersOfAnySize() {
        for (double scale : new double[] {1e-300, 1e-15, 1e-10, 1e-6, 1e6, 1e15, 1e30, 1e100, 1e300})
            figure(line("", X, new double[] {0, scale, -scale, 2 * scale}), level("l", scale));
        figure(line("", new double[] {1e9, 1e9 + 1e-6}, new double[] {1, 1 + 1e-15}));
        figure(line("", X, Y), logX(), logY());
        figure(line("", X, new double[] {1e-300, 1, 1e300, 0}), logY());
        figure(line("", X, new double[] {3, 4, 5, 6}), logY(), rangeY(2, 7), size(300, 200));
    }

    @Test void thinsLongLinesWithoutLosingTheirPeaks() {
        var x = new double[300_000];
        var y = new double[x.length];
        for (int i = 0; i < x.length; i++) x[i] = i;
        y[123_457] = 100;
        var f = figure(line("", x, y));
        int peak = 0;
        for (int j = 60; j < 300; j++) for (int i = 100; i < 880; i++) if ((f.getRGB(i, j) & 0xFFFFFF) != 0xFFFFFF && (f.getRGB(i, j) & 0xFF) > 0xA0
            && (f.getRGB(i, j) >> 16 & 0xFF) < 0x90) peak++;
        assertTrue(peak > 100, "the one spike is seen: " + peak);
    }

    @Test void refusesWhatCannotBeDrawnInWords() {
        assertEquals("line 'loss' has 4 values of x but 3 of y", refusedPart(() -> line("loss", X, new double[3])));
        assertEquals("band 'dqn' has 4 values of x but 2 of low", refusedPart(() -> band("dqn", X, new double[2], Y, Y)));
        assertEquals("line 'loss' has nothing to draw: all its 2 points are NaN or infinite",
            refusedPart(() -> line("loss", new double[2], new double[] {NAN, INF})));
        assertEquals("level 'goal' must be a finite number, not NaN", refusedPart(() -> level("goal", NAN)));
        assertEquals("bars 'n' have 2 labels but 1 values", refusedPart(() -> bars("n", new String[] {"a", "b"}, new double[1])));
        assertEquals("legend must be \"below\", \"right\" or \"off\", not \"top\"", refusedPart(() -> legend("top")));
        assertEquals("range must go up, not from 2.0 to 1.0", refusedPart(() -> rangeY(2, 1)));
        assertTrue(refusedPart(() -> size(10, 10)).contains("not 10 x 10"));
        assertTrue(refused(line("a", X, Y), logY(), rangeY(0, 1)).contains("logarithmic axis must be above 0"));
        assertTrue(refused(line("a", X, Y), bars("n", new String[] {"a"}, new double[1])).contains("bars share no figure"));
        assertTrue(refused(bars("m", new String[] {"b"}, new double[1]), bars("n", new String[] {"a"}, new double[1])).contains("same labels"));
    }

    private static String refusedPart(org.junit.jupiter.api.function.Executable part) {
        return assertThrows(IllegalArgumentException.class, part).getMessage();
    }

    @Test void drawsBarsForAllLabels() {
        var f = figure(bars("n", new String[] {"left", "right", "up"}, new double[] {3, -2, 12}), legend("off"), note("made up"));
        assertTrue(count(f, 0x0072B2) > 30_000);
        assertEquals("title\nn ▃▁█ 12", f.toString());
    }

    @Test void putsFiguresSideBySide() {
        var f = figure(line("a", X, Y), size(300, 200));
        assertEquals(600, Figure.side(f, f).getWidth());
        assertEquals(400, Figure.grid(2, f, f, f).getHeight());
        assertEquals(f + "\n" + f, Figure.side(f, f).toString());
        assertThrows(IllegalArgumentException.class, Figure::side);
    }

    @Test void savesPngAndSvgWhole(@TempDir Path folder) throws Exception {
        var f = figure(line("γ′ & <Q>", X, Y), level("goal", 5), points("p", X, X));
        f.save(folder.resolve("f.png")).save(folder.resolve("f.SVG").toString());
        var png = ImageIO.read(folder.resolve("f.png").toFile());
        for (int i = 0; i < 900; i += 7) for (int j = 0; j < 500; j += 7) assertEquals(f.getRGB(i, j), png.getRGB(i, j));
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        var svg = factory.newDocumentBuilder().parse(folder.resolve("f.SVG").toFile());
        assertEquals("svg", svg.getDocumentElement().getTagName());
        assertTrue(svg.getDocumentElement().getTextContent().contains("γ′ & <Q>"));
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count(), "nothing is left behind");
        }
    }

    @Test void saysWhyItCannotSave(@TempDir Path folder) throws IOException {
        var f = figure(line("a", X, Y), size(300, 200));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> f.save("a.pdf")).getMessage().contains(".png or .svg"));
        var e = assertThrows(RuntimeException.class, () -> f.save(folder.resolve("no/such.png")));
        assertTrue(e.getMessage().contains("there is no folder"), e.getMessage());
        Files.createDirectory(folder.resolve("dir.png"));
        assertTrue(assertThrows(RuntimeException.class, () -> f.save(folder.resolve("dir.png"))).getMessage().contains("it is a folder"));
        assertFalse(Files.exists(folder.resolve("no")));
    }

    @Test void severalPartsCountAsTheirParts() {
        double[] x = {0, 1};
        var nested = Dql.all(java.util.List.of(line("a", x, x), Dql.all(java.util.List.of(line("b", x, x)))));
        assertEquals(Figure.of("t", "x", "y", line("a", x, x), line("b", x, x)).toString(), Figure.of("t", "x", "y", nested).toString());
    }

    @Test void textStandsWhereItWasPut() {
        var with = Figure.of("", "", "", line("a", new double[] {0, 10}, new double[] {0, 10}), Dql.text("#########", 5, 8), legend("off"));
        var without = Figure.of("", "", "", line("a", new double[] {0, 10}, new double[] {0, 10}), legend("off"));
        int changed = 0, right = 0;
        for (int r = 0; r < with.getHeight(); r++)
            for (int c = 0; c < with.getWidth(); c++)
                if (with.getRGB(c, r) != without.getRGB(c, r)) {
                    changed++;
                    if (c > with.getWidth() / 2 && r < with.getHeight() / 2) right++;
                }
        assertTrue(changed > 100 && changed == right, changed + " pixels, " + right + " of them in the upper right quarter");
        assertThrows(IllegalArgumentException.class, () -> Dql.text("x", Double.NaN, 0));
    }
}
