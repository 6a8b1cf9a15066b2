package dql.show;

import java.awt.Graphics2D;
import java.util.List;

/** What a film shows at one moment: its reels beside each other. */
record Frame(List<Reel> reels, int tick, int picture, Scene.Scale scale) implements Drawing {
    private static final int GAP = 24, MARGIN = 4;

    @Override public int width() {
        return reels.stream().mapToInt(r -> Scene.width(r, picture)).sum() + GAP * (reels.size() - 1) + 2 * MARGIN;
    }

    @Override public int height() {
        return reels.stream().mapToInt(r -> Scene.height(r, r.height(picture))).max().orElseThrow() + 2 * MARGIN;
    }

    @Override public void paint(Graphics2D g) {
        Scene.blank(g, width(), height());
        int x = MARGIN;
        for (var reel : reels) {
            g.translate(x, MARGIN);
            new Scene(reel, reel.at(tick), picture, reel.height(picture), scale).paint(g);
            g.translate(-x, -MARGIN);
            x += Scene.width(reel, picture) + GAP;
        }
    }

    @Override public String text() {
        return "step " + tick;
    }
}
