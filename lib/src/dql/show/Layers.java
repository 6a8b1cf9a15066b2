package dql.show;

import dql.Net;
import dql.nets.Architecture;
import dql.nets.Head;
import dql.pg.Critic;
import dql.pg.Mu;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A network as boxes, from the state to Q(s, ·): its hidden layers, and the two streams of a dueling head. Or an actor and its critic. */
public final class Layers implements Drawing {
    private static final int WIDTH = 900, HEIGHT = 230, TOP = 56, LEFT = 20, TALL = 58, GAP = 34, PARTING = 44;

    /** One layer in a column, above (-1), on (0) or below (1) the middle. */
    private record Box(String words, int column, int row, int colour) { }

    private record Arrow(Box from, Box to) { }

    /** A way around the boxes between two others, above (-1) or below (1) them. */
    private record Elbow(Box from, Box to, int side, String words) { }

    private final String title;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private final List<Elbow> elbows = new ArrayList<>();

    /** The layers of a network. */
    public Layers(String title, Net q) {
        this.title = title;
        var net = q.architecture();
        var last = box("state s\n" + numbers(q.inputs()), 0, 0, 4);
        int actions = q.actions();
        if (net.head() instanceof Head.PerAction) {
            apart(net, actions, last);
            return;
        }
        for (var layer : net.hidden()) last = after(layer.toString(), 0, 0, last);
        String width = net.values().width() == 1 ? "" : " x " + net.values().width();
        if (net.head() instanceof Head.Dueling d) {
            Box v = last, a = last;
            if (d.units() > 0) {
                v = after(d.units() + " units", -1, 1, last);
                a = after(d.units() + " units", 1, 2, last);
            }
            v = after("V(s)\n1" + width, -1, 1, v);
            a = after("A(s, ·)\n" + actions + width, 1, 2, a);
            after(d.centred() ? "Q = V + A\n− mean A" : "Q = V + A", 0, 0, v, a);
        } else after("Q(s, ·)\n" + actions + width, 0, 0, last);
    }

    /** The first action's network above, the last one's below. */
    private void apart(Architecture net, int actions, Box state) {
        Box first = state, second = state;
        for (var layer : net.hidden()) {
            first = after(layer.toString(), -1, 1, first);
            second = after(layer.toString(), 1, 2, second);
        }
        after("Q(s, 0)", -1, 1, first);
        after("Q(s, %d)%s".formatted(actions - 1, actions > 2 ? "\n" + actions + " networks" : ""), 1, 2, second);
    }

    /** From the state through the actor to its action, and with both through the critic to Q(s, μ(s)); below, the way of the actor's gradient. */
    public Layers(String title, Mu mu, Critic q) {
        this.title = title;
        var state = box("state s\n" + numbers(mu.net().inputs()), 0, 0, 4);
        var last = state;
        for (var layer : mu.net().architecture().hidden()) last = after(layer.toString(), 0, 1, last);
        var action = last = after("a = μ(s)\n" + numbers(mu.net().outputs()), 0, 1, last);
        for (var layer : q.net().architecture().hidden()) last = after(layer.toString(), 0, 0, last);
        var value = after("Q(s, a)", 0, 0, last);
        elbows.add(new Elbow(state, boxes.get(boxes.indexOf(action) + 1), -1, "the critic sees the state, too"));
        elbows.add(new Elbow(value, action, 1, "dQ/da"));
        if (boxes.indexOf(action) > 1) elbows.add(new Elbow(action, boxes.get(1), 1, "dμ/dθ · dQ/da"));
    }

    private static String numbers(int n) { return n + (n == 1 ? " number" : " numbers"); }

    private Box box(String words, int column, int row, int colour) {
        var box = new Box(words, column, row, colour);
        boxes.add(box);
        return box;
    }

    private Box after(String words, int row, int colour, Box... before) {
        var box = box(words, before[0].column + 1, row, colour);
        for (var b : before) arrows.add(new Arrow(b, box));
        return box;
    }

    @Override public int width() { return WIDTH; }

    @Override public int height() { return HEIGHT; }

    private double wide() {
        int columns = boxes.get(boxes.size() - 1).column + 1;
        return Math.min(150, (WIDTH - 2.0 * LEFT - (columns - 1) * GAP) / columns);
    }

    private double x(Box b) { return LEFT + b.column * (wide() + GAP); }

    private double middle(Box b) { return x(b) + wide() / 2; }

    private double y(Box b) { return (TOP + HEIGHT) / 2.0 + PARTING * b.row; }

    @Override public void paint(Graphics2D canvas) {
        var g = (Graphics2D) canvas.create();
        Sheet.blank(g, this, title);
        g.setStroke(new BasicStroke(1.6f));
        for (var a : arrows) Sheet.arrow(g, x(a.from) + wide(), y(a.from), x(a.to), y(a.to));
        for (var e : elbows) elbow(g, e);
        for (var b : boxes) paint(g, b);
        g.dispose();
    }

    private void elbow(Graphics2D g, Elbow e) {
        double edge = y(e.from) + e.side * TALL / 2.0, far = edge + e.side * 26, x0 = middle(e.from) + Math.signum(x(e.to) - x(e.from)) * 12, x1 = middle(e.to);
        g.setColor(Palette.GREY);
        g.draw(new Line2D.Double(x0, edge, x0, far));
        g.draw(new Line2D.Double(x0, far, x1, far));
        Sheet.arrow(g, x1, far, x1, edge);
        g.setFont(Fonts.plain(13));
        g.setColor(Palette.INK);
        g.drawString(e.words, (float) ((x0 + x1 - Fonts.width(g.getFont(), e.words)) / 2), (float) far + (e.side < 0 ? -6 : 16));
    }

    private void paint(Graphics2D g, Box b) {
        var shape = new RoundRectangle2D.Double(x(b), y(b) - TALL / 2.0, wide(), TALL, 12, 12);
        Sheet.box(g, shape, b.colour);
        g.setColor(Palette.INK);
        var lines = b.words.lines().toList();
        Font font = Fonts.plain(lines.stream().allMatch(line -> Fonts.width(Fonts.plain(14), line) <= wide() - 14) ? 14 : 12);
        g.setFont(font);
        for (int i = 0; i < lines.size(); i++)
            g.drawString(lines.get(i), (float) (x(b) + (wide() - Fonts.width(font, lines.get(i))) / 2), (float) (y(b) + 5 + 20 * (i - (lines.size() - 1) / 2.0)));
    }

    @Override public String text() {
        return title + "\n" + boxes.stream().map(b -> b.words.replace("\n", ": ")).collect(Collectors.joining(" → "));
    }
}
