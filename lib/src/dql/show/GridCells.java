package dql.show;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Paints a grid's cells, each so many pixels wide, from (x, y) on. */
record GridCells(Grid grid, Graphics2D g, double x, double y, double side) {
    private static final Color WALL = new Color(0x3A3F47), FREE = new Color(0xF3F4F6), GOAL = Palette.colour(2), HAZARD = Palette.colour(1), AGENT = Palette.colour(0);
    private static final double[] TO_X = {0, 1, 0, -1}, TO_Y = {-1, 0, 1, 0};
    private static final int READABLE = 9;             // pixels of the smallest letters

    /** All cells, and the agent in state s; -1: nowhere. */
    void paint(int s) {
        var layout = grid.layout();
        for (int row = 0; row < layout.rows(); row++)
            for (int column = 0; column < layout.columns(); column++) if (layout.kind(row, column) != ' ') cell(row, column);
        way();
        if (s >= 0) agent(x + (layout.column(s) + 0.5) * side, y + (layout.row(s) + 0.5) * side);
    }

    private void cell(int row, int column) {
        double left = x + column * side, top = y + row * side;
        var square = new Rectangle2D.Double(left, top, side, side);
        int s = grid.layout().state(row, column);
        char kind = grid.layout().kind(row, column);
        double best = s < 0 ? Double.NaN : grid.best(s);
        boolean valued = !Double.isNaN(best);
        g.setColor(valued ? grid.scale().colour(best) : switch (kind) {
            case '#' -> WALL;
            case 'G' -> GOAL;
            case 'H' -> HAZARD;
            default -> FREE;
        });
        g.fill(square);
        if (valued && grid.q() != null) actions(s, left, top);
        g.setStroke(new BasicStroke(1));
        g.setColor(valued ? Color.WHITE : Palette.PALE);
        g.draw(square);
        if (valued && (kind == 'H' || kind == 'S')) frame(left, top, kind == 'H' ? HAZARD : Color.WHITE);
        if (valued && side >= 48) write(grid.layout().label(row, column), grid.scale().ink(best), Fonts.plain(10), left + 12, top + 9);
        if (valued && grid.q() == null && !grid.path().contains(s)) value(s, best, left, top);
        else if (valued && grid.q() != null) numbers(s, left, top);
        else if (!valued) word(kind == 'G' || kind == 'H' || kind == 'S' ? Character.toString(kind) : grid.layout().label(row, column),
            kind == 'G' || kind == 'H' ? Color.WHITE : Palette.GREY, 0.42, left + side / 2, top + side / 2);
    }

    private void frame(double left, double top, Color colour) {
        double wide = Math.max(1.5, side / 22);
        g.setColor(colour);
        g.setStroke(new BasicStroke((float) wide));
        g.draw(new Rectangle2D.Double(left + wide, top + wide, side - 2 * wide, side - 2 * wide));
    }

    /** A value and, above it, an arrow; where both have no room, the arrow alone. */
    private void value(int s, double v, double left, double top) {
        boolean arrow = grid.policy() != null, room = side >= 36;
        var ink = grid.scale().ink(v);
        if (arrow) arrow(grid.direction(grid.action(s)), left + side / 2, top + side * (room ? 0.36 : 0.5), side * (room ? 0.22 : 0.32), ink);
        if (!arrow || room) word(Ticks.text(v, 3), ink, 0.26, left + side / 2, top + side * (arrow ? 0.78 : 0.5));
    }

    /** Four triangles where actions have directions, else strips from top to bottom. */
    private void actions(int s, double left, double top) {
        double cx = left + side / 2, cy = top + side / 2, h = side / 2, n = grid.actions().size();
        g.setStroke(new BasicStroke(0.7f));
        for (int a = 0; a < n; a++) {
            int d = grid.direction(a);
            if (grid.compass() && d < 0) continue;
            var shape = new Path2D.Double();
            if (grid.compass()) {
                shape.moveTo(cx, cy);
                shape.lineTo(cx + h * (TO_X[d] - TO_Y[d]), cy + h * (TO_Y[d] + TO_X[d]));
                shape.lineTo(cx + h * (TO_X[d] + TO_Y[d]), cy + h * (TO_Y[d] - TO_X[d]));
                shape.closePath();
            } else shape.append(new Rectangle2D.Double(left, top + side * a / n, side, side / n), false);
            g.setColor(there(s, a) ? grid.scale().colour(grid.q()[s][a]) : FREE);
            g.fill(shape);
            g.setColor(Color.WHITE);
            g.draw(shape);
        }
    }

    private boolean there(int s, int a) {
        return Double.isFinite(grid.q()[s][a]);
    }

    /** The numbers on triangles or strips; the best one is bold. */
    private void numbers(int s, double left, double top) {
        double cx = left + side / 2, cy = top + side / 2, h = side / 2, n = grid.actions().size();
        for (int a = 0; a < n; a++) {
            int d = grid.direction(a);
            boolean best = a == grid.action(s);
            if (!there(s, a)) continue;
            if (!grid.compass()) number(grid.q()[s][a], best, cx, top + side * (a + 0.5) / n, Math.min(0.24, 0.7 / n), side * 0.9);
            else if (d >= 0) number(grid.q()[s][a], best, cx + TO_X[d] * h * 0.58, cy + TO_Y[d] * h * 0.66, 0.14, side * 0.34);
        }
    }

    /** A value with three digits, with two where three have no room, or, of the best action where nobody could read it, a dot. */
    private void number(double q, boolean best, double cx, double cy, double part, double room) {
        int size = (int) Math.min(16, side * part);
        var ink = grid.scale().ink(q);
        for (int s = size; s >= READABLE; s--)
            for (int digits = 3; digits >= 2; digits--) {
                var font = best ? Fonts.bold(s) : Fonts.plain(s);
                String text = Ticks.text(q, digits);
                if (Fonts.width(font, text) > room) continue;
                write(text, ink, font, cx, cy);
                return;
            }
        double r = Math.max(1.2, side / 16);
        if (best) disc(cx, cy, r, ink);
    }

    /** A word in the middle of a cell, as large as fits; left out where nobody could read it. */
    private void word(String text, Color ink, double part, double cx, double cy) {
        int size = (int) Math.min(28, side * part);
        while (size >= READABLE && Fonts.width(Fonts.plain(size), text) > side - 4) size--;
        if (size >= READABLE) write(text, ink, Fonts.plain(size), cx, cy);
    }

    private void write(String text, Color ink, Font font, double cx, double cy) {
        g.setFont(font);
        g.setColor(ink);
        g.drawString(text, (float) (cx - Fonts.width(font, text) / 2.0), (float) (cy + font.getSize() * 0.36));
    }

    private void arrow(int direction, double cx, double cy, double half, Color ink) {
        g.setColor(ink);
        if (direction < 0) {
            disc(cx, cy, half / 3, ink);
            return;
        }
        double dx = TO_X[direction] * half, dy = TO_Y[direction] * half;
        g.setStroke(new BasicStroke((float) Math.max(1.2, half / 4), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(new Line2D.Double(cx - dx, cy - dy, cx + dx * 0.3, cy + dy * 0.3));
        var tip = new Path2D.Double();
        tip.moveTo(cx + dx, cy + dy);
        tip.lineTo(cx + dy * 0.6, cy - dx * 0.6);
        tip.lineTo(cx - dy * 0.6, cy + dx * 0.6);
        tip.closePath();
        g.fill(tip);
    }

    /** The way from state to state, a dark line with a white edge, and a tip where it enters its last state. */
    private void way() {
        int last = grid.path().size() - 1;
        if (last < 1) return;
        var way = new Path2D.Double();
        way.moveTo(column(0), row(0));
        for (int i = 1; i < last; i++) way.lineTo(column(i), row(i));
        double dx = column(last) - column(last - 1), dy = row(last) - row(last - 1), far = Math.max(1, Math.hypot(dx, dy));
        way.lineTo(column(last) - dx * 0.6, row(last) - dy * 0.6);
        for (boolean edge : new boolean[] {true, false}) {
            g.setColor(edge ? Color.WHITE : Palette.INK);
            g.setStroke(new BasicStroke((float) (side * (edge ? 0.17 : 0.1)), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(way);
        }
        tip(column(last) - dx * 0.34, row(last) - dy * 0.34, dx / far * side * 0.2, dy / far * side * 0.2);
    }

    private double column(int i) { return x + (grid.layout().column(grid.path().get(i)) + 0.5) * side; }

    private double row(int i) { return y + (grid.layout().row(grid.path().get(i)) + 0.5) * side; }

    /** An arrow's tip at a point, so long and in that direction. */
    private void tip(double cx, double cy, double dx, double dy) {
        var tip = new Path2D.Double();
        tip.moveTo(cx, cy);
        tip.lineTo(cx - dx - dy * 0.7, cy - dy + dx * 0.7);
        tip.lineTo(cx - dx + dy * 0.7, cy - dy - dx * 0.7);
        tip.closePath();
        g.fill(tip);
    }

    /** A blue disc in a white ring in a dark one: seen on every colour, and never smaller than 9 pixels. */
    private void agent(double cx, double cy) {
        double r = Math.max(4.5, side * (grid.q() == null ? 0.25 : 0.13));
        disc(cx, cy, r * 1.3, Palette.INK);
        disc(cx, cy, r * 1.18, Color.WHITE);
        disc(cx, cy, r * 0.9, AGENT);
    }

    private void disc(double cx, double cy, double r, Color colour) {
        g.setColor(colour);
        g.fill(new Ellipse2D.Double(cx - r, cy - r, 2 * r, 2 * r));
    }
}
