package dql.show;

import dql.Actor;
import dql.Env;
import dql.Figure;
import dql.Policy;
import dql.Q;
import dql.State;
import dql.Step;
import dql.Transition;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Episodes to look at: an animation as a cell's value, a strip for print, a GIF file. Long ones leave moments out. */
public final class Film {
    private static final int WIDTH = 360, MOST_STEPS = 10_000, MOST_BYTES = 700_000;
    private final List<Reel> reels;
    private int most = 300, delay;                     // frames; ms, 0: by the number of frames

    private Film(List<Reel> reels) {
        this.reels = reels;
        Notebook.show(Film.class, film -> film.html());
    }

    /** An empty film, to be added to; with a Q its values Q(s, ·) stand beside the picture, null: without. */
    public Film(Q q) {
        this(List.of(new Reel(q, WIDTH)));
    }

    // ---- recording

    /** Plays so many episodes and records them; ends early when interrupted, and in worlds without an end after 10,000 steps. */
    public Film play(Env env, Policy policy, int episodes) {
        if (episodes < 1) throw new IllegalArgumentException("a film needs at least 1 episode, not " + episodes);
        int steps = 0;
        for (int k = 0; k < episodes && steps < MOST_STEPS && !interrupted(); k++) {
            State s = env.reset();
            reel().begin(env, s);
            for (boolean end = false; !end && steps < MOST_STEPS && !interrupted(); steps++) {
                float[] u = policy instanceof Actor actor ? actor.act(s) : null;
                int a = u == null ? policy.of(s) : -1;
                reel().then(a, u);
                var x = u == null ? env.step(a) : env.step(u);
                s = x.s();
                end = x.end();
                reel().step(env, s, x.raw(), end);
            }
        }
        return this;
    }

    private static boolean interrupted() {
        return Thread.currentThread().isInterrupted();
    }

    private Reel reel() {
        if (reels.size() == 1) return reels.get(0);
        throw new IllegalStateException("films side by side are finished: add to each of them before");
    }

    /** Adds the world as it is now: the beginning of an episode, or a moment of it. */
    public Film add(Env env) {
        if (reel().running()) reel().step(env, null, 0, false);
        else reel().begin(env, null);
        return this;
    }

    /** Adds the world as a step left it, in a loop of one's own. */
    public Film add(Env env, Step x) {
        reel().step(env, x.s(), x.raw(), x.end());
        return this;
    }

    /** Adds the world as a transition of {@code play(env, ...)} left it. */
    public Film add(Env env, Transition x) {
        reel().then(x.a(), x.u());
        reel().step(env, x.next(), x.raw(), x.end());
        return this;
    }

    // ---- how it is shown

    /** Writes words over the picture. */
    public Film title(String words) {
        reel().title = words;
        return this;
    }

    /** So many milliseconds for each frame, at least 20; unless told it takes some twelve seconds. */
    public Film delay(int ms) {
        if (ms < 20) throw new IllegalArgumentException("browsers show a frame for at least 20 ms, not " + ms);
        delay = ms;
        return this;
    }

    /** Shows at most so many frames; 300 unless told. */
    public Film frames(int most) {
        if (most < 2) throw new IllegalArgumentException("a film needs at least 2 frames, not " + most);
        this.most = most;
        return this;
    }

    /** This film and another beside it, step by step: before and after learning. */
    public Film side(Film other) {
        return new Film(Stream.concat(reels.stream(), other.reels.stream()).toList());
    }

    /** So many frames, evenly spaced from the first to the last, as a figure: for print. */
    public Figure strip(int n) {
        if (n < 1) throw new IllegalArgumentException("a strip needs at least 1 frame, not " + n);
        var scale = Scene.Scale.of(checked());
        int last = ticks() - 1;
        var frames = IntStream.range(0, n).map(i -> n == 1 ? last : (int) ((long) i * last / (n - 1))).distinct()
            .mapToObj(t -> (Drawing) new Frame(reels, t, 240, scale)).toList();
        int most = Math.max(1, 1080 / frames.get(0).width()), rows = (frames.size() + most - 1) / most;
        return Figure.of(new Strip(new Side((frames.size() + rows - 1) / rows, frames), what()));
    }

    /** Several frames in one picture. */
    private record Strip(Side side, String text) implements Drawing {
        @Override public int width() { return side.width(); }

        @Override public int height() { return side.height(); }

        @Override public void paint(Graphics2D g) { side.paint(g); }
    }

    /** Writes the animation as .gif, or a strip of six frames as .png or .svg. */
    public Film save(String path) {
        if (path.toLowerCase(Locale.ROOT).endsWith(".gif")) Whole.write(Path.of(path), gif());
        else strip(6).save(path);
        return this;
    }

    /** The animation as a GIF file; with fewer frames where it would be larger than 700 kB. */
    public byte[] gif() {
        checked();
        return Interrupts.later(() -> {
            Fonts.check();
            var bytes = gif(most);
            for (int n = most / 2; bytes.length > MOST_BYTES && n >= 20; n /= 2) bytes = gif(n);
            return bytes;
        });
    }

    private byte[] gif(int most) {
        var ticks = shown(most);
        var scale = Scene.Scale.of(reels);
        int[] delays = ticks.stream().mapToInt(t -> delay(t, ticks.size())).toArray();
        return Gif.of(ticks.stream().map(t -> painted(new Frame(reels, t, WIDTH, scale))).toList(), delays);
    }

    /** Every so many moments, the ends of episodes and the last one. */
    private List<Integer> shown(int most) {
        int every = (ticks() + most - 1) / most;
        var ticks = new TreeSet<Integer>();
        for (int t = 0; t < ticks(); t += every) ticks.add(t);
        var ends = reels.stream().flatMap(r -> r.shots.stream()).filter(Shot::end).map(Shot::tick).toList();
        if (ends.size() < most / 4) ticks.addAll(ends);
        ticks.add(ticks() - 1);
        return List.copyOf(ticks);
    }

    private int delay(int tick, int frames) {
        int ms = delay > 0 ? delay : Math.max(40, Math.min(300, 12_000 / frames));
        boolean end = tick == ticks() - 1 || reels.stream().anyMatch(r -> r.at(tick).end() && r.at(tick).tick() == tick);
        return end ? Math.max(ms, 800) : ms;
    }

    private static Packed painted(Drawing drawing) {
        var image = new BufferedImage(drawing.width(), drawing.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        drawing.paint(g);
        g.dispose();
        return Packed.of(image);
    }

    private int ticks() {
        return reels.stream().mapToInt(r -> r.ticks).max().orElseThrow();
    }

    private List<Reel> checked() {
        for (var reel : reels) if (reel.shots.isEmpty()) throw new IllegalStateException("nothing has been filmed yet");
        return reels;
    }

    /** The animation as HTML, whole in itself. */
    public String html() {
        if (reels.stream().anyMatch(r -> r.shots.isEmpty())) return what();
        return "<img alt=\"%s\" src=\"data:image/gif;base64,%s\"/>".formatted(what().replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"), Base64.getEncoder().encodeToString(gif()));
    }

    private String what() {
        return reels.stream().map(Film::what).collect(Collectors.joining("; beside it "));
    }

    private static String what(Reel r) {
        int n = r.returns.size();
        String all = r.returns.stream().limit(5).map(Ticks::text).collect(Collectors.joining(", ")) + (n > 5 ? ", ..." : "");
        return "film%s of %,d step%s, %s".formatted(r.title.isEmpty() ? "" : " '" + r.title + "'", r.steps, r.steps == 1 ? "" : "s",
            n == 0 ? "no whole episode" : "%d episode%s, return%s %s".formatted(n, n == 1 ? "" : "s", n == 1 ? "" : "s", all));
    }

    @Override public String toString() {
        return what() + ": save(\"film.gif\") writes it, strip(6) is a figure";
    }
}
