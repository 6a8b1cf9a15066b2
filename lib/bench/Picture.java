import dql.Figure;
import dql.show.Drawing;
import dql.show.Palette;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Bars with their numbers, dql's in colour: {@code java -cp target/dql.jar lib/bench/Picture.java bench.tsv bench.png}. A line of the
 * file is: title, words; note, words; panel, words; or bar, ours or theirs, who, value, number as it is to be read. Tabs between.
 */
public record Picture(List<String[]> lines) implements Drawing {
    private static final int WIDTH = 1000, LEFT = 330, RIGHT = 110, BAR = 30, PANEL = 52;
    private static final Color INK = new Color(0x222222), GREY = new Color(0x666666), THEIRS = new Color(0xA9B0B7);

    public static void main(String[] args) throws Exception {
        var lines = Files.readAllLines(Path.of(args[0])).stream().map(line -> line.split("\t")).toList();
        Figure.of(new Picture(lines)).save(args[1]);
    }

    @Override public int width() { return WIDTH; }

    @Override public int height() { return 16 + lines.stream().mapToInt(Picture::height).sum(); }

    private static int height(String[] line) {
        return switch (line[0]) {
            case "title" -> 36;
            case "note" -> 22;
            case "panel" -> PANEL;
            default -> BAR;
        };
    }

    @Override public void paint(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, WIDTH, height());
        int y = 0;
        double most = 1;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            y += height(line);
            switch (line[0]) {
                case "title" -> words(g, line[1], 20, y - 4, Font.BOLD, 21, INK);
                case "note" -> words(g, line[1], 20, y - 4, Font.PLAIN, 14, GREY);
                case "panel" -> {
                    most = largest(i + 1);
                    words(g, line[1], 20, y - 10, Font.BOLD, 16, INK);
                }
                default -> bar(g, line, y, most);
            }
        }
    }

    /** The largest value of the panel that begins at a line. */
    private double largest(int from) {
        double most = 0;
        for (int i = from; i < lines.size() && lines.get(i)[0].equals("bar"); i++) most = Math.max(most, Double.parseDouble(lines.get(i)[3]));
        return most;
    }

    private static void bar(Graphics2D g, String[] line, int y, double most) {
        boolean ours = line[1].equals("ours");
        int style = ours ? Font.BOLD : Font.PLAIN, wide = (int) Math.max(2, (WIDTH - LEFT - RIGHT) * Double.parseDouble(line[3]) / most);
        g.setFont(new Font(Font.SANS_SERIF, style, 15));
        words(g, line[2], LEFT - 12 - g.getFontMetrics().stringWidth(line[2]), y - 9, style, 15, INK);
        g.setColor(ours ? Palette.colour(0) : THEIRS);
        g.fillRect(LEFT, y - BAR + 4, wide, BAR - 8);
        words(g, line[4], LEFT + wide + 8, y - 9, style, 15, INK);
    }

    private static void words(Graphics2D g, String words, int x, int y, int style, int size, Color colour) {
        g.setFont(new Font(Font.SANS_SERIF, style, size));
        g.setColor(colour);
        g.drawString(words, x, y);
    }

    @Override public String text() {
        return lines.get(0)[1];
    }
}
