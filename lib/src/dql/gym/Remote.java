package dql.gym;

import dql.Env;
import java.awt.image.BufferedImage;
import java.util.Map;

/** A world that Python plays on a {@link Stage}. */
abstract sealed class Remote implements Env.Ahead, AutoCloseable permits Gym, Atari {
    final Stage stage;

    Remote(Stage stage) {
        this.stage = stage;
    }

    /** What Gymnasium calls info: of the latest step or reset, by name; of an Atari game the lives that are left, and the frames of the episode and of all. */
    public Map<String, Object> info() {
        return stage.info();
    }

    /** The screen in colours, or whatever {@code render_mode="rgb_array"} shows; throws where the environment has no picture. */
    @Override public BufferedImage render(int width) {
        return stage.render(width);
    }

    /** The number of the process that plays. */
    public long pid() { return stage.pid(); }

    /** Leaves the process, which ends when all who share it have left; so does forgetting the environment, and so does the end of Java. */
    @Override public void close() {
        stage.close();
    }
}
