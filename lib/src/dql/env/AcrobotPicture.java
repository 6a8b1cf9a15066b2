package dql.env;

import java.awt.image.BufferedImage;

/** Acrobot: the two links, and the height that the tip must pass. */
final class AcrobotPicture {
    private AcrobotPicture() { }

    static BufferedImage of(int width, double angle1, double angle2) {
        var joint = Scene.end(0, 0, 1, angle1);
        var tip = Scene.end(joint.x, joint.y, 1, angle1 + angle2);
        return new Scene(width, -2.4, 2.4, -2.3, 2.3)
            .line(Scene.GREEN, 0.03, -2.4, 1, 2.4, 1)
            .line(Scene.BLUE, 0.17, 0, 0, joint.x, joint.y)
            .line(Scene.RED, 0.17, joint.x, joint.y, tip.x, tip.y)
            .disc(Scene.INK, joint.x, joint.y, 0.06)
            .disc(Scene.INK, 0, 0, 0.11)
            .disc(Scene.AIR, 0, 0, 0.04)
            .image();
    }
}
