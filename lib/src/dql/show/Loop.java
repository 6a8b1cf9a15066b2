package dql.show;

import dql.Env;
import dql.Space;
import dql.State;
import dql.Step;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One step of agent and world as a loop: the state and the action, then the reward and the next state, beside the world as it is now.
 *
 * @param name of the world
 * @param t the step, from 0
 * @param s the state in words
 * @param a the action in words
 * @param r the reward
 * @param next the next state in words
 * @param end how the episode ended; empty where it goes on
 * @param world its picture after the step; null where it has none
 */
public record Loop(String name, int t, String s, String a, double r, String next, String end, BufferedImage world) implements Drawing {
    private static final int WIDTH = 900, HEIGHT = 300, TOP = 56, BOTTOM = 282, AGENT = 210, WORLD = 640;
    private static final String DIGITS = "₀₁₂₃₄₅₆₇₈₉";

    /** The step that led from s by action a to x, which the world has just taken. Throws if it has no such action. */
    public static Loop of(Env env, int t, State s, int a, Step x) {
        String action = env.actions() instanceof Space.Discrete d ? d.names().get(d.check(a)) : Integer.toString(a);
        String end = x.terminated() ? "terminated" : x.truncated() ? "truncated" : "";
        return new Loop(env.name(), t, words(env.states(), s), action, x.r(), words(env.states(), x.s()), end, picture(env));
    }

    private static BufferedImage picture(Env env) {
        try {
            var wide = env.render(WIDTH - WORLD - 40);
            int high = BOTTOM - TOP - 44;
            return wide.getHeight() <= high ? wide : env.render(wide.getWidth() * high / wide.getHeight());
        } catch (UnsupportedOperationException e) {
            return null;                               // a world need not have a picture
        }
    }

    private static String words(Space space, State s) {
        if (space instanceof Space.Discrete d) return d.names().get((int) s.at(0));
        if (!(s instanceof State.Numbers n)) return s.toString();
        String numbers = IntStream.range(0, Math.min(4, n.size())).mapToObj(i -> Ticks.text(n.at(i), 2)).collect(Collectors.joining(", "));
        return "(" + numbers + (n.size() > 4 ? ", …)" : ")");
    }

    /** A letter with a small number: s₁₂. */
    static String index(String letter, int t) {
        return letter + Integer.toString(t).chars().mapToObj(c -> DIGITS.substring(c - '0', c - '0' + 1)).collect(Collectors.joining());
    }

    @Override public int width() { return WIDTH; }

    @Override public int height() { return HEIGHT; }

    @Override public void paint(Graphics2D g) {
        Sheet.blank(g, this);
        centred(g, title(), WIDTH / 2, 30, 18, true, Palette.INK);
        box(g, 20, AGENT);
        box(g, WORLD, WIDTH - 20);
        centred(g, "Agent", (20 + AGENT) / 2, TOP + 26, 16, true, Palette.INK);
        centred(g, "observes " + index("s", t), (20 + AGENT) / 2, TOP + 105, 15, false, Palette.GREY);
        int y = TOP + 128;
        for (String line : lines(s)) {
            centred(g, line, (20 + AGENT) / 2, y, 15, false, Palette.INK);
            y += 21;
        }
        centred(g, "Environment", (WORLD + WIDTH - 20) / 2, TOP + 26, 16, true, Palette.INK);
        if (world != null) g.drawImage(world, (WORLD + WIDTH - 20 - world.getWidth()) / 2, TOP + 36, null);
        arrow(g, true, TOP + 52, 0, index("a", t), a);
        arrow(g, false, TOP + 122, 1, index("r", t), Ticks.text(r));
        arrow(g, false, TOP + 192, 2, index("s", t + 1), next + (end.isEmpty() ? "" : ", " + end));
    }

    /** Words in one line or, where the agent's box is too narrow, in two. */
    private static List<String> lines(String words) {
        int half = words.indexOf(", ", words.length() / 2 - 2);
        return Fonts.width(Fonts.plain(15), words) <= AGENT - 36 || half < 0 ? List.of(words) : List.of(words.substring(0, half + 1), words.substring(half + 2));
    }

    private String title() {
        return "%s, step t = %d".formatted(name, t);
    }

    private static void box(Graphics2D g, int left, int right) {
        g.setColor(Palette.GREY);
        g.setStroke(new BasicStroke(1.5f));
        g.draw(new RoundRectangle2D.Double(left, TOP, right - left, BOTTOM - TOP, 16, 16));
    }

    /** From the agent to the world or back, with what goes that way above it. */
    private static void arrow(Graphics2D g, boolean there, int y, int colour, String letter, String value) {
        int from = there ? AGENT + 8 : WORLD - 8, to = there ? WORLD - 8 : AGENT + 8, back = there ? -14 : 14;
        g.setColor(Palette.colour(colour));
        g.setStroke(new BasicStroke(2.5f));
        g.drawLine(from, y, to + back / 2, y);
        var tip = new Path2D.Double();
        tip.moveTo(to, y);
        tip.lineTo(to + back, y - 7);
        tip.lineTo(to + back, y + 7);
        tip.closePath();
        g.fill(tip);
        centred(g, (there ? "action " : letter.startsWith("r") ? "reward " : "state ") + letter + " = " + value, (from + to) / 2, y - 10, 16, false, Palette.INK);
    }

    private static void centred(Graphics2D g, String words, int x, int y, int size, boolean bold, Color colour) {
        g.setFont(bold ? Fonts.bold(size) : Fonts.plain(size));
        g.setColor(colour);
        g.drawString(words, x - Fonts.width(g.getFont(), words) / 2, y);
    }

    @Override public String text() {
        return "%s: %s = %s, %s = %s, %s = %s, %s = %s%s".formatted(title(), index("s", t), s, index("a", t), a, index("r", t), Ticks.text(r),
            index("s", t + 1), next, end.isEmpty() ? "" : ", " + end);
    }
}
