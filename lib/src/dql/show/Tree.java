package dql.show;

import dql.learn.SumTree;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A sum tree with the way that a search takes through it, step by step. */
public final class Tree implements Drawing {
    private static final int WIDTH = 900, TOP = 70, LEVEL = 70, TALL = 34, MOST = 16, ROW = 22;

    private final String title;
    private final SumTree tree;
    private final List<Integer> way = new ArrayList<>();       // the nodes from the root to the leaf that is found
    private final List<String> steps = new ArrayList<>();      // what is decided at each

    /** A tree, and the search for u; NaN: none. Throws if the tree has more than 16 leaves, or u is not below its sum. */
    public Tree(String title, SumTree tree, double u) {
        if (tree.leaves() > MOST) throw new IllegalArgumentException("a sum tree of more than %d numbers is too wide to draw, and this has room for %d".formatted(MOST, tree.leaves()));
        if (u < 0 || u >= tree.sum()) throw new IllegalArgumentException("u must be at least 0 and below the sum %s, not %s".formatted(Ticks.text(tree.sum()), Ticks.text(u)));
        this.title = title;
        this.tree = tree;
        if (!Double.isNaN(u)) search(u);
    }

    /** As {@link SumTree#find} goes. */
    private void search(double u) {
        int k = 1;
        way.add(k);
        while (k < tree.leaves()) {
            double left = tree.node(2 * k);
            boolean right = u >= left && tree.node(2 * k + 1) > 0;
            steps.add(right ? "u = %s is not below %s: go right, u ← %s − %s".formatted(Ticks.text(u), Ticks.text(left), Ticks.text(u), Ticks.text(left))
                : "u = %s is below %s: go left".formatted(Ticks.text(u), Ticks.text(left)));
            if (right) u -= left;
            k = 2 * k + (right ? 1 : 0);
            way.add(k);
        }
        steps.add("found: number " + (k - tree.leaves()));
    }

    private int levels() { return Integer.numberOfTrailingZeros(tree.leaves()); }

    @Override public int width() { return WIDTH; }

    @Override public int height() { return bottom() + 34 + ROW * steps.size() + (steps.isEmpty() ? 0 : 14); }

    private int bottom() { return TOP + LEVEL * levels() + TALL / 2; }

    private static int depth(int k) { return 31 - Integer.numberOfLeadingZeros(k); }

    private static double x(int k) {
        int row = Integer.highestOneBit(k);
        return WIDTH * (k - row + 0.5) / row;
    }

    private static double y(int k) { return TOP + LEVEL * depth(k); }

    @Override public void paint(Graphics2D canvas) {
        var g = (Graphics2D) canvas.create();
        Sheet.blank(g, this, title);
        for (int k = 2; k < 2 * tree.leaves(); k++) {
            g.setColor(way.contains(k) ? Palette.colour(1) : Palette.GREY);
            g.setStroke(new BasicStroke(way.contains(k) ? 3 : 1.2f));
            g.draw(new Line2D.Double(x(k / 2), y(k / 2), x(k), y(k)));
        }
        for (int k = 1; k < 2 * tree.leaves(); k++) node(g, k);
        g.setColor(Palette.INK);
        g.setFont(Fonts.plain(15));
        for (int i = 0; i < steps.size(); i++) g.drawString((i + 1) + ".  " + steps.get(i), 20, bottom() + 52 + ROW * i);
        g.dispose();
    }

    private void node(Graphics2D g, int k) {
        boolean leaf = k >= tree.leaves(), on = way.contains(k);
        double wide = Math.min(76, 0.86 * WIDTH / tree.leaves());
        var box = new RoundRectangle2D.Double(x(k) - wide / 2, y(k) - TALL / 2.0, wide, TALL, leaf ? 4 : 16, leaf ? 4 : 16);
        g.setStroke(new BasicStroke(on ? 2.4f : 1.4f));
        Sheet.box(g, box, on ? 1 : 0);
        g.setColor(Palette.INK);
        middle(g, Fonts.plain(15), Ticks.text(tree.node(k)), x(k), y(k) + 5);
        if (leaf) middle(g, Fonts.plain(13), "number " + (k - tree.leaves()), x(k), y(k) + TALL / 2.0 + 18);
    }

    private static void middle(Graphics2D g, Font font, String words, double x, double y) {
        g.setFont(font);
        g.drawString(words, (float) (x - Fonts.width(font, words) / 2.0), (float) y);
    }

    @Override public String text() {
        var text = new StringBuilder(title);
        for (int k = 1; k < 2 * tree.leaves(); k++) text.append(Integer.bitCount(k) == 1 ? "\n" : "  ").append(Ticks.text(tree.node(k)));
        for (String step : steps) text.append("\n").append(step);
        return text.toString();
    }
}
