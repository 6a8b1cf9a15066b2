package dql.show;

import dql.Policy;
import dql.Q;
import dql.env.Dynamics;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A heat map of values over a grid, under a title, with its colours explained at the right. */
public final class GridFigure implements Drawing {
    private static final int LEFT = 20, BAR = 16, LEGEND = 90, WIDEST = 900, WIDEST_Q = 1200;
    private static final Font TITLE = Fonts.bold(18), SMALL = Fonts.plain(13);

    private final Grid grid;
    private final int agent, width, top, side;
    private final List<String> title;

    private GridFigure(String title, Grid grid, int agent) {
        this.grid = grid;
        this.agent = agent;
        int columns = grid.layout().columns(), largest = grid.q() == null ? 76 : 104;
        side = Math.max(12, Math.min(largest, ((grid.q() == null ? WIDEST : WIDEST_Q) - 2 * LEFT - LEGEND) / columns));
        width = Math.max(420, columns * side + 2 * LEFT + LEGEND);
        this.title = title.isBlank() ? List.of() : Key.wrap(title, TITLE, width - 2 * LEFT);
        top = 34 + 24 * this.title.size();
    }

    /** Values of states and, unless it is null, a policy in arrows; the agent in a state, -1: nowhere. */
    public static GridFigure of(String title, Dynamics model, double[] v, Policy policy, int agent) {
        return new GridFigure(title, Grid.of(model, v, policy), agent);
    }

    /** A way from state to state, without values. */
    public static GridFigure of(String title, Dynamics model, List<Integer> path) {
        return new GridFigure(title, Grid.bare(model).path(path), -1);
    }

    /** Values of states and a way from state to state. */
    public static GridFigure of(String title, Dynamics model, double[] v, List<Integer> path) {
        return new GridFigure(title, Grid.of(model, v, null).path(path), -1);
    }

    /** Values of actions. */
    public static GridFigure of(String title, Dynamics model, Q q, int agent) {
        return new GridFigure(title, Grid.of(model, q), agent);
    }

    @Override public int width() { return width; }

    @Override public int height() { return top + Math.max(100, grid.layout().rows() * side) + 20; }

    @Override public void paint(Graphics2D canvas) {
        var g = (Graphics2D) canvas.create();
        Sheet.exact(g, width, height());
        g.setColor(Palette.INK);
        g.setFont(TITLE);
        for (int i = 0; i < title.size(); i++) g.drawString(title.get(i), LEFT, 32 + 24 * i);
        new GridCells(grid, g, LEFT, top, side).paint(agent);
        if (grid.v() != null || grid.q() != null) legend(g, LEFT + side * grid.layout().columns() + 20, Math.max(100, Math.min(300, side * grid.layout().rows())));
        g.dispose();
    }

    private void legend(Graphics2D g, int x, int tall) {
        var scale = grid.scale();
        for (int i = 0; i < tall; i++) {
            g.setColor(scale.colour(scale.high() - (scale.high() - scale.low()) * i / (tall - 1)));
            g.fill(new Rectangle2D.Double(x, top + i, BAR, 1.5));
        }
        g.setColor(Palette.INK);
        g.setFont(SMALL);
        for (double v : scale.ticks()) {
            double part = scale.high() > scale.low() ? (scale.high() - v) / (scale.high() - scale.low()) : 0.5;
            g.drawString(Ticks.text(v), x + BAR + 6, (float) (top + 5 + part * (tall - 1)));
        }
        g.drawString(grid.q() == null ? "V(s)" : "Q(s, a)", x, top - 8);
    }

    @Override public String text() {
        return String.join(" ", title) + "\n" + grid.text(agent);
    }
}
