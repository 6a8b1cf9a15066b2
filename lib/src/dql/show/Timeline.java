package dql.show;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Events over the years: one row each, its words beside its dot, on a line from the first year to the last. */
public record Timeline(String title, List<Event> events) implements Drawing {
    private static final int WIDTH = 900, ROW = 34, TOP = 64, LEFT = 50, RIGHT = 60;

    /** Something that happened in a year. */
    public record Event(int year, String words) { }

    /** Sorts the events; throws unless there is at least one. */
    public Timeline {
        if (events.isEmpty()) throw new IllegalArgumentException("a time line needs at least 1 event");
        events = events.stream().sorted(Comparator.comparingInt(Event::year)).toList();
    }

    @Override public int width() { return WIDTH; }

    @Override public int height() { return TOP + ROW * events.size() + 44; }

    private int first() { return events.get(0).year; }

    private int last() { return events.get(events.size() - 1).year; }

    private double x(double year) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (year - first()) / Math.max(1, last() - first());
    }

    @Override public void paint(Graphics2D g) {
        Sheet.blank(g, this, title);
        years(g);
        for (int i = 0; i < events.size(); i++) row(g, i);
    }

    /** The axis, with a year every five. */
    private void years(Graphics2D g) {
        int y = height() - 36;
        g.setFont(Fonts.plain(14));
        for (int year = (first() + 4) / 5 * 5; year <= last(); year += 5) {
            g.setColor(Palette.GRID);
            g.drawLine((int) x(year), TOP - 14, (int) x(year), y);
            g.setColor(Palette.INK);
            String words = Integer.toString(year);
            g.drawString(words, (int) x(year) - Fonts.width(g.getFont(), words) / 2, y + 22);
        }
        g.setColor(Palette.GREY);
        g.setStroke(new BasicStroke(1.5f));
        g.drawLine((int) x(first()), y, (int) x(last()), y);
    }

    private void row(Graphics2D g, int i) {
        var event = events.get(i);
        double x = x(event.year), y = TOP + ROW * i;
        g.setColor(Palette.colour(0));
        g.fill(new Ellipse2D.Double(x - 6, y - 6, 12, 12));
        String words = event.year + "  " + event.words;
        g.setFont(Fonts.plain(15));
        int wide = Fonts.width(g.getFont(), words);
        boolean fits = x + 14 + wide < WIDTH - 10;
        g.setColor(Palette.INK);
        g.drawString(words, (float) (fits ? x + 14 : x - 14 - wide), (float) y + 5);
    }

    @Override public String text() {
        return title + "\n" + events.stream().map(e -> e.year + " " + e.words).collect(Collectors.joining("\n"));
    }
}
